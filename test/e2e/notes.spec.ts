import { chooseMenuItem } from './desk.ts'
import { axe, expect, test } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

test('an account is kept as a note, reviewed, found, deleted and brought back by keyboard alone', async ({
  app,
}) => {
  test.setTimeout(60_000)
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  const notes = page.getByRole('region', { name: 'Kept as notes' })
  await expect(page.getByRole('heading', { name: /^Log out here/ })).toBeVisible()
  await expect(notes).toBeHidden()

  await chooseMenuItem(app, 'keep-note')
  await expect(dialog.getByRole('combobox', { name: 'Provider' })).toBeFocused()
  await keyboard.type('Apple')
  await expect(dialog.getByLabel('Page to review')).toHaveValue(/^https:\/\/account\.apple\.com\//)
  await tabTo(page, dialog.getByLabel('Account', { exact: true }))
  await keyboard.type('ada@example.org')
  await tabTo(page, dialog.getByRole('radio', { name: 'Every 6 months' }))
  await keyboard.press('ArrowLeft')
  expect(await axe(page)).toEqual([])
  await tabTo(page, dialog.getByRole('button', { name: 'Save' }))
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(notes).toContainText('Not reviewed yet; reminder on')
  const reviewed = notes.getByRole('button', {
    name: /^I reviewed it today: ada@example.org on Apple/,
  })
  await expect(reviewed).toBeFocused()
  await keyboard.press('Enter')
  await expect(notes).toContainText(/Reviewed .*, next/)
  expect(await axe(page)).toEqual([])

  await tabTo(page, notes.getByRole('button', { name: /^Open page to review/ }))
  await keyboard.press('Enter')
  await expect
    .poll(() => app.openedAddresses())
    .toEqual(['https://account.apple.com/account/manage/section/security'])

  await keyboard.press('ControlOrMeta+f')
  await keyboard.type('nobody')
  await expect(notes).toContainText('No note matches')
  await keyboard.press('Escape')
  await tabTo(page, notes.getByRole('button', { name: /^Delete the note/ }))
  await keyboard.press('Enter')
  await expect(notes).toBeHidden()
  await focusIsKept(page)
  await keyboard.press('ControlOrMeta+z')
  await expect(notes).toContainText('ada@example.org')
})

test('a provider that can’t be linked is offered as a note', async ({ app }) => {
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Link your first account' }).click()
  await dialog.getByRole('button', { name: 'Apple' }).click()
  await tabTo(page, dialog.getByRole('button', { name: 'Keep as a note' }))
  await keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Provider' })).toHaveValue('Apple')
  await expect(dialog.getByLabel('Page to review')).toHaveValue(/^https:\/\/account\.apple\.com\//)
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await focusIsKept(page)
})
