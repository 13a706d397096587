import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, link, openDetails, resize, revoke, row } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { small, wide } from './scenes/looks.ts'

test('details rename, check, prove, sign out at the provider, delete and remove, each doing what it says', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const appsPage = `${meadow.issuer}/apps`
  const provider = 'Meadow'
  const app = await launchApp()
  const { page } = app
  const asked = () => meadow.requests.filter((one) => one.path.endsWith('/revocation')).length
  const tokensOf = (login: string) =>
    meadow.issued.filter((one) => one.subject === login).map((one) => one.token)
  const nameless = page.getByRole('row', { name: new RegExp(`^${provider} account( \\d)?,`) })
  try {
    for (const login of ['alice', 'bob', 'carol']) await link(app, meadow, browserOf(login))

    // A double click opens the details, and its second click does not close them.
    await row(page, 'bob').getByText('bob', { exact: true }).dblclick()
    await expect(page.getByLabel('Details of bob')).toBeVisible()
    await expect(page.getByLabel('Details of bob')).toBeVisible()
    await row(page, 'bob').getByText('bob', { exact: true }).dblclick()
    await expect(page.getByLabel('Details of bob')).toBeVisible()
    await expect(page.getByLabel('Details of bob')).toBeVisible()

    // A name of one's own, and the provider's again.
    let details = await openDetails(page, 'alice')
    await details.getByRole('button', { name: 'Rename alice' }).click()
    await details.getByLabel('Your name for it').fill('  Meadow, work  ')
    await page.keyboard.press('Enter')
    await expect(row(page, 'Meadow, work')).toBeVisible()
    details = page.getByLabel('Details of Meadow, work')
    await details.getByRole('button', { name: /^Rename/ }).click()
    await details.getByLabel('Your name for it').fill('')
    await page.keyboard.press('Enter')
    await expect(row(page, 'alice')).toBeVisible()
    details = page.getByLabel('Details of alice')

    // The provider's own pages open in the browser, and no address carries a token.
    await details.getByRole('button', { name: `Other apps with access at ${provider}` }).click()
    await expect.poll(async () => (await app.openedAddresses()).at(-1)).toBe(appsPage)
    await details.getByRole('button', { name: `Open ${provider} to sign out` }).click()
    await expect.poll(async () => (await app.openedAddresses()).at(-1)).toContain('/session/end')
    const signOut = new URL((await app.openedAddresses()).at(-1) ?? '')
    expect([...signOut.searchParams.keys()].sort()).toEqual(['client_id', 'logout_hint'])
    expect(signOut.searchParams.get('logout_hint')).toBe('alice@example.test')
    expect(meadow.issued.map((one) => one.clientId)).toContain(
      signOut.searchParams.get('client_id'),
    )

    // Checked alive; ended on the provider's side; checked again.
    const check = details.getByRole('button', { name: /^Check access/ })
    await check.click()
    await expect(details).toContainText(`${provider} confirms: access is still allowed.`)
    await meadow.endAccessOf('alice')
    await check.click()
    await expect(details).toContainText(`${provider} says: access has ended.`)
    await expect(row(page, 'alice')).toContainText(`At ${provider}: no longer allowed`)
    const line = details.getByRole('listitem').filter({ hasText: 'access no longer works' })
    await line.getByRole('button', { name: /^Details of/ }).click()
    const answer = line.getByRole('region')
    await expect(answer).toContainText('refresh: dead')

    // In a window made narrow they lie over the list: what was open stays open, and in sight.
    await answer.scrollIntoViewIfNeeded()
    await resize(app, small)
    await expect(page.getByRole('dialog', { name: 'Details of alice' })).toBeVisible()
    await expect(answer).toBeInViewport()
    await resize(app, wide)
    await expect(answer).toBeInViewport()

    // The last resort asks the provider nothing, says so, and leaves the row until it is removed.
    details = await openDetails(page, 'bob')
    await details.getByRole('button', { name: /^Delete without revoking/ }).click()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await expect(dialog).toContainText('It keeps the permission')
    await dialog.getByRole('button', { name: 'Delete without revoking' }).click()
    await expect(nameless).toContainText('not revoked, may still be allowed')
    expect(asked()).toBe(0)
    for (const token of tokensOf('bob')) expect(await meadow.isActive(token)).toBe(true)
    await nameless.getByRole('button', { name: /^Remove anyway/ }).click()
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await expect(dialog).toContainText('Access may still be allowed there')
    await expect(nameless).toHaveCount(1)
    await dialog.getByRole('button', { name: 'Remove anyway' }).click()
    await expect(nameless).toHaveCount(0)
    await expect(page.locator('body')).not.toBeFocused()

    // A provider that takes no such request: by hand, and believed only where a check agrees.
    meadow.intercept((request, response) => {
      if (request.url?.endsWith('/token/revocation') !== true) return false
      response.writeHead(404).end()
      return true
    })
    await revoke(page, 'carol')
    await expect(nameless).toContainText('not ended yet, needs you')
    const removed = nameless.getByRole('button', { name: /^I removed it/ })
    const sure = page.getByRole('button', { name: 'Yes, I removed it' })
    await removed.click()
    await expect(page.getByRole('button', { name: 'Not yet' })).toBeFocused()
    await sure.click()
    await expect(dialog).toContainText(`Handback’s access at ${provider} still works.`)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(nameless).toContainText('needs you')
    await meadow.endAccessOf('carol')
    await removed.click()
    await sure.click()
    await expect(page.getByText(`Checked: access at ${provider} no longer works.`)).toBeVisible()
    await expect(nameless).toContainText(`At ${provider}: ended, checked`)
    await nameless.getByText(new RegExp(`^${provider} account( \\d)?$`)).click()
    details = page.getByLabel(new RegExp(`^Details of ${provider} account`))
    await expect(details).toContainText('Ended, and checked: it worked before and no longer does')
    await expect(details).toContainText('Hidden while you are logged out here.')
    await nameless.getByRole('button', { name: /^Remove from list/ }).click()
    await expect(nameless).toHaveCount(0)
    await expect(row(page, 'alice')).toBeFocused()
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})
