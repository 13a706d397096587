import { goTo } from './desk.ts'
import { expect, test } from './fixture.ts'

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
