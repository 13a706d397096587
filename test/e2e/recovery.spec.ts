import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { spoilTable } from '../support/spoil-table.ts'
import { browserOf, goTo, link, row } from './desk.ts'
import { expect, launchApp, removeFolder, test, type App } from './fixture.ts'

test('a damaged data file is shown as a screen: what happened, what is missing, and where to go', async () => {
  test.setTimeout(240_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const userData = mkdtempSync(join(tmpdir(), 'handback-e2e-'))
  const file = join(userData, 'data', 'handback.db')
  const backup = join(userData, 'data', 'handback.backup.db')
  const older = join(userData, 'older-backup.db')
  const running: App[] = []
  const launch = async (): Promise<App> => {
    const app = await launchApp({ userData })
    running.push(app)
    return app
  }
  try {
    const first = await launch()
    await link(first, meadow, browserOf('alice'))
    await first.close()
    copyFileSync(backup, older)
    const second = await launch()
    await link(second, meadow, browserOf('bob'))
    await second.close()
    copyFileSync(older, backup)
    spoilTable(file, 'tokens')

    const app = await launch()
    const { page } = app
    await expect(page.getByRole('heading', { level: 1, name: 'Data recovery' })).toBeVisible()
    await expect(page).toHaveTitle(/^Data recovery/)
    await expect(page.getByText(/^The data file was damaged\. It was set aside/)).toBeVisible()
    await expect(page.getByText(/handback\.db\.corrupt-\d+$/)).toBeVisible()
    const named = page.getByRole('main').getByRole('listitem')
    await expect(named).toHaveCount(2)
    await expect(named.nth(0)).toContainText('bob')
    await expect(named.nth(0)).toContainText('Not restored')
    await expect(named.nth(1)).toContainText('alice')
    await expect(named.nth(1)).toContainText('Restored')

    // By keyboard: bob's page, the list, back here, and then it is read.
    const button = page.getByRole('button', { name: /page to end access for bob$/ })
    await page.getByRole('navigation').getByRole('button').last().focus()
    for (let tab = 0; tab < 2; tab += 1) await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => app.openedAddresses().then((all) => all.at(-1)))
      .toBe(`${meadow.issuer}/apps`)
    await goTo(page, 'Accounts')
    await expect(row(page, 'alice')).toBeVisible()
    await expect(row(page, 'bob')).toBeHidden()
    await page.getByRole('button', { name: 'Data recovery' }).click()
    await page.getByRole('button', { name: 'I have read this' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Data recovery' })).toBeHidden()
    const kept = readdirSync(join(userData, 'data')).filter((name) => name.includes('.corrupt-'))
    expect(kept.length).toBeGreaterThan(0)
    await app.close()

    spoilTable(file, 'tokens')
    rmSync(backup)
    const last = await launch()
    await expect(last.page.getByText(/no backup could be opened/)).toBeVisible()
    await expect(last.page.getByRole('main').getByRole('listitem')).toContainText('alice')
    await goTo(last.page, 'Accounts')
    await expect(last.page.getByRole('heading', { name: /^Log out here/ })).toBeVisible()
  } finally {
    for (const app of running) await app.kill()
    await meadow.close()
    removeFolder(userData)
  }
})
