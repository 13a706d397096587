import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron'
import { join } from 'node:path'
import { compose } from './compose.ts'
import type { Desktop } from './ipc/app-handlers.ts'
import { AppLock } from './services/app-lock.ts'
import { Running } from './services/running.ts'
import { hideTokens } from './providers/hide-tokens.ts'
import { openStorage } from './storage/open-storage.ts'
import { electronBrowser } from './system/browser-electron.ts'
import { electronClipboard } from './system/clipboard-electron.ts'
import { systemClock } from './system/clock.ts'
import { distributionFile, readDistributionFile } from './system/distribution-file.ts'
import { electronConnectivity } from './system/connectivity-electron.ts'
import { createEvents } from './system/events.ts'
import { electronHttp } from './system/http-electron.ts'
import { electronLanguage } from './system/language-electron.ts'
import type { Language } from './system/language.ts'
import { electronRoutes, useProxy } from './system/proxy-electron.ts'
import { electronResolve } from './system/resolve-electron.ts'
import { fileLog } from './system/log-file.ts'
import type { Log } from './system/log.ts'
import { electronPictureCodec } from './system/picture-electron.ts'
import { openSettings } from './system/settings-electron.ts'
import type { SettingsStore } from './system/settings.ts'
import { createElectronKeychain } from './vault/keychain-electron.ts'
import { appProtocolHandler, registerAppScheme } from './windows/app-protocol.ts'
import { keepCrashesHere } from './windows/diagnostics-desk.ts'
import { pictureUnlessLocked } from './windows/held-back.ts'
import { guardNavigation, refusePermissions } from './windows/navigation-guard.ts'
import { updatesHere } from './windows/updates.ts'
import type { Updates } from './system/updates.ts'
import { quitGently } from './windows/quit.ts'
import { showStartFailure } from './windows/notices.ts'
import { openWindows } from './open-windows.ts'

// The sandbox and the scheme must be settled before Electron is ready.
app.enableSandbox()
registerAppScheme()
guardNavigation()
app.setName('Handback')
// Every file we or Chromium make belongs to this person alone.
process.umask(0o077)
keepCrashesHere()

if (app.requestSingleInstanceLock()) void run()
else app.quit()

async function run(): Promise<void> {
  await app.whenReady()
  const dataFolder = app.getPath('userData')
  const log = fileLog(join(dataFolder, 'logs'), () => systemClock.now(), hideTokens)
  process.on('uncaughtException', (error) => log.error('uncaught', error))
  process.on('unhandledRejection', (error) => log.error('unhandled', error))
  let language = electronLanguage(app, () => 'system')
  try {
    const settings = openSettings(dataFolder, systemClock.now())
    language = electronLanguage(app, () => settings.get().language)
    await openApp(dataFolder, settings, language, log)
  } catch (error) {
    log.error('start', error)
    showStartFailure(dialog, language.say, dataFolder, error)
    app.exit(1)
  }
}

async function openApp(
  dataFolder: string,
  settings: SettingsStore,
  language: Language,
  log: Log,
): Promise<void> {
  const connectivity = electronConnectivity()
  const folder = join(dataFolder, 'data')
  const surroundings = {
    clock: systemClock,
    folder,
    events: createEvents(),
    http: electronHttp(),
    connectivity,
    browser: electronBrowser,
    clipboard: electronClipboard,
    keychain: createElectronKeychain(),
    resolve: electronResolve(() => settings.get().proxy),
    routes: electronRoutes,
    pictures: electronPictureCodec,
    language,
    random: Math.random,
    wantsDailyCheck: () => settings.get().dailyCheck,
    keepsEnded: () => settings.get().keepEnded,
    distributionClients: readDistributionFile(clientsFile(), log),
    log,
  }
  const lost = (error: unknown): void => {
    log.error('reopen', error)
    showStartFailure(dialog, language.say, dataFolder, error)
    app.exit(1)
  }
  const running = new Running(() => {
    const storage = openStorage({ folder, clock: systemClock, log })
    return compose({ ...surroundings, storage })
  }, lost)
  const updates = updatesHere({
    settings,
    clock: systemClock,
    log,
    changed: () => surroundings.events.emit('status'),
  })
  const desktop = desktopOf(dataFolder, settings, language, connectivity, updates)
  const lock = lockOf(running, settings)
  nativeTheme.themeSource = desktop.settings.get().theme
  await useProxy(settings.get().proxy)
  refusePermissions(session.defaultSession)
  protocol.handle(
    'app',
    appProtocolHandler({
      folder: join(import.meta.dirname, '../renderer'),
      picture: pictureUnlessLocked(lock, (id) => running.product.pictures.find(id)),
      locale: language.locale,
    }),
  )
  const focusOrOpen = openWindows(running, desktop, lock, log)
  quitGently({
    app,
    dialog,
    powerMonitor,
    product: () => running.product,
    lock,
    canAsk: !desktop.developmentWindow,
    stay: focusOrOpen,
    say: language.say,
    clock: systemClock,
    log,
  })
  // A keychain that was locked with the screen is often open again now (matrix 36).
  const lookForKey = (): void => void running.product.protection.retry()
  powerMonitor.on('unlock-screen', lookForKey)
  powerMonitor.on('resume', lookForKey)
  updates.begin()
  app.on('will-quit', () => updates.close())
  await running.product.start()
}

/** Locked, the page is loaded anew: nothing of what it had shown stays in it. */
function lockOf(running: Running, settings: SettingsStore): AppLock {
  const { events } = running.product
  const lock = new AppLock({
    clock: systemClock,
    protection: () => running.product.protection,
    wanted: () => settings.get().lockAfter,
    idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    changed: (locked) => {
      for (const window of locked ? BrowserWindow.getAllWindows() : []) window.webContents.reload()
      events.emit('status')
    },
  })
  events.on((topic) => {
    if (topic === 'settings') lock.wishChanged()
    if (topic === 'status') lock.vaultChanged()
  })
  powerMonitor.on('lock-screen', () => lock.lockIfOn())
  powerMonitor.on('suspend', () => lock.lockIfOn())
  lock.begin()
  return lock
}

function desktopOf(
  dataFolder: string,
  settings: SettingsStore,
  language: Language,
  connectivity: { lookAgain(): void },
  updates: Updates,
): Desktop {
  let usedProxy = settings.get().proxy
  return {
    settings,
    updates,
    version: app.getVersion(),
    dataFolder,
    language,
    platform: platform(),
    developmentWindow: !app.isPackaged && process.env['HANDBACK_DEVELOPMENT_WINDOW'] === '1',
    copyText: (text) => void clipboard.writeText(text),
    openDataFolder: () => void shell.openPath(dataFolder),
    openLicences: () => void shell.openPath(licencesFile()),
    networkChanged: () => connectivity.lookAgain(),
    settingsChanged: async ({ theme, proxy }) => {
      nativeTheme.themeSource = theme
      updates.wishChanged()
      if (proxy === usedProxy) return
      usedProxy = proxy
      await useProxy(proxy)
      // What waited for the network may have it now.
      connectivity.lookAgain()
    },
  }
}

/** Apps that whoever distributes Handback registered at providers; null: none can be here. */
function clientsFile(): string | null {
  const { resourcesPath: resources, env } = process
  return distributionFile({ isPackaged: app.isPackaged, resources, env })
}

/** Beside app.asar in a package, since no other program can read inside it. */
function licencesFile(): string {
  const folder = app.isPackaged
    ? process.resourcesPath
    : join(import.meta.dirname, '../third-party')
  return join(folder, 'THIRD-PARTY-LICENCES.txt')
}

function platform(): Desktop['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
