import { IntlMessageFormat } from 'intl-messageformat'
import type { WordValues } from '../../../words/words.ts'

/** An element of a parsed ICU message, as far as its values matter here. */
interface Element {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
}

/** What a value of a message must be. `select` lists the choices. */
export type ValueKind = 'text' | 'number' | 'moment' | `select ${string}`

// The element types of ICU messages that take a value, as @formatjs numbers them.
const kinds: Readonly<Record<number, ValueKind>> = {
  1: 'text',
  2: 'number',
  3: 'moment',
  4: 'moment',
  6: 'number',
}
const select = 5

function* elementsOf(elements: readonly Element[]): Generator<Element> {
  for (const element of elements) {
    yield element
    for (const option of Object.values(element.options ?? {})) yield* elementsOf(option.value)
  }
}

/** The values that `words` (ICU MessageFormat) asks for, by name. */
export function valuesOf(words: string, locale: string): Map<string, ValueKind> {
  const found = new Map<string, ValueKind>()
  const elements: readonly Element[] = new IntlMessageFormat(words, locale).getAst()
  for (const { type, value, options } of elementsOf(elements)) {
    if (typeof value !== 'string') continue
    const kind = kinds[type]
    if (kind !== undefined) found.set(value, kind)
    if (type === select)
      found.set(
        value,
        `select ${Object.keys(options ?? {})
          .sort()
          .join('|')}`,
      )
  }
  return found
}

const samples = { text: ['Meadow'], number: [0, 1, 2, 5, 1_234], moment: [1_795_000_000_000] }

/** Values to say `words` with: every choice of every select, and counts of every plural form. */
export function sampleValues(words: string, locale: string): WordValues[] {
  let all: WordValues[] = [{}]
  for (const [name, kind] of valuesOf(words, locale)) {
    const values =
      kind === 'text' || kind === 'number' || kind === 'moment'
        ? samples[kind]
        : kind.slice('select '.length).split('|')
    all = all.flatMap((before) => values.map((value) => ({ ...before, [name]: value })))
  }
  return all
}
