import { execFileSync } from 'node:child_process'
import { expect, launchSpecApp, notedBy, realElectron, removeFolder, test } from './standin-app.ts'

/** The processes, of any kind, whose command line names this folder. */
function processesUsing(folder: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid,stat,args', '-ww']).toString().split('\n')
  return lines.filter((line) => line.includes(folder) && !/^\s*\d+\s+Z/.test(line))
}

test('a second instance hands its arguments over and ends', async ({ app }) => {
  expect(await app.second('handback://callback?x=1')).toBe(7)
  await expect.poll(() => notedBy(app)).toContain('second handback://callback?x=1 second true')
  expect(await app.second('again')).toBe(7)
})

test('the same userData can be used again after a quit, and the page’s storage is kept', async () => {
  const first = await launchSpecApp()
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await first.close()
  const again = await launchSpecApp({ userData: first.userData })
  expect(await again.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  await again.close()
  removeFolder(first.userData)
})

test('a kill leaves no browser behind, and a start right after it works', async () => {
  const first = await launchSpecApp()
  const { userData } = first
  expect(processesUsing(userData).length).toBeGreaterThan(1)
  await first.kill()
  const second = await launchSpecApp({ userData })
  expect(await second.page.locator('h1').textContent()).toBe('Stand-in specs')
  expect(await second.second('x')).toBe(7) // the lock is the new process's
  await second.kill()
  await expect.poll(() => processesUsing(userData), { timeout: 10_000 }).toEqual([])
  removeFolder(userData)
})

test('quit asks before-quit, which can prevent it; then every window’s close', async ({ app }) => {
  await app.evaluateMain(({ app: main }) => {
    main.once('before-quit', (event) => event.preventDefault())
    main.quit()
  })
  const windows = () =>
    app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(await windows()).toBe(1)
  await app.evaluateMain(({ app: main, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.once('close', (event) => event.preventDefault())
    main.quit()
  })
  expect(await windows()).toBe(1)
  expect((await notedBy(app)).filter((note) => note === 'before-quit')).toHaveLength(2)
})

test('the app stays when a listener of window-all-closed does nothing, and activate reopens', async ({
  app,
}) => {
  await app.evaluateMain(({ app: main, BrowserWindow }) => {
    main.on('window-all-closed', () => undefined)
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await expect.poll(() => app.electron.windows().length).toBe(0)
  const opened = app.electron.waitForEvent('window')
  await app.evaluateMain(({ app: main }) => void main.emit('activate', {}, false))
  await expect((await opened).locator('h1')).toBeVisible()
})

test('what must come before ready, or after it, says so', async ({ app }) => {
  const late = (name: 'enableSandbox' | 'register') =>
    app.evaluateMain(({ app: main, protocol }, which) => {
      if (which === 'enableSandbox') main.enableSandbox()
      else protocol.registerSchemesAsPrivileged([{ scheme: 'late' }])
    }, name)
  await expect(late('enableSandbox')).rejects.toThrow('before app is ready')
  await expect(late('register')).rejects.toThrow('before app is ready')
  test.skip(realElectron !== undefined, 'the version is the one of Electron’s own launcher there')
  const facts = await app.evaluateMain(({ app: main }) => [main.getVersion(), main.isPackaged])
  expect(facts).toEqual(['1.2.3', false])
})
