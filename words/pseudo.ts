import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const accents = new Map(
  Object.entries({
    ...{ a: 'å', b: 'ƀ', c: 'ç', d: 'đ', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ' },
    ...{ l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ô', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ' },
    ...{ w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
  }),
)

/** Accented, and with every vowel twice: about two fifths longer, and still to be read. */
function longer(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const small = letter.toLowerCase()
    const accent = accents.get(small) ?? small
    const first = letter === small ? accent : accent.toUpperCase()
    return /[aeiou]/.test(small) ? first + accent : first
  })
}

/** The parts of `words` as parsed (ICU MessageFormat). */
const parse = (words: string): Element[] => new IntlMessageFormat(words, 'en').getAst()

const [someText] = parse('text')
const isText = (element: Element): element is Element & { value: string } =>
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
