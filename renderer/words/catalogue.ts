import { IntlMessageFormat } from 'intl-messageformat'
import type { PackedWords } from '../../words/packed.ts'
import type { WordKey, WordValues } from '../../words/words.ts'

/** Main's words of one language. */
export class Catalogue {
  readonly #packed: PackedWords
  readonly #formats = new Map<string, IntlMessageFormat>()

  constructor(packed: PackedWords) {
    this.#packed = packed
  }

  has(key: string): key is WordKey {
    return Object.hasOwn(this.#packed.words, key)
  }

  /** Throws where a value is missing. */
  say(key: WordKey, values: WordValues): string {
    const words = this.#packed.words[key]
    if (typeof words === 'string') return words
    const format =
      this.#formats.get(key) ?? new IntlMessageFormat([...(words ?? [])], this.#packed.locale)
    this.#formats.set(key, format)
    return format.format(values) as string
  }
}
