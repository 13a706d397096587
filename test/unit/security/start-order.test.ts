import { beforeAll, describe, expect, it, vi } from 'vitest'
import { app, BrowserWindow, calls, crashReporter, ipcMain, protocol } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
vi.mock('../../../main/compose.ts', () => ({
  compose: () => ({
    events: { on: () => () => {} },
    notices: { on: () => () => {} },
    overviews: { hasListed: () => false, hasEvidence: () => false },
    pictures: { find: () => undefined },
    protection: {
      describe: () => ({ state: { kind: 'new' }, backend: 'none', hasKeychain: true }),
    },
    recovery: { find: () => undefined },
    start: () => Promise.resolve(),
  }),
}))
vi.mock('../../../main/storage/open-storage.ts', () => ({ openStorage: () => ({}) }))
vi.mock('../../../main/system/settings-electron.ts', () => ({
  openSettings: () => ({
    get: () => ({ theme: 'system', language: 'system', lockAfter: 'off' }),
    getWindowPlace: () => ({ x: null, y: null, width: 800, height: 600, maximized: false }),
  }),
}))
const silent = { info: () => {}, warn: () => {}, error: () => {} }
vi.mock('../../../main/system/log-file.ts', () => ({ fileLog: () => silent }))
vi.mock('../../../main/windows/updates.ts', () => ({
  updatesHere: () => ({ begin: () => {}, close: () => {}, wishChanged: () => {} }),
}))
vi.mock('../../../main/system/http-electron.ts', () => ({ electronHttp: () => ({}) }))
vi.mock('../../../main/system/resolve-electron.ts', () => ({ electronResolve: () => ({}) }))
vi.mock('../../../main/system/proxy-electron.ts', () => ({
  electronRoutes: {},
  useProxy: () => Promise.resolve(),
}))
vi.mock('../../../main/system/connectivity-electron.ts', () => ({
  electronConnectivity: () => ({}),
}))
vi.mock('../../../main/system/picture-electron.ts', () => ({ electronPictureCodec: {} }))
vi.mock('../../../main/vault/keychain-electron.ts', () => ({ createElectronKeychain: () => ({}) }))

let beforeReady: string[]
beforeAll(async () => {
  vi.spyOn(process, 'umask').mockReturnValue(0o022)
  await import('../../../main/index.ts')
  beforeReady = [...calls]
  app.ready.resolve(undefined)
  await vi.waitFor(() => expect(calls).toContain('load'))
})

const at = (call: string): number => calls.indexOf(call)

describe('from the first window on', () => {
  // 1
  it('loads only the app:// bundle into its one window', () => {
    expect(BrowserWindow.created.flatMap((window) => window.loadURL.seen)).toEqual([
      ['app://handback/index.html'],
    ])
  })

  // 4
  it('switches the sandbox on before Electron is ready', () => {
    expect(beforeReady).toEqual([
      ...['enable sandbox', 'register scheme', 'set name', 'set path', 'keep crashes'],
      'when ready',
    ])
  })

  it('keeps crash dumps in its own folder and uploads none', () => {
    expect(app.setPath.seen).toEqual([['crashDumps', '/nowhere/handback-test/crashes']])
    expect(crashReporter.start.seen).toEqual([[{ uploadToServer: false }]])
  })

  // 5
  it('refuses every permission before a page can ask', () => {
    for (const refusal of ['requests', 'checks', 'devices', 'screens']) {
      expect(at(`refuse ${refusal}`)).toBeGreaterThan(-1)
      expect(at(`refuse ${refusal}`)).toBeLessThan(at('window'))
    }
  })

  // 12 to 14
  it('guards the navigation of its window from the moment it exists', () => {
    const [window] = BrowserWindow.created
    expect(window?.webContents.setWindowOpenHandler.seen).toHaveLength(1)
    expect(window?.webContents.eventNames()).toEqual(
      expect.arrayContaining(['will-navigate', 'will-redirect', 'will-attach-webview']),
    )
  })

  // 17
  it('opens one IPC channel and no other', () => {
    expect(ipcMain.handle.seen.map(([channel]) => channel)).toEqual(['handback:request'])
    expect(ipcMain.eventNames()).toEqual([])
  })

  // 18
  it('serves the page by protocol.handle, and the scheme has no privilege but standard and secure', () => {
    expect(protocol.registerSchemesAsPrivileged.seen).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true } }]],
    ])
    expect(protocol.handle.seen.map(([scheme]) => scheme)).toEqual(['app'])
    expect(at('handle scheme')).toBeLessThan(at('window'))
  })
})
