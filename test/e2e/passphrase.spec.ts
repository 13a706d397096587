import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, goTo, link, lookUp, revoke, row } from './desk.ts'
import { clickAt, standStill } from './double-click.ts'
import { axe, expect, launchApp, realElectron, removeFolder, test, type App } from './fixture.ts'

const passphrase = 'correct horse battery'

/** The stand-in reads the variable at every call, so that a keychain can change under the app. */
async function setKeyring(app: App, keyring: string): Promise<void> {
  await app.evaluateMain((_electron, value) => {
    process.env['STANDIN_KEYRING'] = value
  }, keyring)
}

test('without a keychain it asks for a passphrase before it stores a token, and for it again at each start', async () => {
  test.skip(realElectron !== undefined, 'the keychain of a real system is not to be changed')
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const env = { STANDIN_KEYRING: 'basic_text' }
  let app = await launchApp({ env })
  const { userData } = app
  let { page } = app
  const banners = () => page.getByRole('complementary')
  const dialog = () => page.getByRole('dialog')
  try {
    await expect(banners()).toContainText('no keychain that Handback can trust')

    // Linking is refused in words, before the browser opens and before the server is told.
    await lookUp(page, meadow.issuer)
    await dialog().getByRole('button', { name: 'Link account' }).click()
    await expect(dialog()).toContainText('Handback can’t open your secrets right now.')
    expect(await app.openedAddresses()).toEqual([])
    expect(meadow.requests.every((one) => one.path.includes('/.well-known/'))).toBe(true)
    await dialog().getByRole('button', { name: 'Close' }).click()

    // Too short, different, good.
    await page.getByRole('button', { name: /^Choose a passphrase/ }).click()
    const first = dialog().getByLabel('Passphrase', { exact: true })
    const again = dialog().getByLabel('Repeat the passphrase')
    const use = dialog().getByRole('button', { name: 'Use this passphrase' })
    await first.fill('five 😀😀')
    await again.fill('five 😀😀')
    await use.click()
    await expect(dialog()).toContainText('Use at least 10 characters.')
    await first.fill(passphrase)
    await again.fill(`${passphrase}!`)
    await expect(dialog()).toContainText('The two passphrases are not the same.')
    await again.fill(passphrase)
    await use.click()
    await expect(dialog()).toBeHidden()
    await expect(banners()).toBeHidden()
    await link(app, meadow, browserOf('alice'))
    await goTo(page, 'Settings')
    await expect(page.getByText(/that your passphrase protects/)).toBeVisible()
    // What this system does not have is not offered.
    await expect(page.getByText(/no keychain that Handback can trust instead/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Change the passphrase…' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Use the system keychain' })).toBeHidden()
    await app.close()

    // The next start asks; meanwhile a revocation is stored and says what it waits for.
    app = await launchApp({ env, userData })
    page = app.page
    await expect(banners()).toContainText('Enter your passphrase')
    await expect(row(page, 'alice')).toContainText('Here: logged in')
    await revoke(page, 'alice')
    const ending = page.getByRole('row', { name: /^Meadow account,/ })
    await expect(ending).toContainText('waits until your keys are unlocked')
    await page.getByRole('button', { name: /^Unlock/ }).click()
    expect(await axe(page)).toEqual([])
    await dialog().getByLabel('Passphrase', { exact: true }).fill(passphrase.toUpperCase())
    await dialog()
      .getByRole('button', { name: /^Unlock/ })
      .click()
    await expect(dialog()).toContainText('That passphrase is wrong.')
    await expect(dialog().getByLabel('Passphrase')).toBeFocused()
    expect(meadow.requests.some((one) => one.path.endsWith('/revocation'))).toBe(false)
    // Forgotten: what is lost is said, and where to go; then it comes to mind.
    await dialog().getByRole('button', { name: 'Forgotten?' }).click()
    await expect(dialog()).toContainText('Nobody can bring a passphrase back')
    await expect(dialog().getByRole('listitem')).toContainText('Meadow account')
    const toPage = dialog().getByRole('button', { name: /^Open Meadow’s page to end access/ })
    await toPage.click()
    const last = async () => (await app.openedAddresses()).at(-1)
    await expect.poll(last).toBe(`${meadow.issuer}/apps`)
    expect(await axe(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Try again' }).click()
    await dialog().getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await dialog()
      .getByRole('button', { name: /^Unlock/ })
      .click()
    await expect(ending).toContainText(/At Meadow: ended, checked/)
    await expect(banners()).toBeHidden()
    for (const { token } of meadow.issued) expect(await meadow.isActive(token)).toBe(false)
    await app.close()

    // Forgotten for good: set aside, a fresh start; and the data again once its folder has its name.
    app = await launchApp({ env, userData })
    page = app.page
    await page.getByRole('button', { name: /^Unlock/ }).click()
    await dialog().getByRole('button', { name: 'Forgotten?' }).click()
    const setAside = page.getByRole('button', { name: 'Set the data aside and start anew…' })
    const sure = page.getByRole('alertdialog')
    await setAside.dblclick()
    await expect(sure).toContainText('The list will be empty.')
    await expect(sure.getByRole('button', { name: 'Cancel' })).toBeFocused()
    // A second click that falls on the confirming button, wherever that is, does nothing.
    const held = await standStill(page)
    await page.keyboard.press('Escape')
    await setAside.click()
    const yes = sure.getByRole('button', { name: 'Yes, start anew' })
    await clickAt(page, yes)
    await expect(yes).not.toHaveClass(/button-busy/)
    expect(readdirSync(userData).filter((name) => name.startsWith('data-set-aside-'))).toEqual([])
    await held.goOn()
    await yes.click()
    await expect(page.getByText('The old data was set aside')).toBeVisible()
    await expect(sure).toBeHidden()
    await expect(dialog()).toBeHidden()
    await expect(page.getByRole('button', { name: 'Link your first account' })).toBeVisible()
    await app.close()
    const aside = readdirSync(userData).filter((name) => name.startsWith('data-set-aside-'))
    expect(aside).toHaveLength(1)
    removeFolder(join(userData, 'data'))
    renameSync(join(userData, aside[0] ?? ''), join(userData, 'data'))
    app = await launchApp({ env, userData })
    await expect(app.page.getByRole('row', { name: /^Meadow account,/ })).toContainText(
      /At Meadow: ended, checked/,
    )
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(userData)
  }
})

test('a keychain that is locked, changed or missing is said, keeps everything, and is asked again on request', async () => {
  test.skip(realElectron !== undefined, 'the keychain of a real system is not to be changed')
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  let app = await launchApp()
  const { userData } = app
  try {
    await link(app, meadow, browserOf('alice'))
    await app.close()
    for (const { keyring, says } of [
      { keyring: 'changed', says: 'The system keychain changed' },
      { keyring: 'unavailable', says: 'protects Handback’s key can’t be found' },
      { keyring: 'locked', says: 'The system keychain is locked' },
    ]) {
      app = await launchApp({ userData, env: { STANDIN_KEYRING: keyring } })
      const { page } = app
      const banners = page.getByRole('complementary')
      await expect(banners).toContainText(says)
      await expect(banners).toContainText('Nothing')
      await expect(row(page, 'alice')).toContainText('Here: logged in')
      // Asked again while nothing changed: it says the same, and nothing is lost.
      await banners.getByRole('button', { name: 'Try again' }).click()
      await expect(banners).toContainText(says)
      // That look is over before the keychain changes, else it may find the change already.
      await expect(banners.getByRole('button', { name: 'Try again' })).not.toHaveClass(/busy/)
      await setKeyring(app, 'os')
      await banners.getByRole('button', { name: 'Try again' }).click()
      await expect(banners).toBeHidden()
      await row(page, 'alice').getByText('alice', { exact: true }).click()
      await page.getByRole('button', { name: /^Check access/ }).click()
      await expect(page.getByText('Meadow confirms: access is still allowed.')).toBeVisible()
      await app.close()
    }
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(userData)
  }
})
