// Native surfaces: recorded, never drawn. A spec drives them through `evaluateMain`.
import { EventEmitter } from 'node:events'
import type { Menu } from './menu.ts'
import type { NativeImage } from './native-image.ts'
import { assertReady, cancellable } from './state.ts'

export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return true
  }
  readonly title: string
  readonly body: string
  readonly silent: boolean
  readonly actions: Electron.NotificationAction[]

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super()
    assertReady('Cannot create Notification before app is ready')
    this.title = options.title ?? ''
    this.body = options.body ?? ''
    this.silent = options.silent ?? false
    this.actions = options.actions ?? []
  }
  show(): void {
    queueMicrotask(() => this.emit('show', cancellable({})))
  }
  close(): void {
    this.emit('close', cancellable({}))
  }
}

export class Tray extends EventEmitter {
  #image: NativeImage | string
  #toolTip = ''
  #title = ''
  #menu: Menu | null = null
  #destroyed = false

  constructor(image: NativeImage | string) {
    super()
    assertReady('Cannot create Tray before app is ready')
    this.#image = image
  }
  setImage(image: NativeImage | string): void {
    this.#image = image
  }
  setPressedImage(): void {}
  setToolTip(toolTip: string): void {
    this.#toolTip = toolTip
  }
  setTitle(title: string): void {
    this.#title = title
  }
  getTitle(): string {
    return this.#title
  }
  setContextMenu(menu: Menu | null): void {
    this.#menu = menu
  }
  popUpContextMenu(menu: Menu | null = this.#menu): void {
    menu?.popup()
  }
  setIgnoreDoubleClickEvents(): void {}
  destroy(): void {
    this.#destroyed = true
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  /** For specs on the stand-in. */
  get standinRecord(): { image: unknown; toolTip: string; menu: Menu | null } {
    return { image: this.#image, toolTip: this.#toolTip, menu: this.#menu }
  }
}

/** Nobody answers: a spec replaces the function it needs. Cancelled, so that nothing happens. */
export const dialog = {
  showMessageBox: (...args: unknown[]) => {
    const { cancelId = 0 } = args.at(-1) as Electron.MessageBoxOptions
    return Promise.resolve({ response: cancelId, checkboxChecked: false })
  },
  showMessageBoxSync: (...args: unknown[]) => {
    const { cancelId = 0 } = args.at(-1) as Electron.MessageBoxSyncOptions
    return cancelId
  },
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showErrorBox: (title: string, content: string) => console.error(title, content),
}

let clipboardText = ''
export const clipboard = {
  writeText: (text: string) => {
    clipboardText = text
    return Promise.resolve()
  },
  readText: () => Promise.resolve(clipboardText),
  clear: () => {
    clipboardText = ''
  },
} satisfies Partial<typeof Electron.clipboard>

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const display = {
  id: 1,
  label: 'stand-in',
  bounds: area,
  workArea: area,
  size: { width: area.width, height: area.height },
  workAreaSize: { width: area.width, height: area.height },
  scaleFactor: 1,
  rotation: 0,
}
function theDisplay(): typeof display {
  assertReady("The 'screen' module can't be used before the app 'ready' event")
  return display
}
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: theDisplay,
  getAllDisplays: () => [theDisplay()],
  getDisplayMatching: theDisplay,
  getDisplayNearestPoint: theDisplay,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
})

export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleState: () => 'active',
  getSystemIdleTime: () => 0,
  isOnBatteryPower: () => false,
  onBatteryPower: false,
})

const shortcuts = new Map<string, () => void>()
export const globalShortcut = {
  register: (accelerator: string, callback: () => void) => {
    shortcuts.set(accelerator, callback)
    return true
  },
  unregister: (accelerator: string) => {
    shortcuts.delete(accelerator)
  },
  unregisterAll: () => shortcuts.clear(),
  isRegistered: (accelerator: string) => shortcuts.has(accelerator),
}

export const crashReporter = {
  start: () => undefined,
  getParameters: () => ({}),
  addExtraParameter: () => undefined,
  removeExtraParameter: () => undefined,
  getUploadToServer: () => false,
} satisfies Partial<typeof Electron.crashReporter>

export const autoUpdater = new EventEmitter()
