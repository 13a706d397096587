import { isWordKey } from '../../words/words.ts'

/** `2026-11-22T19:34:00.000Z warn request {"…"}` as the log file writes it. */
const written =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z (info|warn|error) (request [A-Za-z]{1,20}\.[A-Za-z]{1,30}|[a-z-]{1,40})(?: (.*))?$/
/** Codes of the system, of SQLite and of Chromium: a closed vocabulary, none is a person's word. */
const systemCode =
  /^(?:E[A-Z]{2,15}|(?:net::)?ERR_[A-Z_]{2,60}|SQLITE_[A-Z_]{2,40}|http-\d{3}|[A-Z][A-Za-z]{0,30}Error|Error)$/
/** Where in our own code: `index.js:120:5`. */
const position = /\b((?:index|chunk)[\w.-]{0,40}\.js:\d{1,7}:\d{1,7})\)?$/
/** Names of fields as we write them. */
const fieldName = /^[A-Za-z]{1,30}$/

/**
 * A line of the log that is safe to post in public, or null where it is none of ours. What may stand in
 * it is listed, not what may not: time, level, event, numbers, yes and no, codes of a closed vocabulary
 * and positions in our code. Of any other text only the length is told.
 */
export function publicLogLine(line: string): string | null {
  const [, at, level, event, facts] = written.exec(line) ?? []
  if (at === undefined || level === undefined || event === undefined) return null
  const shown = facts === undefined ? '' : ` ${publicFacts(facts)}`
  return `${at}Z ${level} ${event}${shown}`
}

function publicFacts(facts: string): string {
  try {
    return JSON.stringify(publicValue(JSON.parse(facts)))
  } catch {
    return withheld(facts)
  }
}

function publicValue(value: unknown): unknown {
  if (typeof value === 'string') return publicText(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) return value.slice(0, 20).map(publicValue)
  if (typeof value !== 'object') return null
  const fields = Object.entries(value).filter(([field]) => fieldName.test(field))
  return Object.fromEntries(fields.map(([field, held]) => [field, publicValue(held)]))
}

function publicText(text: string): string {
  if (systemCode.test(text) || isWordKey(`failure.${text}.happened`)) return text
  return position.exec(text)?.[1] ?? withheld(text)
}

const withheld = (text: string): string => `[${text.length} characters]`
