import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { tokensIn } from '../support/token-scan.ts'
import { browserOf, chooseMenuItem, goTo, link, openDetails, revoke } from './desk.ts'
import { axe, expect, launchApp, removeFolder, test, type App } from './fixture.ts'
import { Looker } from './looker.ts'

const root = resolve(import.meta.dirname, '../..')

/** The system's own dialog can't be driven: this is what the person will have chosen there. */
async function willSaveTo(app: App, filePath: string | null): Promise<void> {
  await app.evaluateMain(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' })
  }, filePath)
}

function verify(path: string): { status: number | null; told: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/verify-report.ts', path],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, told: stdout + stderr }
}

test('evidence is exported from the window: for one account or all, as a page or as data', async ({
  signInBrowser,
}) => {
  test.setTimeout(180_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const looker = new Looker(app)
  const folder = mkdtempSync(join(tmpdir(), 'handback-export-'))
  const dialog = page.getByRole('dialog', { name: /^Export evidence/ })
  const save = dialog.getByRole('button', { name: 'Choose where to save…' })
  try {
    await link(app, meadow, browserOf('alice'))
    await link(app, meadow, browserOf('bob'))
    await keyboard.press('Escape')
    await openDetails(page, 'bob')
    await revoke(page, 'alice')
    const ended = page.getByRole('row').filter({ hasText: 'At Meadow: ended, checked' })
    await expect(ended).toBeVisible()

    // One account, by keyboard alone, as data.
    await ended.getByText(/^Meadow account/).click()
    const button = page.getByRole('button', { name: /^Export evidence about Meadow account/ })
    await button.focus()
    await keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await expect(save).toBeFocused()
    await looker.look('40-export')
    await keyboard.press('Shift+Tab')
    await keyboard.press('Shift+Tab')
    await expect(dialog.getByRole('radio', { name: /HTML/ })).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: /JSON/ })).toBeChecked()

    // No place chosen: nothing is written and the dialog stays.
    await willSaveTo(app, null)
    await save.press('Enter')
    await expect(save).toBeEnabled()
    await expect(dialog).toBeVisible()

    // A place that can't be written to is named, and another can be chosen.
    const nowhere = join(folder, 'missing', 'report.json')
    await willSaveTo(app, nowhere)
    await save.press('Enter')
    await expect(dialog.getByText(`The report could not be saved as ${nowhere}.`)).toBeVisible()
    await looker.look('41-export-failed')

    const data = join(folder, 'alice.json')
    await willSaveTo(app, data)
    await save.press('Enter')
    await expect(page.getByText(`Saved to ${data}`)).toBeVisible()
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
    expect(statSync(data).mode & 0o777).toBe(0o600)
    expect(verify(data)).toMatchObject({ status: 0 })
    expect(verify(data).told).toMatch(/^Whole: \d+ entries, signed by [0-9a-f]{64}/)
    expect(readFileSync(data, 'utf8')).not.toContain('bob')
    await page.getByRole('button', { name: 'Close the details' }).click()

    // Everything, from the Activity page, as a page.
    await goTo(page, 'Activity')
    await page.getByRole('button', { name: 'Export evidence…' }).click()
    await expect(dialog).toContainText('of all accounts')
    const printed = join(folder, 'all.html')
    await willSaveTo(app, printed)
    await save.click()
    await expect.poll(() => existsSync(printed)).toBe(true)
    await expect(dialog).toBeHidden()
    expect(verify(printed)).toMatchObject({ status: 0 })

    // And from the menu.
    await chooseMenuItem(app, 'export-evidence')
    await expect(dialog).toContainText('of all accounts')
    await keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    // The page alone, in any browser: quiet, well made, and asking nobody for anything.
    const reader = await signInBrowser.newPage({ viewport: { width: 900, height: 1200 } })
    const faults: string[] = []
    reader.on('console', (line) => faults.push(line.text()))
    const asked: string[] = []
    reader.on('request', (request) => asked.push(request.url()))
    await reader.goto(pathToFileURL(printed).href)
    await expect(reader.getByText('Checked: it worked before').first()).toBeVisible()
    expect(await axe(reader)).toEqual([])
    expect(faults).toEqual([])
    expect(asked).toEqual([pathToFileURL(printed).href])
    await reader.screenshot({ path: 'test-results/screens/42-report-page.png', fullPage: true })
    await reader.pdf({ path: 'test-results/screens/42-report-page.pdf', format: 'A4' })
    await reader.close()

    expect(looker.faults).toEqual([])
    const tokens = meadow.issued.map(({ token }) => token)
    expect(tokensIn(folder, '', tokens)).toEqual([])
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
    removeFolder(folder)
  }
})
