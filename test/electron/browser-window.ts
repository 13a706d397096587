import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { assertReady, cancellable } from './state.ts'
import { WebContents } from './web-contents.ts'

type Implemented = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'loadFile'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'isVisible'
  | 'isFocused'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'getBounds'
  | 'getContentBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'setSize'
  | 'setContentSize'
  | 'getSize'
  | 'getContentSize'
  | 'setMinimumSize'
  | 'getMinimumSize'
  | 'setTitle'
  | 'getTitle'
>

export class BrowserWindow extends EventEmitter implements Implemented {
  static readonly #all = new Set<BrowserWindow>()
  static #focused: BrowserWindow | null = null

  static getAllWindows(): BrowserWindow[] {
    return [...this.#all]
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return this.getAllWindows().find((window) => window.webContents === contents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return this.getAllWindows().find((window) => window.id === id) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return this.#focused
  }

  readonly webContents: WebContents
  readonly id: number
  #bounds: Electron.Rectangle
  #minimumSize: [number, number]
  #title: string
  #visible = false
  #minimized = false
  #maximized = false
  #fullScreen = false
  #closed = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    assertReady('Cannot create BrowserWindow before app is ready')
    const { x = 0, y = 0, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options
    this.#bounds = { x, y, width, height }
    this.#minimumSize = [minWidth, minHeight]
    this.#title = options.title ?? app.getName()
    this.webContents = new WebContents(options.webPreferences ?? {}, { width, height })
    this.id = this.webContents.id
    BrowserWindow.#all.add(this)
    this.webContents.once('dom-ready', () => setImmediate(() => this.emit('ready-to-show')))
    this.webContents.once('destroyed', () => this.#onDestroyed())
    this.webContents.on('standin-close', () => this.close())
    app.emit('browser-window-created', cancellable({}), this)
    if (options.show !== false) this.show()
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(path: string): Promise<void> {
    return this.webContents.loadFile(path)
  }
  close(): void {
    if (this.#closed) return
    const event = cancellable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    this.webContents.destroy()
  }
  isDestroyed(): boolean {
    return this.#closed
  }

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    if (this.#visible) return
    this.#visible = true
    this.emit('show')
  }
  hide(): void {
    this.blur()
    if (!this.#visible) return
    this.#visible = false
    this.emit('hide')
  }
  focus(): void {
    if (BrowserWindow.#focused === this) return
    BrowserWindow.#focused?.blur()
    BrowserWindow.#focused = this
    this.emit('focus', cancellable({}))
    app.emit('browser-window-focus', cancellable({}), this)
  }
  blur(): void {
    if (BrowserWindow.#focused !== this) return
    BrowserWindow.#focused = null
    this.emit('blur', cancellable({}))
    app.emit('browser-window-blur', cancellable({}), this)
  }
  isVisible(): boolean {
    return this.#visible && !this.#minimized
  }
  isFocused(): boolean {
    return BrowserWindow.#focused === this
  }
  minimize(): void {
    this.#minimized = true
    this.blur()
    this.emit('minimize')
  }
  isMinimized(): boolean {
    return this.#minimized
  }
  restore(): void {
    if (!this.#minimized) return
    this.#minimized = false
    this.emit('restore')
  }
  maximize(): void {
    this.#maximized = true
    this.emit('maximize')
  }
  unmaximize(): void {
    this.#maximized = false
    this.emit('unmaximize')
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  isFullScreen(): boolean {
    return this.#fullScreen
  }
  setFullScreen(fullScreen: boolean): void {
    this.#fullScreen = fullScreen
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds }
  }
  getContentBounds(): Electron.Rectangle {
    return this.getBounds()
  }
  getNormalBounds(): Electron.Rectangle {
    return this.getBounds()
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    const { x, y, width, height } = this.#bounds
    this.#bounds = { ...this.#bounds, ...bounds }
    if (this.#bounds.x !== x || this.#bounds.y !== y) this.emit('move')
    if (this.#bounds.width === width && this.#bounds.height === height) return
    const size = { width: this.#bounds.width, height: this.#bounds.height }
    this.webContents.resize(size)
    this.emit('resize')
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height]
  }
  getContentSize(): number[] {
    return this.getSize()
  }
  setMinimumSize(width: number, height: number): void {
    this.#minimumSize = [width, height]
  }
  getMinimumSize(): number[] {
    return [...this.#minimumSize]
  }
  setTitle(title: string): void {
    this.#title = title
  }
  getTitle(): string {
    return this.#title
  }

  // Wishes to the desktop: there is none.
  center(): void {}
  moveTop(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  setSkipTaskbar(): void {}
  setContentProtection(): void {}
  setAlwaysOnTop(): void {}
  setBackgroundColor(): void {}
  setIcon(): void {}
  setOverlayIcon(): void {}
  setTitleBarOverlay(): void {}

  #onDestroyed(): void {
    this.blur()
    this.#closed = true
    BrowserWindow.#all.delete(this)
    this.emit('closed')
    if (BrowserWindow.#all.size > 0 || app.isQuitting()) return
    if (!app.emit('window-all-closed')) app.quit()
  }
}

app.setWindowList(() => BrowserWindow.getAllWindows())
