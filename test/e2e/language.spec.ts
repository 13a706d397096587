import { chooseMenuItem, goTo, resize } from './desk.ts'
import { expect, test } from './fixture.ts'
import { small, speak } from './scenes/looks.ts'
import { toastsThatDontFit } from './toasts.ts'

// 8
test('the language changes without a restart, in the window and in the menu, and stays', async ({
  app,
}) => {
  const { page } = app
  const menu = (): Promise<string | undefined> =>
    app.evaluateMain(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label)
  await goTo(page, 'Settings')
  await page.getByRole('radiogroup', { name: 'Language' }).getByText('Deutsch').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einstellungen')
  await expect(page.locator('html')).toHaveAttribute('lang', /^de-/)
  await expect(page).toHaveTitle('Einstellungen – Handback')
  await expect.poll(menu).toBe('&Datei')
  await expect(page.getByRole('radio', { name: 'Deutsch' })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Erstes Konto verknüpfen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', /^de-/)
})

test('each message in German fits the smallest window, beside its buttons, over no other and no dialog', async ({
  app,
}) => {
  const { page } = app
  const dialog = page.getByRole('dialog')
  await chooseMenuItem(app, 'keep-note')
  await dialog.getByRole('combobox', { name: 'Provider' }).fill('Meadow')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await speak(app, 'de')
  await resize(app, small)
  // The one said in English is told in the language of now.
  await expect(page.locator('.toast-words').first()).toContainText('Notiz gespeichert')
  await page.getByRole('button', { name: /^Heute durchgesehen/ }).click()
  const undo = page.getByRole('button', { name: 'Rückgängig' })
  await undo.hover() // so that they stay
  expect(await page.locator('.toast').count()).toBeGreaterThan(0)
  expect(await toastsThatDontFit(page, 'de')).toEqual([])
  await chooseMenuItem(app, 'keep-note')
  await expect(dialog).toBeVisible()
  await undo.hover()
  expect(await toastsThatDontFit(page, 'de')).toEqual([])
})
