import { app, Menu } from 'electron'
import type { AppLock } from '../services/app-lock.ts'
import type { Events } from '../system/events.ts'
import type { SettingsStore } from '../system/settings.ts'
import type { Say } from '../../words/words.ts'
import type { FrontWindow } from './front-window.ts'
import type { MenuAccount } from './account-menu.ts'
import { menuTemplate } from './menu.ts'

interface MenuKeeping {
  readonly events: Events
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

/** The application menu, made anew when its words, the theme or the account in question change. */
export function keepMenu({ events, desktop, front, lock }: MenuKeeping): {
  readonly isFor: (account: MenuAccount | null) => void
} {
  const { say } = desktop.language
  let account: MenuAccount | null = null
  /** Whether it can be locked, and what is locked names nobody. */
  const standing = (): string => `${lock.canLock()} ${lock.locked}`
  let made = ''
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
  events.on((topic) => {
    if (topic === 'settings' || (topic === 'status' && made !== standing())) make()
  })
  return {
    isFor: (wanted) => {
      if (JSON.stringify(wanted) === JSON.stringify(account)) return
      account = wanted
      make()
    },
  }
}
