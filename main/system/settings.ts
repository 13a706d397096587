import type { LockAfter } from '../domain/lock.ts'
import type { NoticeKind } from '../domain/notice.ts'
import type { Retention } from '../domain/retention.ts'
import type { ProxyChoice } from './proxy.ts'
import type { LanguageChoice } from '../../words/locales.ts'

/** What a person prefers; nothing secret and nothing about accounts. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  readonly language: LanguageChoice
  /** Ask once a day whether access is still allowed; off unless the person switched it on. */
  readonly dailyCheck: boolean
  /** Kinds of notifications that are switched off. */
  readonly silenced: readonly NoticeKind[]
  /** Notifications say which account; without it they say "An account". */
  readonly notificationNames: boolean
  /** An icon in the tray (menu bar on macOS) with the number waiting. */
  readonly tray: boolean
  /** Closing the window leaves Handback running in the tray, where a tray surely exists. */
  readonly closeToTray: boolean
  /** Lock the window after so long without input; counts only with a passphrase. */
  readonly lockAfter: LockAfter
  /** How Handback itself reaches the network. */
  readonly proxy: ProxyChoice
  /** How long ended accounts stay in the list. */
  readonly keepEnded: Retention
  /** Look for a newer version after the start and daily, where this install can update itself. */
  readonly lookForUpdates: boolean
}

/** What is to be changed; what is left out stays. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined }

export interface WindowPlace {
  readonly x: number | null
  readonly y: number | null
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface SettingsStore {
  get(): Settings
  set(change: SettingsChange): Settings
  getWindowPlace(): WindowPlace
  setWindowPlace(place: WindowPlace): void
}
