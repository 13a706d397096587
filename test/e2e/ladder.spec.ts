import { startOpenIdProvider } from '../support/openid-provider.ts'
import { enterCode, signInAsPerson } from '../support/person.ts'
import { browserOf, lookUp, logOut, row } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

test('a code for another device, somebody else’s answer and an address pasted by hand, without a pointer', async () => {
  test.setTimeout(180_000)
  const provider = await startOpenIdProvider({ deviceCodes: true, selectAccount: true })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const [alice, bob] = [browserOf('alice'), browserOf('bob')]
  const lastOpened = async (): Promise<string> => (await app.openedAddresses()).at(-1) ?? ''
  const logIn = async (): Promise<void> => {
    const opened = (await app.openedAddresses()).length
    await tabTo(page, row(page, 'Meadow account').getByRole('button', { name: /^Log in to/ }))
    await keyboard.press('Enter')
    await expect.poll(async () => (await app.openedAddresses()).length).toBe(opened + 1)
  }
  try {
    const dialog = await lookUp(page, provider.issuer)
    await dialog.getByRole('button', { name: 'Link account' }).click()
    await expect(dialog.getByText('Continue in your browser')).toBeVisible()

    // The browser here can't be used: a code instead, copied with one press, read out letter by letter.
    await tabTo(page, dialog.getByRole('button', { name: 'Use a code on another device' }))
    await keyboard.press('Enter')
    const copyCode = dialog.getByRole('button', { name: /^Copy the code, letter by letter: / })
    await expect(copyCode).toBeFocused()
    const spelled = (await copyCode.getAttribute('aria-label')) ?? ''
    const code = (spelled.split(': ')[1] ?? '').replace('dash', '-').replaceAll(', ', '')
    await expect(dialog.getByText(code, { exact: true })).toBeVisible()
    await expect(dialog.getByRole('img', { name: /^QR code that leads to / })).toBeVisible()
    await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /10 minutes/)
    await enterCode(`${provider.issuer}/device`, { ...alice, code })
    await expect(dialog).toBeHidden({ timeout: 20_000 })
    await expect(row(page, 'alice')).toContainText('Here: logged in')

    // Somebody else answers: asked about, and not wanted.
    await logOut(page, 'alice')
    await logIn()
    await signInAsPerson(await lastOpened(), bob)
    await expect(dialog.getByText('This is a different account')).toBeFocused()
    await tabTo(page, dialog.getByRole('button', { name: 'Give it back' }))
    await keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText(/^At Meadow: ended, checked/).first()).toBeVisible()

    // The way back to the app is closed: the address of the page goes by hand, a wrong one is refused.
    await logIn()
    await tabTo(page, dialog.getByRole('button', { name: /^The browser shows an error\?/ }))
    await keyboard.press('Enter')
    const field = dialog.getByLabel('Address of the page your browser ended up on')
    await tabTo(page, field)
    await keyboard.type('http://127.0.0.1:1/callback/elsewhere?code=hush&state=other')
    await keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('belongs to an earlier attempt')
    await expect(dialog).not.toContainText('hush')
    const visit = await signInAsPerson(await lastOpened(), { ...alice, deliver: false })
    await tabTo(page, field)
    await focusIsKept(page)
    await keyboard.insertText(visit.callbackUrl ?? '')
    await keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(row(page, 'alice')).toContainText('Here: logged in')
  } finally {
    await app.kill()
    removeFolder(app.userData)
    await provider.close()
  }
})
