// Which words of the catalogue no scene shows.
import { IntlMessageFormat } from 'intl-messageformat'
import { english } from '../../words/en.ts'
import { isText } from '../../words/pseudo.ts'
import type { WordKey } from '../../words/words.ts'

type Element = Parameters<typeof isText>[0]

/** The part of a pattern that a message matches with any values. */
function pattern(elements: readonly Element[]): string {
  return elements
    .map((element) => {
      if ('options' in element) {
        const ways = Object.values(element.options).map(({ value }) => pattern(value))
        return `(?:${ways.join('|')})`
      }
      if (!('value' in element)) return '[\\d.,]+'
      return isText(element) ? RegExp.escape(element.value.replaceAll(/\s+/g, ' ')) : '.+?'
    })
    .join('')
}

/** The keys of `words/en` whose words are nowhere in `texts`, in English. */
export function unseenWords(texts: readonly string[]): WordKey[] {
  const seen = texts.map((text) => text.replaceAll(/\s+/g, ' '))
  const keys = Object.keys(english) as WordKey[]
  return keys.filter((key) => {
    const words = new RegExp(pattern(new IntlMessageFormat(english[key], 'en').getAst()))
    return !seen.some((text) => words.test(text))
  })
}
