// The `electron` module of main: what `import` and `require` give on the stand-in.
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { NativeImage as nativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { safeStorage } from './safe-storage.ts'
import { net, protocol, session } from './session.ts'
import { shell } from './shell.ts'
import {
  autoUpdater,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  Notification,
  powerMonitor,
  screen,
  Tray,
} from './surfaces.ts'
import { webContents } from './web-contents.ts'

export {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  webContents,
}

/** A plain object for `require`, so that a spec can replace a function in it. */
const electron = {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  webContents,
} satisfies Partial<Record<keyof typeof Electron.CrossProcessExports, unknown>>

export default electron
export { electron as 'module.exports' }
