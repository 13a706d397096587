import { app, Menu, nativeImage, Tray } from 'electron'
import type { AppLock } from '../services/app-lock.ts'
import type { Running } from '../services/running.ts'
import type { Clock } from '../system/clock.ts'
import type { SettingsStore } from '../system/settings.ts'
import type { Say } from '../../words/words.ts'
import { trayIcon, trayTemplate } from './tray-icons.ts'

/** Changes that follow each other closer than this are shown together. */
const leastGapMs = 500

interface TrayNeeds {
  readonly running: Pick<Running, 'product' | 'settled'>
  readonly clock: Clock
  readonly settings: Pick<SettingsStore, 'get'>
  readonly lock: Pick<AppLock, 'locked'>
  readonly say: Say
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly open: (view: 'accounts' | 'activity') => void
  readonly quit: () => void
}

/**
 * Only Windows surely has a tray. On Linux nobody can be asked simply whether somebody shows it, so the
 * app never hides there; macOS keeps an app in its Dock anyway.
 */
export function canCloseToTray(platform: TrayNeeds['platform']): boolean {
  return platform === 'win32'
}

/** An icon with the number waiting, where the person wants one. */
export function keepTray(needs: TrayNeeds): { readonly staysAfterClosing: () => boolean } {
  const { running, clock, settings, lock } = needs
  let tray: Tray | null = null
  let held = false
  let changed = false
  let quitting = false
  let wasLocked = lock.locked
  const update = (): void => {
    wasLocked = lock.locked
    // The data file is closed while quitting, and while the product is opened anew.
    if (quitting) return
    if (!settings.get().tray) {
      tray?.destroy()
      tray = null
      return
    }
    tray ??= makeTray(needs)
    draw(tray, needs)
  }
  const soon = (): void => {
    changed = true
    if (held) return
    held = true
    changed = false
    void running.settled().then(update)
    clock.at(clock.now() + leastGapMs, () => {
      held = false
      if (changed) soon()
    })
  }
  app.on('will-quit', () => (quitting = true))
  running.product.events.on((topic) => {
    if (topic === 'activity' || topic === 'settings') soon()
    // What a locked window does not say is not said a moment longer here, either.
    else if (topic === 'status' && lock.locked !== wasLocked) void running.settled().then(update)
  })
  update()
  return {
    staysAfterClosing: () =>
      canCloseToTray(needs.platform) && settings.get().closeToTray && tray !== null,
  }
}

function makeTray({ platform, open }: TrayNeeds): Tray {
  const { once, twice } = platform === 'darwin' ? trayTemplate : trayIcon
  const image = nativeImage.createFromDataURL(once)
  image.addRepresentation({ scaleFactor: 2, dataURL: twice })
  if (platform === 'darwin') image.setTemplateImage(true)
  const tray = new Tray(image)
  // A click opens the menu on macOS, and on Linux where the desktop says so.
  if (platform === 'win32') tray.on('click', () => open('accounts'))
  return tray
}

/** How many wait, and until when, is nobody's business who can't unlock. */
function draw(tray: Tray, { running, lock, say, open, quit, platform }: TrayNeeds): void {
  const count = lock.locked ? 0 : running.product.activity.countWaiting()
  const idle = lock.locked ? say('tray.locked') : say('tray.none')
  const needYou = count === 0 ? 0 : running.product.activity.countNeedingYou()
  const state = count === 0 ? idle : say('tray.waiting', { count, needYou })
  const next = count === 0 ? undefined : running.product.activity.findNextTry()
  tray.setToolTip(state)
  if (platform === 'darwin') tray.setTitle(count === 0 ? '' : String(count))
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { id: 'tray-state', label: state, enabled: false },
      ...(next === undefined
        ? []
        : [{ id: 'tray-next', label: say('tray.next', { at: next }), enabled: false }]),
      { type: 'separator' },
      { id: 'tray-open', label: say('tray.open'), click: () => open('accounts') },
      { id: 'tray-activity', label: say('tray.activity'), click: () => open('activity') },
      { type: 'separator' },
      { id: 'tray-quit', label: say('menu.file.quit'), click: quit },
    ]),
  )
}
