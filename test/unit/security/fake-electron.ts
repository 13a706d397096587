// A fake `electron` module that records every call, for `vi.mock('electron', …)`.
import { EventEmitter } from 'node:events'

/** Names of the calls, in order. */
export const calls: string[] = []

interface Recorded<A extends unknown[], R> {
  (...args: A): R
  /** The arguments of every call; unlike a `vi.fn`, it is not emptied between tests. */
  readonly seen: A[]
}

/** A function that only records that it was called, and answers what `answer` does. */
function recorded<A extends unknown[], R = void>(
  name: string,
  answer: () => R = () => undefined as R,
): Recorded<A, R> {
  const seen: A[] = []
  const record = (...args: A): R => {
    calls.push(name)
    seen.push(args)
    return answer()
  }
  return Object.assign(record, { seen })
}

const nothing = (): undefined => undefined

export class FakeSession {
  readonly setPermissionRequestHandler = recorded<[handler: unknown]>('refuse requests')
  readonly setPermissionCheckHandler = recorded<[handler: unknown]>('refuse checks')
  readonly setDevicePermissionHandler = recorded<[handler: unknown]>('refuse devices')
  readonly setDisplayMediaRequestHandler = recorded<[handler: unknown]>('refuse screens')
}

export class FakeWebContents extends EventEmitter {
  readonly setWindowOpenHandler = recorded<[decide: () => { action: string }]>('open handler')
  readonly send = recorded<[channel: string, event: unknown]>('send')
}

export class BrowserWindow extends EventEmitter {
  static readonly created: BrowserWindow[] = []
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.created
  }
  static getFocusedWindow(): null {
    return null
  }
  readonly webContents = new FakeWebContents()
  readonly loadURL = recorded<[address: string], Promise<void>>('load', () => Promise.resolve())
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
  readonly enableSandbox = recorded<[]>('enable sandbox')
  readonly setName = recorded<[name: string]>('set name')
  readonly requestSingleInstanceLock = (): boolean => true
  readonly setPath = recorded<[name: string, path: string]>('set path')
  readonly quit = recorded<[]>('quit')
  readonly setAboutPanelOptions = nothing
  readonly exit = recorded<[code?: number]>('exit')
  readonly whenReady = recorded<[], Promise<undefined>>('when ready', () => this.ready.promise)
  getPath(): string {
    return '/nowhere/handback-test'
  }
  getVersion(): string {
    return '0.0.0'
  }
  getName(): string {
    return 'Handback'
  }
  getSystemLocale(): string {
    return 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US']
  }
  getLocale(): string {
    return 'en'
  }
}

class FakeIpcMain extends EventEmitter {
  readonly handle =
    recorded<[channel: string, listener: (...args: unknown[]) => unknown]>('handle channel')
}

export const app = new FakeApp()
export const ipcMain = new FakeIpcMain()
export const defaultSession = new FakeSession()
export const session = { defaultSession }
export const protocol = {
  registerSchemesAsPrivileged: recorded<[schemes: unknown]>('register scheme'),
  handle: recorded<[scheme: string, handler: unknown]>('handle scheme'),
}
const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }
export const shell = {
  openExternal: recorded<[address: string], Promise<void>>('open address', () => Promise.resolve()),
  openPath: recorded<[path: string], Promise<string>>('open path', () => Promise.resolve('')),
}
export const Menu = { buildFromTemplate: () => ({}), setApplicationMenu: nothing }
export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return false
  }
}
export class Tray extends EventEmitter {}
export const nativeImage = {}
export const nativeTheme = { themeSource: 'system' }
export const crashReporter = { start: recorded<[options: unknown]>('keep crashes') }
export const clipboard = { writeText: nothing }
export const powerMonitor = { on: nothing }
export const dialog = { showErrorBox: nothing, showMessageBox: nothing }

/** What the preload sees. */
export const contextBridge = {
  exposeInMainWorld: recorded<[name: string, api: unknown]>('expose'),
}
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: recorded<unknown[], Promise<unknown>>('invoke', () =>
    Promise.resolve({ ok: true, value: {} }),
  ),
})
