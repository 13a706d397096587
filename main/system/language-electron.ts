import type { App } from 'electron'
import {
  localeFor,
  pseudoLocales,
  type LanguageChoice,
  type SystemLocales,
} from '../../words/locales.ts'
import { languageAt, type Language } from './language.ts'

type Asked = Pick<
  App,
  'getPreferredSystemLanguages' | 'getLocale' | 'getSystemLocale' | 'isPackaged'
>

/**
 * The language `chosen` in Settings, or the system's. Where the app is not packaged,
 * `HANDBACK_LANGUAGE` chooses instead, a pseudo-locale too, and may change while it runs. Must be
 * called after `ready`.
 */
export function electronLanguage(
  app: Asked,
  chosen: () => LanguageChoice,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const system: SystemLocales = {
    // On some Linux desktops the list is empty; Chromium's own locale is a good guess then.
    languages: [...app.getPreferredSystemLanguages(), app.getLocale()],
    formats: app.getSystemLocale(),
  }
  return languageAt(() => {
    const wished = app.isPackaged ? undefined : env['HANDBACK_LANGUAGE']
    const pseudo = pseudoLocales.find((locale) => locale === wished)
    const forced = wished === 'en' || wished === 'de' ? wished : undefined
    return pseudo ?? localeFor(forced ?? chosen(), system)
  })
}
