import { BrowserWindow, screen } from 'electron'
import type { SettingsStore, WindowPlace } from '../system/settings.ts'
import { appOrigin } from '../../preload/contract/channels.ts'

/** A remembered place counts only where a screen still is. */
function visiblePlace(place: WindowPlace): { x?: number; y?: number } {
  const { x, y } = place
  if (x === null || y === null) return {}
  const onScreen = screen.getAllDisplays().some(({ workArea: area }) => {
    return (
      x + place.width > area.x + 80 &&
      x < area.x + area.width - 80 &&
      y >= area.y - 8 &&
      y < area.y + area.height - 80
    )
  })
  return onScreen ? { x, y } : {}
}

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

/** The one factory of windows. */
export function createMainWindow(options: {
  preload: string
  settings: SettingsStore
  title: string
}): BrowserWindow {
  const place = options.settings.getWindowPlace()
  const window = new BrowserWindow({
    ...visiblePlace(place),
    width: place.width,
    height: place.height,
    minWidth: 640,
    minHeight: 480,
    useContentSize: true,
    title: options.title,
    show: false,
    webPreferences: { ...webPreferences, preload: options.preload },
  })
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    options.settings.setWindowPlace({ x, y, width, height, maximized: window.isMaximized() })
  })
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}
