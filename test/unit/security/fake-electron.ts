// A fake `electron` module that records every call, for `vi.mock('electron', …)`.
import { EventEmitter } from 'node:events'

/** Names of the calls, in order. */
export const calls: string[] = []

interface Recorded<A extends unknown[], R> {
  (...args: A): R
  /** The arguments of every call; unlike a `vi.fn`, it is not emptied between tests. */
  readonly seen: A[]
}

function recorded<A extends unknown[], R>(name: string, answer: (...args: A) => R): Recorded<A, R> {
  const seen: A[] = []
  const record = (...args: A): R => {
    calls.push(name)
    seen.push(args)
    return answer(...args)
  }
  return Object.assign(record, { seen })
}
const nothing = (): undefined => undefined

export class FakeSession {
  readonly setPermissionRequestHandler = recorded('refuse requests', (_handler: unknown) => {})
  readonly setPermissionCheckHandler = recorded('refuse checks', (_handler: unknown) => {})
  readonly setDevicePermissionHandler = recorded('refuse devices', (_handler: unknown) => {})
  readonly setDisplayMediaRequestHandler = recorded('refuse screens', (_handler: unknown) => {})
}

export class FakeWebContents extends EventEmitter {
  readonly setWindowOpenHandler = recorded('open handler', (_decide: () => { action: string }) => {})
  readonly send = recorded('send', (_channel: string, _event: unknown) => {})
}

export class BrowserWindow extends EventEmitter {
  static readonly created: BrowserWindow[] = []
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.created
  }
  readonly webContents = new FakeWebContents()
  readonly loadURL = recorded('load', (_address: string) => Promise.resolve())
  readonly options: Readonly<Record<string, unknown>>
  destroyed = false

  constructor(options: Readonly<Record<string, unknown>>) {
    super()
    calls.push('window')
    this.options = options
    BrowserWindow.created.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
}

class FakeApp extends EventEmitter {
  readonly isPackaged = true
  readonly ready = Promise.withResolvers<undefined>()
  readonly enableSandbox = recorded('enable sandbox', nothing)
  readonly setName = recorded('set name', (_name: string) => {})
  readonly requestSingleInstanceLock = (): boolean => true
  readonly quit = recorded('quit', nothing)
  readonly exit = recorded('exit', nothing)
  readonly whenReady = recorded('when ready', () => this.ready.promise)
  getPath(): string {
    return '/nowhere/handback-test'
  }
  getVersion(): string {
    return '0.0.0'
  }
  getName(): string {
    return 'Handback'
  }
  getLocale(): string {
    return 'en'
  }
}

class FakeIpcMain extends EventEmitter {
  readonly handle = recorded(
    'handle channel',
    (_channel: string, _listener: (...args: unknown[]) => unknown) => {},
  )
}

export const app = new FakeApp()
export const ipcMain = new FakeIpcMain()
export const defaultSession = new FakeSession()
export const session = { defaultSession }
export const protocol = {
  registerSchemesAsPrivileged: recorded('register scheme', (_schemes: unknown) => {}),
  handle: recorded('handle scheme', (_scheme: string, _handler: unknown) => {}),
}
export const screen = { getAllDisplays: () => [] }
export const shell = {
  openExternal: recorded('open address', (_address: string) => Promise.resolve()),
  openPath: recorded('open path', (_path: string) => Promise.resolve('')),
}
export const Menu = { buildFromTemplate: () => ({}), setApplicationMenu: nothing }
export const nativeTheme = { themeSource: 'system' }
export const clipboard = { writeText: nothing }
export const dialog = { showErrorBox: nothing, showMessageBox: nothing }

/** What the preload sees. */
export const contextBridge = {
  exposeInMainWorld: recorded('expose', (_name: string, _api: unknown) => {}),
}
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: recorded('invoke', (..._args: unknown[]) =>
    Promise.resolve<unknown>({ ok: true, value: {} }),
  ),
})
