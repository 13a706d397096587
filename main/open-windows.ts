import { app, BrowserWindow, dialog } from 'electron'
import { join } from 'node:path'
import { mayAct } from './domain/standing.ts'
import { accountHandlers } from './ipc/account-handlers.ts'
import { activityHandlers } from './ipc/activity-handlers.ts'
import { appHandlers, type Desktop } from './ipc/app-handlers.ts'
import { desktopHandlers, type Around } from './ipc/desktop-handlers.ts'
import { diagnosticsHandlers } from './ipc/diagnostics-handlers.ts'
import { eraseHandlers } from './ipc/erase-handlers.ts'
import { handInHandlers } from './ipc/hand-in-handlers.ts'
import type { AppEvent } from '../preload/contract/contract.ts'
import { openIpcDoor } from './ipc/ipc-door.ts'
import { onlyLooking, onlyMoving, onlyUnlocking } from './ipc/answered.ts'
import type { Handlers } from './ipc/handlers.ts'
import { lockHandlers } from './ipc/lock-handlers.ts'
import { menuAccount } from './ipc/menu-account.ts'
import { moveHandlers } from './ipc/move-handlers.ts'
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
import { systemClock } from './system/clock.ts'
import type { Log } from './system/log.ts'
import { atLoginSwitch, electronStartAtLogin } from './system/start-at-login-electron.ts'
import { diagnosticsDesk } from './windows/diagnostics-desk.ts'
import { frontWindow, type FrontWindow } from './windows/front-window.ts'
import { createMainWindow } from './windows/main-window.ts'
import { chosenUnlessLocked, mayHear, settingsForNotices } from './windows/held-back.ts'
import { keepMenu } from './windows/keep-menu.ts'
import type { ShownView } from './windows/menu.ts'
import { readChosenFile } from './windows/open-dialog.ts'
import { showNotifications } from './windows/notifications.ts'
import { chooseArchiveToRead, chooseArchiveToWrite } from './windows/archive-dialogs.ts'
import { chooseReportFile } from './windows/save-dialog.ts'
import { canCloseToTray, keepTray } from './windows/tray.ts'

/** The window, the door it speaks through, and what else shows on the desktop. */
export function openWindows(
  running: Running,
  desktop: Desktop,
  lock: AppLock,
  log: Log,
): () => void {
  const { settings, platform } = desktop
  const { say } = desktop.language
  const front = frontWindow({
    open: () =>
      createMainWindow({
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        settings,
        title: app.getName(),
      }),
    send: (event) => tell(event),
    mayHear: (event) => mayHear(lock, event),
  })
  const { events } = running.product
  const menu = keepMenu({ running, desktop, front, lock })
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
  const tell = (event: AppEvent): void => {
    if (mayHear(lock, event)) door.send(event)
  }
  events.on((topic) => tell({ kind: 'changed', topic }))
  const show = (view: ShownView): void => front.ask({ kind: 'show', view })
  const isMac = platform === 'darwin'
  const quit = (): void => app.quit()
  const clock = systemClock
  const tray = keepTray({ running, clock, settings, lock, say, platform, open: show, quit })
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
      settings: { get: () => settingsForNotices(lock, () => desktop.settings.get()) },
      say: desktop.language.say,
      open: (target) => front.ask({ kind: 'open', target }),
    }),
    canCloseToTray: canCloseToTray(desktop.platform),
    startAtLogin: electronStartAtLogin(),
    pageListens: () => front.pageListens(),
  }
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
      eraseAll: () => eraseAll(running, desktop),
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
        chosenUnlessLocked(around.lock, () =>
          chooseReportFile(dialog, desktop.language.say, name, format),
        ),
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
