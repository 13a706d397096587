import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, goTo, link, openDetails, row } from './desk.ts'
import { expect, launchApp, removeFolder, test, type App } from './fixture.ts'

const run = (...args: string[]): boolean => spawnSync('mount', args).status === 0
const free = (folder: string): void => void spawnSync('umount', [folder])

/** A read-only bind mount stops root too; permission bits would not. */
function seal(folder: string): boolean {
  if (process.platform !== 'linux' || !run('--bind', folder, folder)) return false
  if (run('-o', 'remount,bind,ro', folder)) return true
  free(folder)
  return false
}

test('a data file that can’t be written is shown, said plainly, and nothing is changed or sent', async () => {
  test.setTimeout(180_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const userData = mkdtempSync(join(tmpdir(), 'handback-e2e-'))
  const data = join(userData, 'data')
  const running: App[] = []
  const launch = async (): Promise<App> => {
    const app = await launchApp({ userData })
    running.push(app)
    return app
  }
  const banner = /^The data folder can’t be written to\. Nothing can be changed or sent from here/
  try {
    const first = await launch()
    await link(first, meadow, browserOf('alice'))
    await first.close()
    test.skip(!seal(data), 'this system lets nobody make a read-only mount')
    const asked = meadow.requests.length

    const app = await launch()
    const { page } = app
    await expect(page.getByText(banner)).toBeVisible()
    await expect(row(page, 'alice')).toContainText('Here: logged in')
    await openDetails(page, 'alice')
    const refused = page.getByRole('alertdialog').getByText('The data folder can’t be written to.')
    await row(page, 'alice')
      .getByRole('button', { name: /^Log out of/ })
      .click()
    await expect(refused).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(refused).toBeHidden()
    await expect(row(page, 'alice')).toContainText('Here: logged in')
    await row(page, 'alice')
      .getByRole('button', { name: /^Revoke access/ })
      .click()
    const dialogs = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    await dialogs.getByRole('button', { name: 'Revoke access' }).click()
    await expect(refused).toBeVisible()
    // The failure, and the question under it.
    await expect(async () => {
      await page.keyboard.press('Escape')
      expect(await dialogs.count()).toBe(0)
    }).toPass()
    await goTo(page, 'Settings')
    await expect(page.getByText(banner)).toBeVisible()
    expect(meadow.requests).toHaveLength(asked)
    await app.close()

    free(data)
    const again = await launch()
    await expect(row(again.page, 'alice')).toContainText('Here: logged in')
    await expect(again.page.getByText(banner)).toBeHidden()
  } finally {
    for (const app of running) await app.kill()
    free(data)
    await meadow.close()
    removeFolder(userData)
  }
})
