// Menus are built, recorded and clickable from a spec; nothing is drawn.
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'

type Options = Electron.MenuItemConstructorOptions
type Role = NonNullable<Options['role']>
interface RoleDefaults {
  label: string
  accelerator?: string
  click?: (window: BrowserWindow | null) => void
}

const roles: Partial<Record<Role, RoleDefaults>> = {
  about: { label: 'About', click: () => app.showAboutPanel() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', click: (w) => w?.close() },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C' },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X' },
  delete: { label: 'Delete' },
  forceReload: { label: 'Force Reload', accelerator: 'Shift+CommandOrControl+R' },
  front: { label: 'Bring All to Front' },
  help: { label: 'Help' },
  hide: { label: 'Hide', accelerator: 'Command+H' },
  hideOthers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', click: (w) => w?.minimize() },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V' },
  pasteAndMatchStyle: { label: 'Paste and Match Style' },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', click: () => app.quit() },
  redo: { label: 'Redo', accelerator: 'Shift+CommandOrControl+Z' },
  reload: {
    label: 'Reload',
    accelerator: 'CommandOrControl+R',
    click: (w) => w?.webContents.reload(),
  },
  resetZoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0' },
  selectAll: { label: 'Select All', accelerator: 'CommandOrControl+A' },
  services: { label: 'Services' },
  toggleDevTools: { label: 'Toggle Developer Tools', accelerator: 'Ctrl+Shift+I' },
  togglefullscreen: { label: 'Toggle Full Screen', accelerator: 'F11' },
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z' },
  unhide: { label: 'Show All' },
  window: { label: 'Window' },
  zoom: { label: 'Zoom' },
  zoomIn: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus' },
  zoomOut: { label: 'Zoom Out', accelerator: 'CommandOrControl+-' },
  appMenu: { label: 'App' },
  editMenu: { label: 'Edit' },
  fileMenu: { label: 'File' },
  viewMenu: { label: 'View' },
  windowMenu: { label: 'Window' },
}

let lastCommandId = 0

export class MenuItem {
  readonly commandId = ++lastCommandId
  readonly id: string | undefined
  readonly role: Role | undefined
  readonly type: NonNullable<Options['type']>
  readonly accelerator: string | null
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  readonly toolTip: string
  readonly sublabel: string
  readonly icon: Options['icon']
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: Menu | undefined
  click: (event?: unknown, window?: BrowserWindow | null) => void

  constructor(options: Options) {
    const role = options.role && roles[options.role]
    const { submenu } = options
    if (options.type === 'submenu' && !submenu) {
      throw new Error('Invalid submenu')
    }
    this.id = options.id
    this.role = options.role
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.label = options.label ?? role?.label ?? ''
    this.accelerator = options.accelerator ?? role?.accelerator ?? null
    this.registerAccelerator = options.registerAccelerator ?? true
    this.toolTip = options.toolTip ?? ''
    this.sublabel = options.sublabel ?? ''
    this.icon = options.icon
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = Array.isArray(submenu)
      ? Menu.buildFromTemplate(submenu)
      : (submenu as unknown as Menu | undefined)
    this.click = (event = {}, window = BrowserWindow.getFocusedWindow()) => {
      if (!this.enabled) return
      this.#check()
      role?.click?.(window)
      const asElectron = [this, window ?? undefined, event] as unknown as Parameters<
        NonNullable<Options['click']>
      >
      options.click?.(...asElectron)
    }
  }

  #check(): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type !== 'radio') return
    for (const item of this.menu?.items ?? []) if (item.type === 'radio') item.checked = false
    this.checked = true
  }
}

export class Menu extends EventEmitter {
  static #application: Menu | null = null
  static buildFromTemplate(template: (Options | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) {
      menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    }
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    this.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return this.#application
  }

  readonly items: MenuItem[] = []

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }
  insert(position: number, item: MenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup(): void {
    this.emit('menu-will-show', {})
  }
  closePopup(): void {
    this.emit('menu-will-close', {})
  }
}
