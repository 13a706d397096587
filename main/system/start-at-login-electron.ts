import { app } from 'electron'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { autostartEntry, isEntryOn, type StartAtLogin } from './start-at-login.ts'

/** Says that the system started the app, not the person: the window may stay closed. */
export const atLoginSwitch = '--at-login'

/** Null where it can't be set from here: on macOS and Windows only an installed app starts at login. */
export function electronStartAtLogin(): StartAtLogin | null {
  if (process.platform === 'linux') return xdgAutostart()
  if (!app.isPackaged) return null
  // Windows compares the arguments, too; macOS has none.
  const item = process.platform === 'win32' ? { args: [atLoginSwitch] } : {}
  return {
    place: null,
    isOn: () => app.getLoginItemSettings(item).openAtLogin,
    set: (on) => app.setLoginItemSettings({ ...item, openAtLogin: on }),
  }
}

/** Electron has no login items on Linux: a file of our own, which the person can read and delete. */
function xdgAutostart(): StartAtLogin {
  const folder = join(app.getPath('appData'), 'autostart')
  const file = join(folder, 'handback.desktop')
  return {
    place: file,
    isOn: () => {
      try {
        return isEntryOn(readFileSync(file, 'utf8'))
      } catch {
        return false
      }
    },
    set: (on) => {
      if (!on) {
        rmSync(file, { force: true })
        return
      }
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, autostartEntry(command()))
      // Our umask is for our own data; this is for the desktop to read.
      chmodSync(file, 0o644)
    },
  }
}

/** An AppImage runs from a place that is gone after it; its own path is what stays. */
function command(): string[] {
  const appImage = process.env['APPIMAGE']
  if (appImage !== undefined && appImage !== '') return [appImage]
  return app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()]
}
