import type { Locator } from '@playwright/test'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import type { TestProvider } from '../support/openid-provider.types.ts'
import {
  goToStep,
  registerByHand,
  shownAddresses,
  startWithoutRegistration,
} from './app-registration.ts'
import { answerNext, browserOf, lookUp, revoke, row } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'

const lastTokenRequest = (provider: TestProvider) =>
  provider.requests.filter((one) => one.path.endsWith('/token')).at(-1)

test('links with an app registered by hand, in the way each server wants it, at exactly the address shown', async () => {
  test.setTimeout(120_000)
  const open = await startWithoutRegistration({ name: 'open' })
  const header = await startWithoutRegistration({ name: 'header' })
  const body = await startWithoutRegistration({ name: 'body' })
  const exact = await startWithoutRegistration({
    name: 'exact',
    exactRedirects: true,
    discoveryHides: ['revocation_endpoint', 'introspection_endpoint'],
    people: [{ login: 'dora', name: 'Dora Dale', email: 'dora@example.test' }],
  })
  const app = await launchApp()
  const { page } = app
  const press = async (dialog: Locator): Promise<void> => {
    await goToStep(dialog, 'Test and link')
    await dialog.getByRole('button', { name: 'Link account' }).click()
  }
  const arrive = async (login: string): Promise<URL> => {
    const address = new URL((await app.openedAddresses()).at(-1) ?? '')
    await expect(row(page, login)).toBeVisible()
    return new URL(address.searchParams.get('redirect_uri') ?? '')
  }
  try {
    // A public client: no secret anywhere, and the path that was shown.
    let dialog = await lookUp(page, open.issuer)
    const [anyPort = ''] = await shownAddresses(dialog)
    const publicApp = await registerByHand(open, [anyPort], 'none')
    await goToStep(dialog, 'Client ID')
    await expect(dialog.getByRole('button', { name: 'Continue' })).toBeDisabled()
    await dialog.getByLabel('Client ID').fill(publicApp.client_id)
    let opened = (await app.openedAddresses()).length
    await press(dialog)
    await answerNext(app, opened, browserOf('alice'))
    const used = await arrive('alice')
    expect(`${used.protocol}//${used.hostname}${used.pathname}`).toBe(anyPort)
    expect(lastTokenRequest(open)?.headers.authorization).toBeUndefined()
    expect(lastTokenRequest(open)?.body.get('client_id')).toBe(publicApp.client_id)

    // A secret in the header, which is what a server must support. A wrong one costs no retyping.
    dialog = await lookUp(page, header.issuer)
    const inHeader = await registerByHand(
      header,
      await shownAddresses(dialog),
      'client_secret_basic',
    )
    await goToStep(dialog, 'Client ID')
    await dialog.getByLabel('Client ID').fill(inHeader.client_id)
    await dialog.getByLabel('Client secret').fill('not the secret')
    // The test says so before anybody is sent anywhere; linking is possible all the same.
    opened = (await app.openedAddresses()).length
    await goToStep(dialog, 'Test and link')
    await dialog.getByRole('button', { name: 'Test the app' }).click()
    const results = dialog.getByRole('region', { name: 'What the test showed' })
    await expect(results).toContainText('does not accept this client ID with this secret')
    await expect(results).toContainText('knows the redirect address')
    // Mending it is the louder button then.
    const mend = results.getByRole('button', { name: 'Change client ID or secret' })
    await expect(mend).toHaveClass(/button-primary/)
    await expect(dialog.getByRole('button', { name: 'Link account' })).not.toHaveClass(
      /button-primary/,
    )
    expect((await app.openedAddresses()).length).toBe(opened)
    await press(dialog)
    await answerNext(app, opened, browserOf('bob'))
    await expect(dialog).toContainText('does not accept this client ID or secret')
    // The person has allowed it by then.
    await expect(dialog).toContainText('the provider may list Handback as an app with access')
    await dialog.getByRole('button', { name: 'Change client ID or secret' }).click()
    // The way back leads to the very field.
    await expect(dialog.getByLabel('Client secret')).toBeFocused()
    await expect(dialog.getByLabel('Client ID')).toHaveValue(inHeader.client_id)
    await dialog.getByLabel('Client secret').fill(inHeader.client_secret ?? '')
    await goToStep(dialog, 'Test and link')
    await dialog.getByRole('button', { name: 'Test the app' }).click()
    await expect(results).toContainText('the secret is right')

    // Closed half way, nothing typed is lost; the secret itself does not come back to the window.
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    dialog = await lookUp(page, header.issuer)
    await expect(dialog.getByLabel('Client ID')).toHaveValue(inHeader.client_id)
    await expect(dialog.getByLabel('Client secret')).toHaveValue('')
    await expect(dialog).toContainText('The secret you entered before is kept')
    await press(dialog)
    await answerNext(app, opened + 1, browserOf('bob'))
    await arrive('bob')
    expect(lastTokenRequest(header)?.headers.authorization).toMatch(/^Basic /)
    expect(lastTokenRequest(header)?.body.has('client_secret')).toBe(false)

    // A secret in the body.
    dialog = await lookUp(page, body.issuer)
    const inBody = await registerByHand(body, await shownAddresses(dialog), 'client_secret_post')
    await goToStep(dialog, 'Client ID')
    await dialog.getByLabel('Client ID').fill(inBody.client_id)
    await dialog.getByLabel('Client secret').fill(inBody.client_secret ?? '')
    await dialog.getByText('In the request body').click()
    opened = (await app.openedAddresses()).length
    await press(dialog)
    await answerNext(app, opened, browserOf('carol'))
    await arrive('carol')
    expect(lastTokenRequest(body)?.headers.authorization).toBeUndefined()
    expect(lastTokenRequest(body)?.body.get('client_secret')).toBe(inBody.client_secret)

    // A server that compares ports and hides how access is ended: both are told by hand.
    dialog = await lookUp(page, exact.issuer)
    await expect(dialog).toContainText('offers no way for an app to end access')
    await goToStep(dialog, 'Redirect address')
    await dialog.getByText('Fixed ports').click()
    await expect(dialog.getByRole('code').filter({ hasText: 'http://' })).toHaveCount(10)
    const fixed = await shownAddresses(dialog)
    const exactApp = await registerByHand(exact, fixed, 'none')
    await goToStep(dialog, 'Client ID')
    await dialog.getByLabel('Client ID').fill(exactApp.client_id)
    await dialog.getByRole('button', { name: /^Advanced/ }).click()
    const revocation = dialog.getByLabel(/\(revocation\)/)
    await revocation.fill('http://elsewhere.example/revoke')
    await press(dialog)
    await expect(dialog).toContainText('Handback won’t contact this address')
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await expect(dialog.getByLabel('Client ID')).toHaveValue(exactApp.client_id)
    await dialog.getByRole('button', { name: /^Advanced/ }).click()
    await expect(revocation).toHaveValue('http://elsewhere.example/revoke')
    await revocation.fill(`${exact.issuer}/token/revocation`)
    await dialog.getByLabel(/\(introspection\)/).fill(`${exact.issuer}/token/introspection`)
    await goToStep(dialog, 'Test and link')
    await expect(dialog).not.toContainText('offers no way for an app to end access')
    opened = (await app.openedAddresses()).length
    await press(dialog)
    await answerNext(app, opened, browserOf('dora'))
    expect(fixed).toContain((await arrive('dora')).href)
    await expect(dialog).toBeHidden()
    await revoke(page, 'dora')
    await expect(page.getByRole('row', { name: /^127.0.0.1\/exact account,/ })).toContainText(
      'ended, checked',
    )
    for (const { token } of exact.issued) expect(await exact.isActive(token)).toBe(false)
  } finally {
    await app.kill()
    await Promise.all([open, header, body, exact].map((one) => one.close()))
    removeFolder(app.userData)
  }
})

test('whatever is typed as an address gets a clear answer, stays in the field and contacts nobody', async ({
  app,
}) => {
  const { page } = app
  const gone = await startOpenIdProvider()
  await gone.close()
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Link your first account' }).click()
  const field = dialog.getByLabel('Address of the provider')
  const go = dialog.getByRole('button', { name: 'Continue' })
  await expect(go).toBeDisabled()
  await field.fill('   ')
  await expect(go).toBeDisabled()
  for (const { typed, says } of [
    { typed: 'javascript:alert(1)', says: 'This address can’t be used' },
    { typed: 'http://example.org', says: 'won’t contact this address: http://example.org' },
    { typed: 'https://alice:secret@example.org', says: 'This address can’t be used' },
    { typed: 'a'.repeat(5000), says: 'can’t be reached' },
    { typed: '<img src=x onerror=alert(1)>', says: 'This address can’t be used' },
    { typed: gone.issuer, says: `127.0.0.1:${gone.port} can’t be reached` },
  ]) {
    await field.fill(typed)
    await go.click()
    await expect(dialog.getByRole('group', { name: 'That did not work' })).toContainText(says)
    // What is longer than any address is cut where it is typed.
    await expect(field).toHaveValue(typed.slice(0, 2048))
  }
  expect(await app.openedAddresses()).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: /^Log out here/ })).toBeVisible()
})
