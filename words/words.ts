import { IntlMessageFormat } from 'intl-messageformat'
import { german } from './de.ts'
import { english } from './en.ts'
import { isPseudo } from './locales.ts'
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

/** The catalogue that `locale` is told from, and whose plurals, dates and numbers go with it. */
export function catalogueFor(locale: string): { words: Catalogue; locale: string } {
  const words = isPseudo(locale) ? undefined : catalogues.get(new Intl.Locale(locale).language)
  // Plurals follow the words: English words by English rules, whatever the locale asked for.
  return words === undefined ? { words: english, locale: 'en' } : { words, locale }
}

/** Parsed, as a pseudo-locale says it where `locale` is one. */
export function formatOf(key: WordKey, locale: string): IntlMessageFormat {
  const { words, locale: rules } = catalogueFor(locale)
  return isPseudo(locale) ? pseudo(words[key]) : new IntlMessageFormat(words[key], rules)
}

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(english, key)
}
