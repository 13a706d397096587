import { startOpenIdProvider } from '../support/openid-provider.ts'
import { goToStep } from './app-registration.ts'
import { answerNext, browserOf, goTo, link, logOut, lookUp, openDetails } from './desk.ts'
import { revoke, setOffline } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { Looker } from './looker.ts'

test('every screen passes axe in both themes and sizes, with nothing sideways and a quiet console', async () => {
  test.setTimeout(240_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const harbour = await startOpenIdProvider({ name: 'harbour', registration: false })
  const [alice, bob] = [browserOf('alice'), browserOf('bob')]
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const looker = new Looker(app)
  const look = (name: string): Promise<void> => looker.look(name)
  const dialog = page.getByRole('dialog')
  try {
    await expect(page.getByRole('heading', { name: /^Log out here/ })).toBeVisible()
    await look('01-no-accounts')

    await lookUp(page, 'nobody.invalid')
    await expect(dialog.getByText('nobody.invalid can’t be reached.')).toBeVisible()
    await look('02-link-address-failed')
    await dialog.getByLabel('Address of the provider').fill(meadow.issuer)
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await expect(dialog.getByText(/does not exist today/)).toBeVisible()
    await look('03-link-server')
    const opened = (await app.openedAddresses()).length
    await dialog.getByRole('button', { name: 'Link account' }).click()
    await expect(dialog.getByText(/Waiting for the answer/)).toBeVisible()
    await look('04-link-waiting')
    await answerNext(app, opened, browserOf('alice'), 'deny')
    await expect(dialog.getByText(/was declined/)).toBeVisible()
    await look('05-link-denied')
    await dialog.getByRole('button', { name: 'Close' }).click()

    await link(app, meadow, alice)
    await link(app, meadow, bob)
    await link(app, meadow, browserOf('carol'))
    await keyboard.press('Escape')
    await lookUp(page, harbour.issuer)
    await goToStep(dialog, 'Redirect address')
    await dialog.getByText('Fixed ports').click()
    await look('06-link-own-client')
    await goToStep(dialog, 'Client id')
    await dialog.getByLabel('Client id').fill('handback')
    await dialog.getByLabel('Client secret').fill('secret')
    await dialog.getByRole('button', { name: /^Advanced/ }).click()
    await dialog.getByLabel(/signing keys/).scrollIntoViewIfNeeded()
    await look('07-link-own-client-advanced')
    await keyboard.press('Escape')
    await page.getByRole('button', { name: 'Link account' }).click()
    await expect(dialog.getByText('Servers you have used')).toBeVisible()
    await look('08-link-address')
    await keyboard.press('Escape')

    // Carol ends, alice is being ended while Meadow is down, bob logs out.
    await revoke(page, 'carol')
    const ended = page.getByRole('row').filter({ hasText: 'At Meadow: ended' })
    await expect(ended).toBeVisible()
    await openDetails(page, 'alice')
    await look('09-details-logged-in')
    await openDetails(page, 'bob')
    await page.getByRole('button', { name: /^Delete without/ }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await look('10-delete')
    await keyboard.press('Escape')
    await expect(page.getByRole('alertdialog')).toBeHidden()
    await page.getByRole('button', { name: 'Close the details' }).click()
    await meadow.goDown()
    await revoke(page, 'alice')
    const ending = page.getByRole('row').filter({ hasText: 'At Meadow: ending, next try' })
    await expect(ending).toBeVisible()
    await logOut(page, 'bob')
    await expect(page.getByText(/Logged out of bob/)).toBeVisible()
    await look('11-accounts')

    const loggedOut = page.getByRole('row').filter({ hasText: 'still allowed' })
    await loggedOut.getByText(/^Meadow account( \d)?$/).click()
    await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible()
    await look('12-details-logged-out')
    await ending.getByText(/^Meadow account( \d)?$/).click()
    await expect(page.getByText(/no confirmation/).first()).toBeVisible()
    await look('13-details-ending')
    await ended.getByText(/^Meadow account( \d)?$/).click()
    await expect(page.getByText(/Ended, and checked/).first()).toBeVisible()
    await look('14-details-ended')
    await ended.getByRole('button', { name: /^Link again/ }).click()
    await look('15-link-again')
    await keyboard.press('Escape')
    await page.getByRole('button', { name: 'Close the details' }).click()

    await page.getByRole('button', { name: /^Log in to/ }).click()
    await expect(dialog.getByText(/Waiting for the answer/)).toBeVisible()
    await look('16-log-in')
    await keyboard.press('Escape')
    await loggedOut.getByRole('button', { name: /^Revoke/ }).click()
    await expect(page.getByText('Also affected')).toBeVisible()
    await look('17-revoke')
    await keyboard.press('Escape')
    await page.getByRole('searchbox').fill('nobody at all')
    await expect(page.getByText(/No account matches/)).toBeVisible()
    await look('18-no-results')

    await goTo(page, 'Activity')
    await page
      .getByRole('button', { name: /^Attempts and checks/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: /^Details of/ })
      .first()
      .click()
    await look('19-activity')
    await goTo(page, 'Settings')
    await look('20-settings')
    await setOffline(app, true)
    await goTo(page, 'Accounts')
    await look('21-offline')
    expect(looker.faults).toEqual([])
  } finally {
    await app.kill()
    await Promise.all([meadow.close(), harbour.close()])
    removeFolder(app.userData)
  }
})

test('an empty window without a keychain passes axe too: banners, passphrase, nothing waiting', async () => {
  test.setTimeout(120_000)
  const app = await launchApp({
    env: { STANDIN_KEYRING: 'basic_text', HANDBACK_DEVELOPMENT_WINDOW: '1' },
  })
  const { page } = app
  const looker = new Looker(app)
  const dialog = page.getByRole('dialog')
  try {
    await expect(page.getByText(/^Development window/)).toBeVisible()
    await looker.look('30-banners')
    await goTo(page, 'Activity')
    await looker.look('31-activity-empty')
    await page.getByRole('button', { name: /^Choose a passphrase/ }).click()
    await looker.look('32-passphrase')
    await dialog.getByLabel('Passphrase').fill('short')
    await dialog.getByRole('button', { name: 'Use this passphrase' }).click()
    await expect(dialog.getByText('Use at least 10 characters.')).toBeVisible()
    await looker.look('33-passphrase-too-short')
    await dialog.getByLabel('Passphrase').fill('a good long one')
    await dialog.getByLabel('The same again').fill('a good long one')
    await dialog.getByRole('button', { name: 'Use this passphrase' }).click()
    await expect(dialog).toBeHidden()
    await goTo(page, 'Settings')
    await looker.look('34-settings-passphrase')
    expect(looker.faults).toEqual([])
  } finally {
    await app.kill()
    removeFolder(app.userData)
  }
})
