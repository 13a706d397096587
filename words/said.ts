import { isPseudo } from './locales.ts'
import { longer } from './longer.ts'

/** Words that lie with what they describe, as in a provider's file, in every language of ours. */
export interface Said {
  readonly en: string
  readonly de: string
}

/** `said` in the language of `locale`. */
export function saidIn(said: Said, locale: string): string {
  if (isPseudo(locale)) return `⟦${longer(said.en)}⟧`
  return new Intl.Locale(locale).language === 'de' ? said.de : said.en
}
