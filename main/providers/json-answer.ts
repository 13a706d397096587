import { redact } from '../system/redact.ts'
import { bodyText, type HttpResponse } from '../system/http.ts'

/** No answer we read is nested deeper; a bomb of brackets is. */
const deepest = 16

export type JsonObject = Readonly<Record<string, unknown>>

/** What an answer says in JSON, or undefined: cut, no JSON, or nested too deep. */
export function jsonValue(response: HttpResponse): unknown {
  if (response.cut !== false) return undefined
  try {
    const value: unknown = JSON.parse(bodyText(response))
    return isShallow(value, deepest) ? value : undefined
  } catch {
    return undefined
  }
}

/** The JSON object in an answer, or null where it is something else or nothing. */
export function jsonObject(response: HttpResponse): JsonObject | null {
  const value = jsonValue(response)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as JsonObject) : null
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1))
}

/** A non-empty string member of the object's own, or null. */
export function textOf(object: JsonObject, member: string): string | null {
  const value = Object.hasOwn(object, member) ? object[member] : undefined
  return typeof value === 'string' && value !== '' ? value : null
}

/** A list of strings, or null where the member is missing or something else. */
export function textsOf(object: JsonObject, member: string): readonly string[] | null {
  const value = Object.hasOwn(object, member) ? object[member] : undefined
  if (!Array.isArray(value)) return null
  return value.filter((one): one is string => typeof one === 'string')
}

/** OAuth `error` and `error_description` (RFC 6749 §5.2) as one short line for "Details". */
export function errorLine(status: number, object: JsonObject | null): string {
  const error = object === null ? null : textOf(object, 'error')
  const description = object === null ? null : textOf(object, 'error_description')
  const parts = [`HTTP ${status}`, error, description].filter((part) => part !== null)
  return redact(plainText(parts.join(' · ')))
}

/** A stranger's text as plain characters: no control or direction signs, at most 300 long. */
export function plainText(text: string, longest = 300): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, longest)
}
