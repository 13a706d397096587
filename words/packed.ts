import { english } from './en.ts'
import { isText, type Element } from './pseudo.ts'
import { catalogueFor, formatOf, isWordKey } from './words.ts'

/** A whole catalogue as a window takes it: parsed already, so that no page carries a parser. */
export interface PackedWords {
  /** Whose plurals, dates and numbers go with it (BCP 47). */
  readonly locale: string
  /** Text where it is only that, else its parts (ICU MessageFormat, parsed). */
  readonly words: Readonly<Record<string, string | readonly Element[]>>
}

export function packWords(locale: string): PackedWords {
  const keys = Object.keys(english).filter(isWordKey)
  return {
    locale: catalogueFor(locale).locale,
    words: Object.fromEntries(keys.map((key) => [key, packed(formatOf(key, locale).getAst())])),
  }
}

function packed(parts: readonly Element[]): string | readonly Element[] {
  return parts.every(isText) ? parts.map(({ value }) => value).join('') : parts
}
