import { app } from 'electron'
import electronUpdater from 'electron-updater'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import type { SettingsStore } from '../system/settings.ts'
import { updaterOver } from '../system/updater-electron.ts'
import { Updates, whyNoUpdates } from '../system/updates.ts'

const caskrooms = ['/opt/homebrew/Caskroom/handback', '/usr/local/Caskroom/handback']

/**
 * Updates of this install. Which updater it needs (NSIS, Squirrel.Mac, AppImage) electron-updater
 * chooses; it is made only where the install can update itself, so that nothing of it runs elsewhere.
 * Quitting is ours: it installs on Electron's `quit`, which comes after everything is stored.
 */
export function updatesHere(options: {
  settings: SettingsStore
  clock: Clock
  log: Log
  changed: () => void
}): Updates {
  const why = whyNoUpdates({
    isPackaged: app.isPackaged,
    platform: process.platform,
    env: process.env,
    program: process.execPath,
    hasFeed: app.isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml')),
    isInCaskroom: caskrooms.some((folder) => existsSync(folder)),
  })
  return new Updates({
    why,
    updater: why === null ? updaterOver(electronUpdater.autoUpdater) : null,
    isWanted: () => options.settings.get().lookForUpdates,
    clock: options.clock,
    log: options.log,
    changed: options.changed,
  })
}
