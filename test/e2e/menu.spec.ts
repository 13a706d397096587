import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, chooseMenuItem, link, row } from './desk.ts'
import { expect, launchApp, removeFolder, test, type App } from './fixture.ts'

const isEnabled = (app: App, id: string): Promise<boolean | undefined> =>
  app.evaluateMain(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled,
    id,
  )

test('the Account menu offers what makes sense for the row in question, and does it', async () => {
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  try {
    expect(await isEnabled(app, 'account-log-out')).toBe(false)
    await link(app, meadow, browserOf('alice'))
    await expect.poll(() => isEnabled(app, 'account-log-out')).toBe(true)
    expect(await isEnabled(app, 'account-log-in')).toBe(false)

    await chooseMenuItem(app, 'account-rename')
    const field = page.getByLabel('Your name for it')
    await expect(field).toBeFocused()
    await field.press('Escape')

    await chooseMenuItem(app, 'account-revoke')
    const asks = page.getByRole('alertdialog', { name: /^Revoke/ })
    await expect(asks.getByRole('button', { name: 'Cancel' })).toBeFocused()
    // Under a dialog there is no account in question.
    await expect.poll(() => isEnabled(app, 'account-revoke')).toBe(false)
    await asks.getByRole('button', { name: 'Cancel' }).click()

    await expect.poll(() => isEnabled(app, 'account-log-out')).toBe(true)
    await chooseMenuItem(app, 'account-log-out')
    await expect(row(page, 'Meadow account')).toContainText('Here: logged out')
    await expect.poll(() => isEnabled(app, 'account-log-in')).toBe(true)
    expect(await isEnabled(app, 'account-log-out')).toBe(false)

    await chooseMenuItem(app, 'move')
    await expect(page.getByRole('dialog', { name: 'Move to another computer' })).toBeVisible()
    await page.keyboard.press('Escape')

    await chooseMenuItem(app, 'theme-dark')
    await expect
      .poll(() => app.evaluateMain(({ nativeTheme }) => nativeTheme.themeSource))
      .toBe('dark')
  } finally {
    await app.close()
    await meadow.close()
    removeFolder(app.userData)
  }
})
