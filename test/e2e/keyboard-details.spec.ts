import type { Locator } from '@playwright/test'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, link, row } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

test('renames, checks, follows links and copies an answer in the details, and sets Settings, by keyboard alone', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const press = async (target: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(page, target)
    await keyboard.press(key)
  }
  try {
    await link(app, meadow, browserOf('alice'))
    const details = page.getByRole('region', { name: /^Details of / })

    await press(details.getByRole('button', { name: 'Rename alice' }))
    await expect(details.getByLabel('Your name for it')).toBeFocused()
    await keyboard.type('Work')
    await keyboard.press('Enter')
    await expect(row(page, 'Work')).toBeVisible()
    await focusIsKept(page)

    await press(details.getByRole('button', { name: 'Check access for Work on Meadow' }))
    await expect(details.getByRole('status')).toHaveText(
      'Meadow confirms: access is still allowed.',
    )
    await focusIsKept(page)
    const opened = (await app.openedAddresses()).length
    await press(details.getByRole('button', { name: 'Open Meadow to sign out' }))
    await expect.poll(async () => (await app.openedAddresses()).length).toBe(opened + 1)
    await focusIsKept(page)

    // The answer as it came, unfolded and copied.
    const checked = details.getByRole('listitem').filter({ hasText: 'Checked with Meadow' })
    await press(checked.getByRole('button', { name: /^Details of: Checked with Meadow/ }))
    const answer = checked.getByRole('region', { name: 'The answer as it came' })
    await press(checked.getByRole('button', { name: 'Copy the answer' }))
    await expect
      .poll(() => app.evaluateMain(({ clipboard }) => clipboard.readText()))
      .toBe(await answer.textContent())
    await keyboard.press('Escape')
    await expect(row(page, 'Work')).toBeFocused()

    // Settings: a notification, the language and back, diagnostics.
    await keyboard.press('Control+,')
    const names = page.getByRole('checkbox', { name: 'Say which account it is about' })
    await press(names, 'Space')
    await expect(names).toBeChecked()
    await press(page.getByRole('button', { name: 'Save diagnostics…' }))
    await expect(page.getByRole('dialog')).toBeVisible()
    await focusIsKept(page)
    await keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Save diagnostics…' })).toBeFocused()
    const language = page.getByRole('radiogroup', { name: 'Language' })
    await tabTo(page, language.getByRole('radio', { name: 'Same as the system' }), 'Shift+Tab')
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Deutsch' })).toBeFocused()
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})
