import { Secret } from '../domain/secret.ts'
import type { JsonObject } from './json-answer.ts'
import { textAt, valueAt } from './json-pointer.ts'
import type { FreshTokens } from './server-access.types.ts'
import { standardTokenPointers, type TokenPointers } from './sign-in-rules.ts'

/** Tokens of a token endpoint answer (RFC 6749 §5.1), or null where there is no access token. */
export function readTokens(
  document: JsonObject,
  now: number,
  pointers: TokenPointers = standardTokenPointers,
): FreshTokens | null {
  const access = textAt(document, pointers.accessToken)
  const refresh = textAt(document, pointers.refreshToken)
  if (access === null) return null
  const expiry = (pointer: string): number | null => {
    const seconds = secondsAt(document, pointer)
    return seconds === null ? null : now + seconds * 1000
  }
  // No standard names the end of a refresh token; these two members are common (0: no end).
  const refreshEnd = expiry('/refresh_expires_in') ?? expiry('/refresh_token_expires_in')
  return {
    access: { secret: new Secret(access), expiresAt: expiry(pointers.expiresIn) },
    refresh:
      refresh === null
        ? null
        : { secret: new Secret(refresh), expiresAt: refreshEnd === now ? null : refreshEnd },
  }
}

/** Seconds (also as a text of digits, as some servers write them), or null. */
export function secondsAt(document: JsonObject, pointer: string): number | null {
  const value = valueAt(document, pointer)
  const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}

/** What was granted, if the answer says so (RFC 6749 §5.1); some write commas, or a list. */
export function grantedScopes(
  document: JsonObject,
  pointers: TokenPointers = standardTokenPointers,
): string[] | null {
  const value = valueAt(document, pointers.scope)
  const listed = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : value
  const scopes = typeof listed === 'string' ? listed.split(/[\s,]+/) : listed
  if (!Array.isArray(scopes)) return null
  return (scopes as string[]).filter((scope) => scope !== '')
}
