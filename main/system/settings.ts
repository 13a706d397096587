import type { LanguageChoice } from '../../words/locales.ts'

/** What a person prefers; nothing secret and nothing about accounts. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  readonly language: LanguageChoice
  /** Ask once a day whether access is still allowed; off unless the person switched it on. */
  readonly dailyCheck: boolean
}

export interface WindowPlace {
  readonly x: number | null
  readonly y: number | null
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface SettingsStore {
  get(): Settings
  set(change: Partial<Settings>): Settings
  getWindowPlace(): WindowPlace
  setWindowPlace(place: WindowPlace): void
}
