import type { Locator, Page } from '@playwright/test'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { answerNext, browserOf, chooseMenuItem, row } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'

/** A person at the keyboard must always know where they are. */
async function focusIsKept(page: Page): Promise<void> {
  await expect(page.locator('body:not(:focus)').locator(':focus')).toHaveCount(1)
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    await focusIsKept(page)
  }
  await expect(target).toBeFocused()
}

test('links, logs out, takes it back and revokes by keyboard alone, never losing the focus', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const alice = row(page, 'alice')
  const bob = row(page, 'bob')
  const linkByKeyboard = async (login: string): Promise<void> => {
    const opened = (await app.openedAddresses()).length
    await keyboard.press('Control+n')
    await expect(page.getByLabel('Address of the provider')).toBeFocused()
    await keyboard.type(meadow.issuer)
    await keyboard.press('Enter')
    await expect(
      page.getByRole('dialog').getByRole('button', { name: 'Link account' }),
    ).toBeFocused()
    await keyboard.press('Enter')
    await answerNext(app, opened, browserOf(login))
    await expect(row(page, login)).toBeFocused()
  }
  try {
    // Linking ends on the new row, with its details open.
    await linkByKeyboard('alice')
    await linkByKeyboard('bob')
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

    // Delete and Backspace end nothing.
    await tabTo(page, alice)
    await keyboard.press('Delete')
    await keyboard.press('Backspace')
    await expect(page.getByRole('alertdialog')).toHaveCount(0)

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

async function orderOf(page: Page): Promise<[string, string]> {
  const texts = await page.getByRole('row').allInnerTexts()
  const names = texts.map((text) => (text.includes('alice') ? 'alice' : 'bob'))
  return [names[0] ?? '', names[1] ?? '']
}
