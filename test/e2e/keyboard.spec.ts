import type { Locator, Page } from '@playwright/test'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import type { TestProvider } from '../support/openid-provider.types.ts'
import {
  answerNext,
  browserOf,
  chooseMenuItem,
  row,
  setOffline,
  type PersonsBrowser,
} from './desk.ts'
import { expect, launchApp, removeFolder, test, type App } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

/** Ends on the new row. */
async function linkByKeyboard(
  app: App,
  provider: TestProvider,
  browser: PersonsBrowser,
): Promise<void> {
  const { page } = app
  const opened = (await app.openedAddresses()).length
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('Address of the provider')).toBeFocused()
  await page.keyboard.type(provider.issuer)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Link account' })).toBeFocused()
  await page.keyboard.press('Enter')
  await answerNext(app, opened, browser)
  await expect(row(page, browser.login)).toBeFocused()
}

test('links, logs out, takes it back and revokes by keyboard alone, never losing the focus', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const alice = row(page, 'alice')
  const bob = row(page, 'bob')
  try {
    // Linking ends on the new row, with its details open.
    await linkByKeyboard(app, meadow, browserOf('alice'))
    await linkByKeyboard(app, meadow, browserOf('bob'))
    await expect(page.getByLabel('Details of bob')).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.getByLabel('Details of bob')).toBeHidden()
    await expect(bob).toBeFocused()

    // Arrows move between rows, Enter opens the details, Escape closes them.
    await keyboard.press('Home')
    const [first, second] = await orderOf(page)
    await expect(row(page, first)).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(row(page, second)).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByLabel(`Details of ${second}`)).toBeVisible()
    await tabTo(page, page.getByLabel(`Details of ${second}`).getByLabel(`Rename ${second}`))
    await keyboard.press('Escape')
    await expect(row(page, second)).toBeFocused()
    await keyboard.press(second === 'alice' ? 'End' : 'Home')
    await expect(alice).toBeFocused()

    // Log out by Tab and Enter; Ctrl+Z takes it back.
    await tabTo(page, alice.getByRole('button', { name: /^Log out of/ }))
    await keyboard.press('Enter')
    const hidden = row(page, 'Meadow account')
    await expect(hidden).toContainText('Here: logged out')
    await focusIsKept(page)
    await expect(page.getByText(/Logged out of alice here/)).toBeVisible()
    await keyboard.press('Control+z')
    await expect(alice).toContainText('Here: logged in')
    await expect(page.getByText(/Logged out of alice here/)).toBeHidden()
    await focusIsKept(page)

    // Delete logs out, which can be taken back; neither it nor Backspace ends anything.
    await tabTo(page, alice)
    await keyboard.press('Backspace')
    await keyboard.press('Delete')
    await expect(hidden).toContainText('Here: logged out')
    await expect(hidden).toContainText('still allowed')
    await expect(page.getByRole('alertdialog', { name: /^Revoke/ })).toHaveCount(0)
    await keyboard.press('Control+z')
    await expect(alice).toContainText('Here: logged in')
    await focusIsKept(page)

    // The revoke dialog: Escape closes it, and so does Enter on Cancel, which has the focus.
    const revoke = alice.getByRole('button', { name: /^Revoke access/ })
    const dialog = page.getByRole('alertdialog', { name: /^Revoke/ })
    for (const key of ['Escape', 'Enter']) {
      await tabTo(page, revoke)
      await keyboard.press('Enter')
      await expect(dialog.getByText('Also affected')).toBeVisible()
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
      await keyboard.press(key)
      await expect(dialog).toBeHidden()
      await expect(alice).toBeFocused()
    }
    expect(meadow.requests.some((one) => one.path.endsWith('/revocation'))).toBe(false)
    await expect(alice).toContainText('Here: logged in')

    // Pages by menu; nobody is left on a page that is gone.
    await chooseMenuItem(app, 'activity')
    await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
    await focusIsKept(page)
    await chooseMenuItem(app, 'accounts')
    await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()
    await focusIsKept(page)
    await keyboard.press('Control+,')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await focusIsKept(page)

    // Ctrl+F comes back to the list, searching; Tab leads on to the row that was found.
    await keyboard.press('Control+f')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await keyboard.type('alice')
    await expect(bob).toBeHidden()
    await tabTo(page, alice)
    await tabTo(page, revoke)
    await keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Revoke access' }))
    await keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await focusIsKept(page)
    await keyboard.press('Control+f')
    await keyboard.press('Backspace')
    await expect(hidden).toContainText(/At Meadow: ended, checked/)
    await focusIsKept(page)

    // Once ended, "Remove from list" moves on to a neighbour.
    await tabTo(page, hidden.getByRole('button', { name: /^Remove from list/ }))
    await keyboard.press('Enter')
    await expect(hidden).toBeHidden()
    await focusIsKept(page)
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})

test('logs in again, cancels and tries a revocation in Activity and chooses a theme by keyboard alone', async () => {
  test.setTimeout(60_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const browser = browserOf('alice')
  const alice = row(page, 'alice')
  const press = async (target: Locator): Promise<void> => {
    await tabTo(page, target)
    await keyboard.press('Enter')
  }
  const revokeAlice = async (): Promise<void> => {
    await chooseMenuItem(app, 'accounts')
    await press(alice.getByRole('button', { name: /^Revoke access/ }))
    const dialog = page.getByRole('alertdialog', { name: /^Revoke/ })
    await press(dialog.getByRole('button', { name: 'Revoke access' }))
    await expect(dialog).toBeHidden()
    await chooseMenuItem(app, 'activity')
    await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
    await focusIsKept(page)
  }
  try {
    // Logged out and in again; the focus comes back to the row.
    await linkByKeyboard(app, meadow, browser)
    await keyboard.press('Escape')
    await press(alice.getByRole('button', { name: /^Log out of/ }))
    const hidden = row(page, 'Meadow account')
    await expect(hidden).toContainText('Here: logged out')
    const opened = (await app.openedAddresses()).length
    await press(hidden.getByRole('button', { name: /^Log in to/ }))
    expect((await answerNext(app, opened, browser)).pages).toEqual([])
    await expect(alice).toContainText('Here: logged in')
    await expect(page.getByRole('dialog')).toBeHidden()
    await focusIsKept(page)

    // Offline, a revocation is cancelled before anything is sent.
    const jobs = page.getByRole('main').getByRole('listitem')
    await setOffline(app, true)
    await revokeAlice()
    await press(jobs.getByRole('button', { name: /^Cancel revoking/ }))
    await expect(jobs).toContainText('Cancelled before anything was sent')
    await focusIsKept(page)
    await setOffline(app, false)

    // A provider that is closed: what it said, and another try.
    meadow.intercept((request, response) => {
      if (request.url?.endsWith('/token/revocation') !== true) return false
      request.resume()
      response.writeHead(503, { 'retry-after': '7200' }).end('Closed for lunch')
      return true
    })
    await revokeAlice()
    const waiting = jobs.filter({ hasText: 'Meadow asked Handback to wait until' })
    await press(waiting.getByRole('button', { name: /^Attempts and checks/ }))
    await press(waiting.getByRole('button', { name: /^Details of: Asked Meadow/ }).first())
    await expect(waiting.getByRole('region', { name: 'The answer as it came' })).toContainText(
      'Closed for lunch',
    )
    await focusIsKept(page)
    meadow.intercept(null)
    await press(waiting.getByRole('button', { name: /^Try now/ }))
    await expect(jobs.filter({ hasText: 'it worked before and no longer does' })).toBeVisible()
    await focusIsKept(page)

    // The theme: one stop for Tab, and arrows choose.
    await keyboard.press('Control+,')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    const colours = page.getByRole('radiogroup', { name: 'Theme' })
    await tabTo(page, colours.getByRole('radio', { name: 'Same as the system' }))
    for (const name of ['Light', 'Dark']) {
      await keyboard.press('ArrowRight')
      await expect(page.getByRole('radio', { name })).toBeFocused()
      await expect(page.getByRole('radio', { name })).toBeChecked()
      const chosen = () => app.evaluateMain(({ nativeTheme }) => nativeTheme.themeSource)
      await expect.poll(chosen).toBe(name.toLowerCase())
    }
    await tabTo(page, page.getByRole('button', { name: 'Open folder' }))
    await tabTo(page, page.getByRole('button', { name: 'Show licences' }))
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})

async function orderOf(page: Page): Promise<[string, string]> {
  const texts = await page.getByRole('row').allInnerTexts()
  const names = texts.map((text) => (text.includes('alice') ? 'alice' : 'bob'))
  return [names[0] ?? '', names[1] ?? '']
}
