import { registerByHand, shownAddresses, startWithoutRegistration } from './app-registration.ts'
import { answerNext, browserOf, row } from './desk.ts'
import { expect, launchApp, realElectron, removeFolder, test } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

test('chooses a passphrase and links with an own client by keyboard alone', async () => {
  test.skip(realElectron !== undefined, 'the keychain of a real system is not to be changed')
  test.setTimeout(120_000)
  const meadow = await startWithoutRegistration({ name: 'meadow' })
  const app = await launchApp({ env: { STANDIN_KEYRING: 'basic_text' } })
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  try {
    await tabTo(page, page.getByRole('button', { name: /^Choose a passphrase/ }))
    await keyboard.press('Enter')
    await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await keyboard.type('four unrelated words')
    await tabTo(page, dialog.getByLabel('Repeat the passphrase'))
    await keyboard.type('four unrelated words')
    await keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('complementary')).toBeHidden()
    await focusIsKept(page)

    await keyboard.press('Control+n')
    await expect(page.getByLabel('Address of the provider')).toBeFocused()
    await keyboard.type(meadow.issuer)
    await keyboard.press('Enter')
    const forward = dialog.getByRole('button', { name: 'Continue' })
    await expect(dialog.getByRole('heading', { name: /^Step 1 of 4/ })).toBeFocused()
    await tabTo(page, forward)
    await keyboard.press('Enter')
    await expect(dialog.getByRole('heading', { name: /^Step 2 of 4/ })).toBeFocused()
    const registered = await registerByHand(
      meadow,
      await shownAddresses(dialog),
      'client_secret_post',
    )
    await tabTo(page, dialog.getByRole('button', { name: /^Copy/ }).first())
    await keyboard.press('Enter')
    await tabTo(page, forward)
    await keyboard.press('Enter')
    await tabTo(page, dialog.getByLabel('Client ID'))
    await keyboard.type(registered.client_id)
    await tabTo(page, dialog.getByLabel('Client secret'))
    await keyboard.type(registered.client_secret ?? '')
    await tabTo(page, dialog.getByRole('radio', { name: 'In the header (usual)' }))
    await keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: 'In the request body' })).toBeChecked()
    await tabTo(page, forward)
    await keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Test the app' }))
    await keyboard.press('Enter')
    await expect(dialog.getByText(/the secret is right/)).toBeVisible()
    await tabTo(page, dialog.getByRole('button', { name: 'Link account' }))
    const opened = (await app.openedAddresses()).length
    await keyboard.press('Enter')
    await answerNext(app, opened, browserOf('alice'))
    await expect(row(page, 'alice')).toBeFocused()
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})
