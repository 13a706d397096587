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
import { mayAct } from './domain/standing.ts'
import { accountHandlers } from './ipc/account-handlers.ts'
import { activityHandlers } from './ipc/activity-handlers.ts'
import { appHandlers, type Desktop } from './ipc/app-handlers.ts'
import { desktopHandlers, type Around } from './ipc/desktop-handlers.ts'
import { diagnosticsHandlers } from './ipc/diagnostics-handlers.ts'
import { eraseHandlers } from './ipc/erase-handlers.ts'
import { handInHandlers } from './ipc/hand-in-handlers.ts'
import { openIpcDoor } from './ipc/ipc-door.ts'
import { onlyLooking } from './ipc/look-only.ts'
import type { Handlers } from './ipc/handlers.ts'
import { lockHandlers } from './ipc/lock-handlers.ts'
import { menuAccount } from './ipc/menu-account.ts'
import { onlyUnlocking } from './ipc/only-unlocking.ts'
import { moveHandlers, onlyMoving } from './ipc/move-handlers.ts'
import { networkHandlers } from './ipc/network-handlers.ts'
import { noteHandlers } from './ipc/note-handlers.ts'
import { recoveryHandlers } from './ipc/recovery-handlers.ts'
import { reminderHandlers } from './ipc/reminder-handlers.ts'
import { reportHandlers } from './ipc/report-handlers.ts'
import { retentionHandlers } from './ipc/retention-handlers.ts'
import { runHandlers } from './ipc/run-handlers.ts'
import { updatesHandlers } from './ipc/updates-handlers.ts'
import { signInHandlers } from './ipc/sign-in-handlers.ts'
import { AppLock } from './services/app-lock.ts'
import { eraseData, setDataAside } from './services/erase-data.ts'
import { EraseEverything } from './services/erase-everything.ts'
import { EraseWishFile } from './services/erase-wish.ts'
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
import { atLoginSwitch, electronStartAtLogin } from './system/start-at-login-electron.ts'
import { createElectronKeychain } from './vault/keychain-electron.ts'
import { appProtocolHandler, registerAppScheme } from './windows/app-protocol.ts'
import { diagnosticsDesk, keepCrashesHere } from './windows/diagnostics-desk.ts'
import { frontWindow, type FrontWindow } from './windows/front-window.ts'
import { createMainWindow } from './windows/main-window.ts'
import { keepMenu } from './windows/keep-menu.ts'
import type { ShownView } from './windows/menu.ts'
import { guardNavigation, refusePermissions } from './windows/navigation-guard.ts'
import { readChosenFile } from './windows/open-dialog.ts'
import { updatesHere } from './windows/updates.ts'
import type { Updates } from './system/updates.ts'
import { quitGently } from './windows/quit.ts'
import { showNotifications } from './windows/notifications.ts'
import { showStartFailure } from './windows/notices.ts'
import { chooseArchiveToRead, chooseArchiveToWrite } from './windows/archive-dialogs.ts'
import { chooseReportFile } from './windows/save-dialog.ts'
import { canCloseToTray, keepTray } from './windows/tray.ts'

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
      picture: (accountId) => (lock.locked ? undefined : running.product.pictures.find(accountId)),
      locale: language.locale,
    }),
  )
  const focusOrOpen = openWindows(running, desktop, lock, log)
  quitGently({
    app,
    dialog,
    powerMonitor,
    product: () => running.product,
    canAsk: !desktop.developmentWindow,
    stay: focusOrOpen,
    say: language.say,
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

interface AroundAll extends Around {
  readonly everything: EraseEverything
  readonly lock: AppLock
}

/** What the window may ask for, of the product as it is open now. */
function handlersOf(running: Running, desktop: Desktop, around: AroundAll): Handlers {
  const { product } = running
  const handlers = {
    ...accountHandlers(product),
    ...activityHandlers(product),
    ...appHandlers(product, desktop),
    ...desktopHandlers(around),
    ...diagnosticsHandlers(product, diagnosticsDesk(desktop)),
    ...eraseHandlers(product, {
      everything: around.everything,
      setAside: () =>
        running.reopen(() => void setDataAside(desktop.dataFolder, systemClock.now())),
    }),
    ...moveHandlers(product, {
      chooseArchiveToWrite: () => chooseArchiveToWrite(dialog, desktop.language.say),
      chooseArchiveToRead: () => chooseArchiveToRead(dialog, desktop.language.say),
      reopen: (between) => running.reopen(between),
      eraseData: () => eraseData(desktop.dataFolder),
    }),
    ...lockHandlers(around.lock),
    ...networkHandlers(product),
    ...noteHandlers(product),
    ...handInHandlers(product, () => readChosenFile(dialog)),
    ...recoveryHandlers(product),
    ...reminderHandlers(product),
    ...reportHandlers(product, {
      version: desktop.version,
      language: desktop.language,
      chooseReportFile: (name, format) =>
        chooseReportFile(dialog, desktop.language.say, name, format),
    }),
    ...retentionHandlers(product),
    ...runHandlers(product),
    ...updatesHandlers(desktop.updates, () => app.quit()),
    ...signInHandlers(product, (text) => desktop.copyText(text)),
  }
  if (product.lookOnly) return onlyLooking(handlers)
  return handlers
}

/** A fresh start, with settings as they are at first. */
async function eraseAll(running: Running, desktop: Desktop): Promise<void> {
  await running.reopen(() => eraseData(desktop.dataFolder))
  await desktop.settingsChanged(desktop.settings.get())
}

/** Taken up with each product that is opened. */
function eraseWhenEnded(running: Running, desktop: Desktop, log: Log): EraseEverything {
  const everything = new EraseEverything({
    wish: new EraseWishFile(join(desktop.dataFolder, 'data')),
    erase: () => eraseAll(running, desktop),
    log,
  })
  running.onOpen((product) => everything.begin(product))
  return everything
}

/** Made once for each opening: what a person has chosen meanwhile is kept in them. */
function currentHandlers(
  running: Running,
  desktop: Desktop,
  around: AroundAll,
): () => Promise<Handlers> {
  let made: { readonly of: Running['product']; readonly handlers: Handlers } | undefined
  return async () => {
    await running.settled()
    const { product } = running
    if (made?.of !== product) made = { of: product, handlers: handlersOf(running, desktop, around) }
    const handlers = mayAct(product.moveAway.standing) ? made.handlers : onlyMoving(made.handlers)
    return around.lock.locked ? onlyUnlocking(handlers) : handlers
  }
}

/** The window, the door it speaks through, and what else shows on the desktop. */
function openWindows(running: Running, desktop: Desktop, lock: AppLock, log: Log): () => void {
  const { settings, platform } = desktop
  const { say } = desktop.language
  const front = frontWindow({
    open: () =>
      createMainWindow({
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        settings,
        title: app.getName(),
      }),
    send: (event) => {
      if (!lock.locked) door.send(event)
    },
  })
  const { events } = running.product
  const menu = keepMenu({ events, desktop, front, lock })
  const menuFor = (id: string | null): void =>
    menu.isFor(id === null ? null : menuAccount(running.product, say, id))
  const around = { ...aroundTheWindow(running, desktop, front, lock), menuFor }
  const door = openIpcDoor({
    handlers: currentHandlers(running, desktop, {
      ...around,
      lock,
      everything: eraseWhenEnded(running, desktop, log),
    }),
    windows: () => BrowserWindow.getAllWindows(),
    log,
  })
  events.on((topic) => {
    if (!lock.locked || topic === 'status') door.send({ kind: 'changed', topic })
  })
  const show = (view: ShownView): void => front.ask({ kind: 'show', view })
  const isMac = platform === 'darwin'
  const quit = (): void => app.quit()
  const tray = keepTray({ running, clock: systemClock, settings, say, platform, open: show, quit })
  app.on('second-instance', () => front.bring())
  app.on('activate', () => front.bring())
  app.on('window-all-closed', () => {
    if (!isMac && !tray.staysAfterClosing()) app.quit()
  })
  const unseen = process.argv.includes(atLoginSwitch) && tray.staysAfterClosing()
  if (!unseen) front.bring()
  return () => front.bring()
}

function aroundTheWindow(
  running: Running,
  desktop: Desktop,
  front: FrontWindow,
  lock: AppLock,
): Omit<Around, 'menuFor'> {
  return {
    notifications: showNotifications({
      running,
      clock: systemClock,
      settings: {
        get: () => {
          const settings = desktop.settings.get()
          return { ...settings, notificationNames: settings.notificationNames && !lock.locked }
        },
      },
      say: desktop.language.say,
      open: (target) => front.ask({ kind: 'open', target }),
    }),
    canCloseToTray: canCloseToTray(desktop.platform),
    startAtLogin: electronStartAtLogin(),
    pageListens: () => front.pageListens(),
  }
}
