import type { Locator } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, goTo, link, row } from './desk.ts'
import { axe, expect, launchApp, removeFolder, test } from './fixture.ts'
import { tabTo } from './keyboard.ts'

test('erasing ends access first, waits for it through a restart, and leaves a fresh start; at once it wants a word', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  let app = await launchApp()
  const { userData } = app
  let { page } = app
  const dialog = () => page.getByRole('alertdialog', { name: 'Erase everything?' })
  const banners = () => page.getByRole('complementary')
  const openDialog = async (): Promise<void> => {
    await goTo(page, 'Settings')
    await press(page.getByRole('button', { name: 'Erase everything…' }))
  }
  const press = async (target: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(page, target)
    await page.keyboard.press(key)
  }
  try {
    await link(app, meadow, browserOf('alice'))
    meadow.intercept((request, response) => {
      if (request.url?.endsWith('/token/revocation') !== true) return false
      response.writeHead(503).end()
      return true
    })
    await openDialog()
    await expect(dialog()).toContainText(
      'Everything is erased by itself when the last one has ended',
    )
    expect(await axe(page)).toEqual([])
    await press(dialog().getByRole('button', { name: 'End access to 1 account, then erase' }))
    await expect(banners()).toContainText('1 revocation is still open.')
    await app.close()

    app = await launchApp({ userData })
    page = app.page
    await expect(row(page, 'Meadow account')).toBeVisible()
    await expect(banners()).toContainText('Handback erases everything when access has ended.')
    meadow.intercept(null)
    await goTo(page, 'Activity')
    await page
      .getByRole('button', { name: /^Try now/ })
      .first()
      .click()
    await expect(page.getByText('Everything was erased. Handback starts afresh.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(0)

    await link(app, meadow, browserOf('bob'))
    await openDialog()
    await tabTo(page, dialog().getByRole('radio', { name: 'End access first' }))
    await page.keyboard.press('ArrowDown')
    await expect(dialog()).toContainText('nobody can end it from here afterwards: Meadow (1)')
    await press(dialog().getByRole('button', { name: 'Erase now' }))
    await expect(dialog()).toContainText('Type “erase” to go on.')
    expect(await axe(page)).toEqual([])
    await tabTo(page, dialog().getByRole('textbox'), 'Shift+Tab')
    await page.keyboard.type('erase')
    await press(dialog().getByRole('button', { name: 'Erase now' }))
    await expect(dialog()).toBeHidden()
    await expect(page.getByRole('row')).toHaveCount(0)
    expect(existsSync(join(userData, 'settings.json'))).toBe(false)
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(userData)
  }
})
