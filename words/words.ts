import { IntlMessageFormat } from 'intl-messageformat'
import { german } from './de.ts'
import { english } from './en.ts'
import { pseudoLocales } from './locales.ts'
import { pseudo } from './pseudo.ts'

/** Every key of the catalogue. A catalogue in another language has the same keys. */
export type WordKey = keyof typeof english

export type WordValues = Readonly<Record<string, string | number>>

/** Words as data: what main sends and a window shows in its own language. */
export interface Message {
  readonly key: WordKey
  readonly values: WordValues
}

export function message(key: WordKey, values: WordValues = {}): Message {
  return { key, values }
}

type Catalogue = Readonly<Record<WordKey, string>>

const catalogues: ReadonlyMap<string, Catalogue> = new Map<string, Catalogue>([
  ['en', english],
  ['de', german],
])

/** Words in one language. */
export type Say = (key: WordKey, values?: WordValues) => string

const formatted = new Map<string, IntlMessageFormat>()

/**
 * The words for `key` (ICU MessageFormat) in the language of `locale` (BCP 47), with that locale's
 * way of writing dates and plurals. A language without a catalogue is told in English.
 */
export function say(key: WordKey, values: WordValues = {}, locale = 'en'): string {
  const cached = formatted.get(`${locale}|${key}`)
  const format = cached ?? formatOf(key, locale)
  if (cached === undefined) formatted.set(`${locale}|${key}`, format)
  return format.format(values) as string
}

const isPseudo = (locale: string): boolean => pseudoLocales.some((pseudo) => pseudo === locale)

function formatOf(key: WordKey, locale: string): IntlMessageFormat {
  if (isPseudo(locale)) return pseudo(english[key])
  const catalogue = catalogues.get(new Intl.Locale(locale).language)
  // Plurals follow the words: English words by English rules, whatever the locale asked for.
  return catalogue === undefined
    ? new IntlMessageFormat(english[key], 'en')
    : new IntlMessageFormat(catalogue[key], locale)
}

/** Words that lie with what they describe, as in a provider's file, in every language of ours. */
export interface Said {
  readonly en: string
  readonly de: string
}

/** `said` in the language of `locale`. */
export function saidIn(said: Said, locale: string): string {
  if (isPseudo(locale)) {
    const quoted = said.en.replaceAll("'", "''").replaceAll(/[{}<>]/g, "'$&'")
    return pseudo(quoted).format() as string
  }
  return new Intl.Locale(locale).language === 'de' ? said.de : said.en
}

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(english, key)
}
