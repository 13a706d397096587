import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stopBrowser } from './browser-process.ts'
import { SingleInstanceLock } from './single-instance.ts'
import { assertReady, cancellable, state } from './state.ts'

/** What `app` must know of the windows, without importing them (they import `app`). */
interface Closable {
  close(): void
  isDestroyed(): boolean
}

type Implemented = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'name'
  | 'getAppPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'setPath'
  | 'getPath'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'removeAsDefaultProtocolClient'
  | 'isDefaultProtocolClient'
  | 'enableSandbox'
  | 'isPackaged'
  | 'setAboutPanelOptions'
  | 'showAboutPanel'
  | 'quit'
  | 'exit'
>

class App extends EventEmitter implements Implemented {
  readonly isPackaged = process.env.STANDIN_PACKAGED === '1'
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void state.switches.set(name, value),
    appendArgument: () => undefined,
    hasSwitch: (name: string) => state.switches.has(name),
    getSwitchValue: (name: string) => state.switches.get(name) ?? '',
    removeSwitch: (name: string) => void state.switches.delete(name),
  }
  readonly #paths = new Map<string, string>()
  #aboutPanel: Electron.AboutPanelOptionsOptions = {}
  #aboutPanelShown: Electron.AboutPanelOptionsOptions | null = null
  readonly #protocolClients = new Set<string>()
  readonly #ready = Promise.withResolvers<undefined>()
  #name: string | undefined
  #lock: SingleInstanceLock | undefined
  #quitting = false
  #windows: () => readonly Closable[] = () => []

  async whenReady(): Promise<void> {
    await this.#ready.promise
  }
  isReady(): boolean {
    return state.ready
  }
  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    this.#aboutPanel = options
  }
  showAboutPanel(): void {
    this.#aboutPanelShown = this.#aboutPanel
  }
  /** For specs on the stand-in: what the panel said when it was last shown. */
  get standinAboutPanel(): Electron.AboutPanelOptionsOptions | null {
    return this.#aboutPanelShown
  }
  getVersion(): string {
    return state.appPackage.version
  }
  getName(): string {
    return this.#name ?? state.appPackage.productName ?? state.appPackage.name
  }
  setName(name: string): void {
    this.#name = name
  }
  get name(): string {
    return this.getName()
  }
  set name(name: string) {
    this.setName(name)
  }
  getAppPath(): string {
    return state.appPath
  }
  getLocale(): string {
    assertReady('app.getLocale() can only be called after app is ready')
    return state.switches.get('lang') ?? 'en-US'
  }
  getSystemLocale(): string {
    return 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US']
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  getPath(name: string): string {
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    const home = homedir()
    const appData = process.env.XDG_CONFIG_HOME ?? join(home, '.config')
    const userData =
      this.#paths.get('userData') ??
      state.switches.get('user-data-dir') ??
      join(appData, this.getName())
    mkdirSync(userData, { recursive: true })
    const paths: Record<string, string> = {
      home,
      appData,
      userData,
      sessionData: this.#paths.get('sessionData') ?? userData,
      logs: join(userData, 'logs'),
      crashDumps: join(userData, 'Crashpad'),
      temp: tmpdir(),
      exe: process.argv[0] ?? process.execPath,
      module: process.execPath,
      desktop: join(home, 'Desktop'),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      assets: dirname(process.execPath),
    }
    const path = paths[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    this.#lock ??= new SingleInstanceLock(this.getPath('userData'), (second) => {
      // Electron holds the event back until the app is ready.
      void this.whenReady().then(() => {
        const { argv, workingDirectory } = second
        const event = cancellable({})
        this.emit('second-instance', event, argv, workingDirectory, second.additionalData)
      })
    })
    const ours = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return this.#lock.acquire(ours)
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock?.held ?? false
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release()
  }

  setAsDefaultProtocolClient(scheme: string): boolean {
    this.#protocolClients.add(scheme)
    return true
  }
  removeAsDefaultProtocolClient(scheme: string): boolean {
    return this.#protocolClients.delete(scheme)
  }
  isDefaultProtocolClient(scheme: string): boolean {
    return this.#protocolClients.has(scheme)
  }

  enableSandbox(): void {
    if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  disableHardwareAcceleration(): void {
    if (!state.ready) return
    throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
  }
  // Wishes to the desktop: there is none.
  setAppUserModelId(): void {}
  setLoginItemSettings(): void {}
  getLoginItemSettings(): { openAtLogin: boolean } {
    return { openAtLogin: false }
  }
  setBadgeCount(): boolean {
    return false
  }
  focus(): void {}
  hide(): void {}
  show(): void {}
  relaunch(): void {}

  /** Electron's order: before-quit, every window's close, will-quit, quit. Any may prevent it. */
  quit(): void {
    if (this.#quitting) return
    this.#quitting = true
    if (this.#prevented('before-quit')) return
    for (const window of this.#windows()) {
      window.close()
      if (window.isDestroyed()) continue
      this.#quitting = false
      return
    }
    if (this.#prevented('will-quit')) return
    this.exit(0)
  }
  exit(code = 0): void {
    this.#quitting = true
    this.emit('quit', cancellable({}), code)
    void stopBrowser().finally(() => process.exit(code))
  }

  // For the stand-in's other modules.
  isQuitting(): boolean {
    return this.#quitting
  }
  setWindowList(windows: () => readonly Closable[]): void {
    this.#windows = windows
  }
  becomeReady(): void {
    this.emit('ready', cancellable({}), {})
    this.#ready.resolve(undefined)
  }
  #prevented(name: 'before-quit' | 'will-quit'): boolean {
    const event = cancellable({})
    this.emit(name, event)
    if (event.defaultPrevented) this.#quitting = false
    return event.defaultPrevented
  }
}

export const app = new App()
