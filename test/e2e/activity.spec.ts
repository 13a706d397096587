import { startOpenIdProvider } from '../support/openid-provider.ts'
import { tokensIn } from '../support/token-scan.ts'
import { browserOf, goTo, link, logOut, revoke, row, setOffline } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'

test('revocations wait offline, can be cancelled before anything is sent, and tell what the provider said', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const sent = () => meadow.requests.filter((one) => one.path.endsWith('/revocation')).length
  const jobs = page.getByRole('main').getByRole('listitem')
  try {
    await link(app, meadow, browserOf('alice'))
    await link(app, meadow, browserOf('bob'))
    await logOut(page, 'bob')

    // The offer to undo goes with the state it belongs to.
    const undo = page.getByRole('button', { name: 'Undo' })
    await expect(undo).toBeVisible()
    await setOffline(app, true)
    await page
      .getByRole('row', { name: /^Meadow account( \d)?,/ })
      .getByRole('button', { name: /^Revoke/ })
      .click()
    const dialog = page.getByRole('alertdialog', { name: /^Revoke/ })
    await expect(dialog).toContainText('The request is saved now and sent when you’re back.')
    await dialog.getByRole('button', { name: 'Revoke access' }).click()
    // Long before it would go by itself.
    await expect(undo).toBeHidden({ timeout: 4_000 })

    // The banner counts what waits.
    const banner = page.getByRole('complementary')
    await expect(banner).toContainText('1 revocation is saved')
    await revoke(page, 'alice')
    await expect(banner).toContainText('2 revocations are saved')
    await expect(page.getByRole('navigation')).toContainText('2 revocations are waiting')

    // Cancelled while nothing was sent: each account is again as it was.
    await goTo(page, 'Activity')
    await expect(jobs).toHaveCount(2)
    await expect(jobs.first()).toContainText('Will finish when this computer is online.')
    await expect(jobs.first()).toContainText('nothing sent')
    for (let left = 1; left >= 0; left--) {
      await page
        .getByRole('button', { name: /^Cancel revoking/ })
        .first()
        .click()
      await expect(page.getByRole('button', { name: /^Cancel revoking/ })).toHaveCount(left)
    }
    await expect(jobs.first()).toContainText('Cancelled before anything was sent')
    await goTo(page, 'Accounts')
    await expect(row(page, 'alice')).toContainText('Here: logged in')
    await expect(row(page, 'Meadow account')).toContainText('Here: logged out')
    await expect(row(page, 'Meadow account')).toContainText('At Meadow: still allowed')
    await setOffline(app, false)
    expect(sent()).toBe(0)

    // "Come back in two hours": the words say until when, and "Try now" asks all the same.
    // On a whole minute, since what is asked for gets up to half a minute on top (settle.ts).
    const soon = new Date(Date.now() + 2 * 3_600_000)
    soon.setSeconds(0, 0)
    meadow.intercept((request, response) => {
      if (request.url?.endsWith('/token/revocation') !== true) return false
      request.resume()
      response.writeHead(503, { 'retry-after': soon.toUTCString() }).end('Closed for lunch')
      return true
    })
    await revoke(page, 'alice')
    const time = (at: Date): string =>
      at.toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' }).replace(/\s/g, ' ')
    await goTo(page, 'Activity')
    const waiting = jobs.filter({ hasText: 'Meadow asked Handback to wait until' })
    await expect(waiting).toContainText(time(soon))
    await expect(page.getByRole('button', { name: /^Cancel revoking/ })).toHaveCount(0)
    await waiting.getByRole('button', { name: /^Attempts and checks/ }).click()
    await expect(waiting).toContainText('it answered to wait until')
    await waiting
      .getByRole('button', { name: /^Details of: Asked Meadow/ })
      .first()
      .click()
    const raw = waiting.getByRole('region', { name: 'The answer as it came' })
    await expect(raw).toContainText('HTTP 503')
    await expect(raw).toContainText('Closed for lunch')

    meadow.intercept(null)
    await waiting.getByRole('button', { name: /^Try now/ }).click()
    const finished = jobs.filter({ hasText: 'it worked before and no longer does' })
    await expect(finished).toBeVisible()

    // Every raw answer, opened: no token in any form.
    const steps = finished.first().getByRole('button', { name: /^Attempts and checks/ })
    if ((await steps.getAttribute('aria-expanded')) === 'false') await steps.click()
    const closed = finished.locator('button[aria-expanded="false"]')
    while ((await closed.count()) > 0) await closed.first().click()
    await expect(finished.getByRole('region').first()).toBeVisible()
    const shown = await page.content()
    const tokens = meadow.issued.map((one) => one.token)
    expect(shown).toContain('/token/revocation')
    await app.close()
    expect(tokensIn(app.userData, shown, tokens)).toEqual([])
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})
