import { IntlMessageFormat } from 'intl-messageformat'
import { english } from './en.ts'

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

const formatted = new Map<string, IntlMessageFormat>()

/** The catalogue's words for `key` (ICU MessageFormat), in `locale`'s way of writing dates and plurals. */
export function say(key: WordKey, values: WordValues = {}, locale = 'en'): string {
  const cached = formatted.get(`${locale}|${key}`)
  const format = cached ?? new IntlMessageFormat(english[key], locale)
  if (cached === undefined) formatted.set(`${locale}|${key}`, format)
  return format.format(values) as string
}

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(english, key)
}
