import { BrowserWindow, screen, type Rectangle } from 'electron'
import type { SettingsStore } from '../system/settings.ts'
import { appOrigin } from '../../preload/contract/channels.ts'
import { placeNow } from './window-place.ts'

/** Every web preference stated: none of Electron's defaults is relied on. */
export const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const

/** The primary one first. */
function displays(): readonly Rectangle[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

/** The one factory of windows. */
export function createMainWindow(options: {
  preload: string
  settings: SettingsStore
  title: string
}): BrowserWindow {
  const place = options.settings.getWindowPlace()
  const window = new BrowserWindow({
    width: place.width,
    height: place.height,
    minWidth: 640,
    minHeight: 480,
    useContentSize: true,
    title: options.title,
    show: false,
    webPreferences: { ...webPreferences, preload: options.preload },
  })
  // With its frame, as it was remembered: as a size of the page it would grow by a frame each time.
  const bounds = placeNow(place, displays())
  if (bounds !== null) window.setBounds(bounds)
  window.once('ready-to-show', () => {
    // Not before: it would show a window that nothing is drawn in yet.
    if (place.maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    options.settings.setWindowPlace({ x, y, width, height, maximized: window.isMaximized() })
  })
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}
