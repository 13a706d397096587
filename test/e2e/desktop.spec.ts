import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, launchApp, realElectron, removeFolder, test, type App } from './fixture.ts'
import { tabTo } from './keyboard.ts'

const bounds = (app: App) =>
  app.evaluateMain(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { ...window?.getNormalBounds(), isMaximized: window?.isMaximized() }
  })

test('a second start with whatever arguments brings the window back, opens nothing and does nothing', async ({
  app,
}) => {
  await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const address = app.page.url()
  const odd = [
    'handback://callback?code=x',
    'https://evil.invalid/',
    '--at-login',
    '',
    '--inspect-no',
  ]
  expect(await app.second(...odd)).toBe(0)
  const windows = () =>
    app.evaluateMain(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
    )
  await expect.poll(windows).toEqual([false])
  expect(app.page.url()).toBe(address)
  expect(await app.openedAddresses()).toEqual([])
})

test('the window opens as it was left, in its place and maximized, and starts at login when told to', async () => {
  const config = mkdtempSync(join(tmpdir(), 'handback-e2e-config-'))
  const env = { XDG_CONFIG_HOME: config }
  const first = await launchApp({ env })
  const { userData } = first
  const place = { x: 120, y: 90, width: 900, height: 640 }
  await first.evaluateMain(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to)
  }, place)
  const left = await bounds(first)
  await first.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  await first.close()

  const again = await launchApp({ env, userData })
  try {
    await expect.poll(() => bounds(again)).toEqual({ ...left, isMaximized: true })

    // The system's own list of what starts at login, switched by keyboard alone.
    test.skip(process.platform !== 'linux' || realElectron !== undefined, 'a real login item')
    const { page } = again
    const file = join(config, 'autostart/handback.desktop')
    await page.keyboard.press('Control+,')
    const start = page.getByRole('checkbox', { name: 'Start Handback when I log in' })
    await expect(start).not.toBeChecked()
    await tabTo(page, start)
    await page.keyboard.press('Space')
    await expect(start).toBeChecked()
    expect(readFileSync(file, 'utf8')).toMatch(/^Exec=.*$/m)
    await page.keyboard.press('Space')
    await expect(start).not.toBeChecked()
    expect(existsSync(file)).toBe(false)

    // The tray is off on Linux unless it is wanted; the choice is kept.
    const tray = page.getByRole('checkbox', { name: /in the tray$/ })
    await expect(tray).not.toBeChecked()
    await tabTo(page, tray, 'Shift+Tab')
    await page.keyboard.press('Space')
    await expect(tray).toBeChecked()
  } finally {
    await again.close()
    removeFolder(userData)
    removeFolder(config)
  }
})
