import { IntlMessageFormat } from 'intl-messageformat'
import { longer } from './longer.ts'

/** A part of a message as parsed. */
export type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** The parts of `words` as parsed (ICU MessageFormat). */
const parse = (words: string): Element[] => new IntlMessageFormat(words, 'en').getAst()

const [someText] = parse('text')
export const isText = (element: Element): element is Element & { value: string } =>
  element.type === someText?.type

function lengthened(element: Element): Element {
  if ('options' in element) {
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: option.value.map(lengthened) },
    ])
    return { ...element, options: Object.fromEntries(options) as never }
  }
  return isText(element) ? Object.assign({ ...element }, { value: longer(element.value) }) : element
}

/**
 * `words` (ICU MessageFormat) as the pseudo-locales say them: longer, and in brackets, so that a
 * bracket that is missing shows what was cut off. Values, numbers and dates stay English.
 */
export function pseudo(words: string): IntlMessageFormat {
  return new IntlMessageFormat(
    [...parse('⟦'), ...parse(words).map(lengthened), ...parse('⟧')],
    'en',
  )
}
