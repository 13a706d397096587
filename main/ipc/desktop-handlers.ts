import type { StartAtLogin } from '../system/start-at-login.ts'
import type { Output } from '../../preload/contract/contract.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `desktop.${string}`>

/** What the system around the app offers; `main/index.ts` provides it. */
export interface Around {
  readonly notifications: { readonly supported: boolean; tryOne(): void }
  readonly canCloseToTray: boolean
  readonly startAtLogin: StartAtLogin | null
  /** What was asked of a window that was just being opened can be sent now. */
  pageListens(): void
  menuFor(accountId: string | null): void
}

export function desktopHandlers(around: Around): Pick<Handlers, Names> {
  const view = (): Output<'desktop.get'> => ({
    notifications: around.notifications.supported,
    canCloseToTray: around.canCloseToTray,
    startsAtLogin: around.startAtLogin?.isOn() ?? null,
    loginPlace: around.startAtLogin?.place ?? null,
  })
  return {
    'desktop.get': view,
    'desktop.listening': () => {
      around.pageListens()
      return {}
    },
    'desktop.menuFor': ({ accountId }) => {
      around.menuFor(accountId)
      return {}
    },
    'desktop.tryNotification': () => {
      around.notifications.tryOne()
      return {}
    },
    'desktop.setStartAtLogin': ({ on }) => {
      around.startAtLogin?.set(on)
      return view()
    },
  }
}
