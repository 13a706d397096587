import { goToStep } from './app-registration.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'

test('a provider is found by name, says what it needs and what it can’t do, and contacts nobody until asked', async () => {
  test.setTimeout(120_000)
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  const field = dialog.getByLabel('Address of the provider')
  const named = (name: string) => dialog.getByRole('button', { name, exact: true })
  try {
    await page.getByRole('button', { name: 'Link your first account' }).click()
    await expect(field).toBeFocused()
    await expect(named('Mastodon')).toBeVisible()

    // By keyboard: typing a name leaves what bears it; Tab reaches it; Enter chooses it.
    await keyboard.type('github')
    await expect(named('Mastodon')).toBeHidden()
    await expect(named('GitHub')).toBeVisible()
    await keyboard.press('Tab')
    await expect(named('GitHub')).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Link an account at GitHub' })).toBeVisible()
    await expect(dialog.getByRole('heading', { name: /register a developer app/ })).toBeFocused()
    await expect(dialog.getByText(/at most ten tokens/)).toBeVisible()
    await expect(dialog.getByText(/^Emulated from its docs/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Open GitHub’s page for developers' }).click()
    await expect.poll(app.openedAddresses).toEqual(['https://github.com/settings/developers'])
    await goToStep(dialog, 'Redirect address')
    await expect(dialog.getByRole('code').filter({ hasText: 'read:user' })).toBeVisible()
    await goToStep(dialog, 'Register')
    await dialog.getByRole('button', { name: 'Back', exact: true }).click()

    // The provider's own download fills in what would have to be typed; a wrong file says so.
    await field.fill('google')
    await named('Google').click()
    await goToStep(dialog, 'Client ID')
    const files = dialog.locator('input[type=file]')
    const choose = (name: string, text: string) =>
      files.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    await choose('client_secret_1.json', '{"web":{"client_id":"me"}}')
    await expect(dialog.getByRole('alert')).toContainText('a client of the type “Web application”')
    await choose(
      'client_secret_2.json',
      '{"installed":{"client_id":"me.apps.example","client_secret":"hush"}}',
    )
    await expect(dialog.getByLabel('Client ID')).toHaveValue('me.apps.example')
    await expect(dialog.getByLabel('Client secret')).toHaveValue('hush')
    await goToStep(dialog, 'Test and link')
    await expect(dialog.getByRole('button', { name: 'Link account' })).toBeEnabled()
    await goToStep(dialog, 'Register')
    await dialog.getByRole('button', { name: 'Back', exact: true }).click()

    // What can't be linked is listed with the reason, and offers no way that can't work.
    await field.fill('apple')
    await named('Apple').click()
    await expect(dialog.getByText(/^Apple .*no app on a computer can be linked/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Link account' })).toBeHidden()
    await expect(dialog.getByRole('button', { name: 'Back', exact: true })).toBeFocused()
    await keyboard.press('Enter')

    // One's own server: the field says whose address is meant, and has the focus.
    await field.fill('mastodon')
    await named('Mastodon').click()
    await expect(field).toBeFocused()
    await expect(dialog.getByText('The address of your Mastodon server.')).toBeVisible()

    // A name that nobody has is said, and an address filters nothing.
    await field.fill('nobody at all')
    await expect(dialog.getByText(/^No provider of this name/)).toBeVisible()
    await field.fill('login.example.org')
    await expect(named('GitHub')).toBeVisible()
  } finally {
    await app.kill()
    removeFolder(app.userData)
  }
})
