import { browserOf, link, row } from './desk.ts'
import { expect, test } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'
import { startOpenIdProvider } from '../support/openid-provider.ts'

test('the last resort is reached, refused and done by keyboard alone, and asks the provider nothing', async ({
  app,
}) => {
  test.setTimeout(60_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('alertdialog')
  const details = page.getByRole('region', { name: /^Details of / })
  try {
    await link(app, meadow, browserOf('alice'))
    await expect(row(page, 'alice')).toBeFocused()
    await expect(details).toBeVisible()
    const last = details.getByRole('button', { name: /^Delete without revoking/ })
    await tabTo(page, last)
    await keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(row(page, 'alice')).toContainText('Here: logged in')
    await focusIsKept(page)

    await tabTo(page, last)
    await keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Delete without revoking' }))
    await keyboard.press('Enter')
    await expect(row(page, 'Meadow account')).toContainText('not revoked')
    await focusIsKept(page)
    expect(meadow.requests.some((one) => one.path.endsWith('/revocation'))).toBe(false)
  } finally {
    await meadow.close()
  }
})
