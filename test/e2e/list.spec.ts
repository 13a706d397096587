import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../../main/storage/open-storage.ts'
import { systemClock } from '../../main/system/clock.ts'
import { nameOf, storeMany } from '../support/many-accounts.ts'
import { axe, expect, launchApp, removeFolder, test } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

test('rows are filtered, ordered, chosen, labelled and logged out by keyboard alone; Delete never revokes', async () => {
  test.setTimeout(120_000)
  const userData = mkdtempSync(join(tmpdir(), 'handback-list-'))
  const storage = openStorage({ folder: join(userData, 'data'), clock: systemClock })
  await storeMany(storage, 12)
  await storage.close()
  const app = await launchApp({ userData })
  const { page } = app
  const { keyboard } = page
  const grid = page.getByRole('grid', { name: 'Accounts' })
  const rowOf = (index: number) => page.getByRole('row', { name: new RegExp(`^${nameOf(index)},`) })
  const faults = async () =>
    (await axe(page)).map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)
  try {
    // Space chooses two rows; the bar says how many, and what each action would do it to.
    await tabTo(page, rowOf(0))
    await keyboard.press('Space')
    await keyboard.press('ArrowDown')
    await keyboard.press('Space')
    const bar = page.getByRole('group', { name: 'Chosen accounts' })
    await expect(page.getByText('2 accounts chosen')).toBeVisible()
    await expect(bar.getByRole('button', { name: 'Log out (1)' })).toBeVisible()
    await expect(bar.getByRole('button', { name: 'Revoke access… (2)' })).toBeVisible()
    expect(await faults()).toEqual([])

    // A label on both.
    await tabTo(page, bar.getByRole('button', { name: 'Labels…' }), 'Shift+Tab')
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Labels of 2 accounts' })
    await keyboard.type('club')
    await tabTo(page, dialog.getByRole('button', { name: 'Save' }))
    await keyboard.press('Enter')
    await expect(rowOf(0)).toContainText('club')
    await expect(rowOf(1)).toContainText('club')

    // Delete logs out what is chosen and was logged in; Undo takes it back.
    await rowOf(1).focus()
    await keyboard.press('Delete')
    await expect(rowOf(1)).toContainText('Here: logged out')
    await expect(rowOf(1)).toContainText('still allowed')
    await keyboard.press('Control+z')
    await expect(rowOf(1)).toContainText('Here: logged in')
    await keyboard.press('Escape')
    await expect(bar).toBeHidden()
    await focusIsKept(page)

    // By label, then none, and the newest link first; what hides rows is said and can be ended.
    const options = page.getByRole('dialog', { name: 'Sort and filter' })
    await page.getByRole('button', { name: 'Sort and filter' }).focus()
    await keyboard.press('Enter')
    await expect(options.getByRole('radio', { name: 'Oldest link first' })).toBeFocused()
    expect(await faults()).toEqual([])
    await keyboard.press('ArrowDown')
    await tabTo(page, options.getByRole('checkbox', { name: /^club/ }))
    await keyboard.press('Space')
    await expect(grid).toHaveAttribute('aria-rowcount', '2')
    await expect(rowOf(1)).toHaveAttribute('aria-rowindex', '1')
    await keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Sort and filter (1)' })).toBeFocused()
    await tabTo(page, page.getByRole('button', { name: 'Stop filtering by club' }))
    await keyboard.press('Enter')
    await expect(grid).toHaveAttribute('aria-rowcount', '12')
    await expect(rowOf(11)).toHaveAttribute('aria-rowindex', '1')

    // All chosen: the run over many begins with them.
    await rowOf(11).focus()
    await keyboard.press('Control+a')
    await bar.getByRole('button', { name: 'Revoke access… (12)' }).focus()
    await keyboard.press('Enter')
    const many = page.getByRole('alertdialog')
    await expect(many.getByText('12 of 12')).toBeVisible()
    await expect(many.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(many).toBeHidden()
  } finally {
    await app.kill()
    removeFolder(userData)
  }
})

test('the palette finds commands and accounts, and “?” lists the keys', async () => {
  test.setTimeout(120_000)
  const userData = mkdtempSync(join(tmpdir(), 'handback-palette-'))
  const storage = openStorage({ folder: join(userData, 'data'), clock: systemClock })
  await storeMany(storage, 12)
  await storage.close()
  const app = await launchApp({ userData })
  const { page } = app
  const { keyboard } = page
  const palette = page.getByRole('dialog', { name: 'Commands' })
  try {
    await expect(page.getByRole('row').first()).toBeVisible()
    await keyboard.press('Control+k')
    await expect(palette.getByRole('combobox')).toBeFocused()
    expect(await axe(page)).toEqual([])
    await keyboard.type('revoke 00003')
    await expect(palette.getByRole('option')).toHaveText([/^Revoke access for Person 00003/])
    await keyboard.press('Enter')
    const revoke = page.getByRole('alertdialog', { name: /Person 00003/ })
    await expect(revoke.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(revoke).toBeHidden()

    // From a control inside a row, too.
    await page.getByRole('row').first().getByRole('checkbox').focus()
    await keyboard.press('Control+k')
    await keyboard.type('go settings')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await keyboard.press('Control+k')
    await keyboard.type('search acc')
    await keyboard.press('Enter')
    await expect(page.getByRole('searchbox', { name: 'Search accounts' })).toBeFocused()

    // In a text field it is a letter like any other.
    await keyboard.type('?')
    await expect(page.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('?')
    await keyboard.press('Backspace')
    await page.getByRole('row').first().focus()
    await keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(sheet).toContainText('Log out here. Never revokes; can be undone')
    expect(await axe(page)).toEqual([])
    await keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await focusIsKept(page)
  } finally {
    await app.kill()
    removeFolder(userData)
  }
})
