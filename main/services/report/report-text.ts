/**
 * What JSON may spell in clear but a reader must not meet: `<`, so that no text can end the page's
 * data block, and characters that hide or reorder what stands around them (UAX #9).
 */
const risky = /[<\u007f-\u009f\u2028\u2029]|\p{Cf}/gu

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')

const spell = (json: string): string => json.replace(risky, escaped)

/** The document as Handback writes it; the same in a file of its own and inside a page. */
export function reportText(report: object): string {
  return `${spell(JSON.stringify(report, null, 2))}\n`
}

/** A string, which is kept, or the white space between tokens (RFC 8259 §2), which is not. */
const stringOrSpace = /("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g

/**
 * Whether `text` says `parsed` and nothing else. JSON lets a name stand twice and a reader see the
 * one that a parser drops; only white space may differ from what Handback writes.
 */
export function saysOnly(text: string, parsed: object): boolean {
  if (text === reportText(parsed)) return true
  return text.replace(stringOrSpace, '$1') === spell(JSON.stringify(parsed))
}
