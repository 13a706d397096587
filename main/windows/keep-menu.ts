import { app, Menu } from 'electron'
import type { AppLock } from '../services/app-lock.ts'
import type { Running } from '../services/running.ts'
import type { SettingsStore } from '../system/settings.ts'
import type { Say } from '../../words/words.ts'
import type { FrontWindow } from './front-window.ts'
import type { MenuAccount } from './account-menu.ts'
import { menuTemplate } from './menu.ts'

interface MenuKeeping {
  readonly running: Pick<Running, 'settled'> & {
    readonly product: Pick<Running['product'], 'events' | 'overviews'>
  }
  readonly front: Pick<FrontWindow, 'ask'>
  readonly lock: Pick<AppLock, 'locked' | 'canLock' | 'lock'>
  readonly desktop: {
    readonly settings: Pick<SettingsStore, 'get'>
    readonly version: string
    readonly language: { readonly say: Say }
    readonly platform: 'darwin' | 'win32' | 'linux'
    openDataFolder(): void
    openLicences(): void
  }
}

interface Offers {
  readonly canEndMany: boolean
  readonly canExport: boolean
}

/** The application menu, made anew when its words, the theme, the account in question or what it can do change. */
export function keepMenu({ running, desktop, front, lock }: MenuKeeping): {
  readonly isFor: (account: MenuAccount | null) => void
} {
  const { say } = desktop.language
  let account: MenuAccount | null = null
  const look = (): Offers => {
    const { overviews } = running.product
    return { canEndMany: overviews.hasListed(), canExport: overviews.hasEvidence() }
  }
  let seen = look()
  const offers = (): Offers => (lock.locked ? { canEndMany: false, canExport: false } : seen)
  /** Whether it can be locked, what there is to act on; and what is locked names nobody. */
  const standing = (): string =>
    `${lock.canLock()} ${lock.locked} ${Object.values(offers()).join(' ')}`
  let made = ''
  let quitting = false
  const make = (): void => {
    made = standing()
    if (lock.locked) account = null
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          show: (view) => front.ask({ kind: 'show', view }),
          act: (accountId, action) => front.ask({ kind: 'act', accountId, action }),
          openDataFolder: () => desktop.openDataFolder(),
          openLicences: () => desktop.openLicences(),
          lock: lock.canLock() && !lock.locked ? () => lock.lock() : null,
          ...offers(),
          isMac: desktop.platform === 'darwin',
          theme: desktop.settings.get().theme,
          account,
          say,
        }),
      ),
    )
    app.setAboutPanelOptions({
      applicationName: app.getName(),
      applicationVersion: desktop.version,
      copyright: say('ui.about.licence'),
    })
  }
  make()
  /** The data file is closed while quitting, and while the product is opened anew. */
  const lookAgain = (): void => {
    void running.settled().then(() => {
      if (quitting) return
      seen = look()
      if (made !== standing()) make()
    })
  }
  app.on('will-quit', () => (quitting = true))
  running.product.events.on((topic) => {
    if (topic === 'settings') make()
    else if (topic === 'status' || topic === 'accounts' || topic === 'activity') lookAgain()
  })
  return {
    isFor: (wanted) => {
      if (JSON.stringify(wanted) === JSON.stringify(account)) return
      account = wanted
      make()
    },
  }
}
