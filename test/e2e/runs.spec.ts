import type { Locator, Page } from '@playwright/test'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { tokensIn } from '../support/token-scan.ts'
import { browserOf, goTo, link, row, setOffline } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

const covers =
  'Covers only permissions given to Handback on this computer, and tokens handed in to it. Other apps, passwords, SSH keys and browser sessions are untouched.'

const people = Array.from({ length: 12 }, (_, n) => {
  const login = `person${String.fromCodePoint(97 + n)}`
  return { login, name: login, email: `${login}@meadow.example` }
})

const dialogOf = (page: Page): Locator => page.getByRole('alertdialog', { name: /^End access/ })
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

/** Opens the dialog from wherever the focus is; Cancel has it then. */
async function openByKeys(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+E')
  const dialog = dialogOf(page)
  await expect(button(page, 'Cancel')).toBeFocused()
  await expect(dialog).toContainText(covers)
  return dialog
}

/** The next "Try now" from where the focus is; a row may go meanwhile, and its button with it. */
async function tabToTryNow(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    if (label?.startsWith('Try now') === true) return
  }
  throw new Error('no "Try now" can be reached by Tab')
}

test('twelve accounts at a provider that is too busy, then well: by keyboard, and every sentence true', async () => {
  test.setTimeout(300_000)
  const meadow = await startOpenIdProvider({ name: 'meadow', people })
  const app = await launchApp()
  const { page } = app
  const sent = () => meadow.requests.filter((one) => one.path.endsWith('/revocation')).length
  // On a whole minute, since what is asked for gets up to half a minute on top (settle.ts).
  const soon = new Date(Date.now() + 2 * 3_600_000)
  soon.setSeconds(0, 0)
  const time = soon
    .toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' })
    .replace(/\s/g, ' ')
  const truth = page.getByRole('region', { name: 'What is true right now' })
  try {
    for (const { login } of people) await link(app, meadow, browserOf(login))
    meadow.intercept((request, response) => {
      if (request.url?.endsWith('/token/revocation') !== true) return false
      request.resume()
      response.writeHead(503, { 'retry-after': soon.toUTCString() }).end()
      return true
    })

    // What will happen is said before; Escape ends nothing.
    const dialog = await openByKeys(page)
    await expect(dialog).toContainText('All 12 accounts that may still allow access')
    await expect(dialog).toContainText('Meadow (12)')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await focusIsKept(page)
    expect(sent()).toBe(0)
    await openByKeys(page)
    await tabTo(page, button(page, 'Revoke access for 12 accounts'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'End access' })).toBeVisible()

    // Nothing has ended, and it says why and until when.
    await expect(page.getByRole('main')).toContainText(covers)
    await expect(truth).toContainText('None has ended yet.')
    await expect(truth).toContainText(
      `12 waiting, where access may still be allowed: Meadow asked Handback to wait until ${time}`,
    )
    const bar = page.getByRole('progressbar', { name: 'Progress' })
    await expect(bar).toHaveAttribute('aria-valuetext', '0 of 12 ended')
    const refused = sent()
    expect(refused).toBeGreaterThan(0)

    // Pause and Resume without a pointer; the focus stays on the one button.
    await tabTo(page, button(page, 'Pause'))
    await page.keyboard.press('Enter')
    await expect(truth).toContainText('Paused. Nothing new is sent until you go on.')
    await expect(truth).toContainText('12 waiting, where access may still be allowed: paused.')
    await expect(button(page, 'Resume')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(truth).not.toContainText('Paused')
    await expect(truth).toContainText(`asked Handback to wait until ${time}`)
    await expect(button(page, 'Pause')).toBeFocused()
    expect(sent()).toBe(refused)

    // "Try now" with one of them shows that Meadow is well again, so the others are due.
    await tabTo(page, button(page, 'Waiting, and why: 12'))
    await page.keyboard.press('Enter')
    await expect(button(page, /^Try now/)).toHaveCount(12)
    meadow.intercept(null)
    for (let left = 12; left > 0;) {
      await tabToTryNow(page)
      await page.keyboard.press('Enter')
      await expect(bar).not.toHaveAttribute('aria-valuenow', String(12 - left))
      await focusIsKept(page)
      left = 12 - Number(await bar.getAttribute('aria-valuenow'))
    }
    await expect(truth).toContainText('All 12 have ended: 12 proven.')
    await expect(bar).toHaveAttribute('aria-valuetext', '12 of 12 ended')
    await expect(button(page, 'Pause')).toHaveCount(0)
    for (const { token } of meadow.issued) expect(await meadow.isActive(token)).toBe(false)

    const known = button(page, 'Ended, and how it is known: 12')
    await known.click()
    const rows = page.getByRole('main').getByRole('listitem')
    await expect(rows.filter({ hasText: 'it worked before and no longer does' })).toHaveCount(12)
    const tokens = meadow.issued.map((one) => one.token)
    const shown = await page.content()
    await app.close()
    expect(tokensIn(app.userData, shown, tokens)).toEqual([])
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})

test('only those chosen are asked for, and stopped before anything is sent they are as they were', async () => {
  test.setTimeout(180_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const truth = page.getByRole('region', { name: 'What is true right now' })
  try {
    for (const login of ['alice', 'bob', 'carol']) await link(app, meadow, browserOf(login))
    await setOffline(app, true)
    const dialog = await openByKeys(page)
    await tabTo(page, dialog.getByRole('radio', { name: /^All 3/ }))
    await keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: 'Only those I choose' })).toBeChecked()
    await expect(dialog.getByRole('button', { name: 'Revoke access' })).toBeDisabled()

    // Searching hides rows; what was chosen stays chosen.
    await tabTo(page, dialog.getByLabel('Search these accounts'))
    await keyboard.type('ali')
    const choices = dialog.getByRole('grid', { name: 'Accounts to end' }).getByRole('row')
    await expect(choices).toHaveCount(1)
    await tabTo(page, choices.first())
    await keyboard.press('Space')
    await expect(dialog).toContainText('1 of 3 chosen')
    await dialog.getByLabel('Search these accounts').focus()
    await keyboard.press('Control+A')
    await keyboard.type('carol')
    await expect(choices).toHaveCount(1)
    await tabTo(page, choices.first())
    await keyboard.press('Space')
    await expect(dialog).toContainText('2 of 3 chosen')
    await keyboard.press('Shift+Tab')
    await dialog.getByLabel('Search these accounts').fill('')
    await expect(choices).toHaveCount(3)
    await tabTo(page, button(page, 'Revoke access for 2 accounts'))
    await keyboard.press('Enter')

    await expect(truth).toContainText(
      '2 waiting, where access may still be allowed: until this computer is online.',
    )
    await tabTo(page, button(page, 'Stop: keep the accounts not yet asked'))
    await keyboard.press('Enter')
    await expect(truth).toContainText('2 not asked: 2 kept as before.')
    await expect(truth).toContainText(/^.*Stopped today at /)
    await focusIsKept(page)
    await setOffline(app, false)
    await goTo(page, 'Accounts')
    for (const login of ['alice', 'bob', 'carol']) {
      await expect(row(page, login)).toContainText('Here: logged in')
    }
    expect(meadow.requests.some((one) => one.path.endsWith('/revocation'))).toBe(false)
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})
