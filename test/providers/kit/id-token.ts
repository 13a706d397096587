import { generateKeyPairSync, sign } from 'node:crypto'
import type { Reply } from './emulator.types.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const kid = 'emulator'

/** What the jwks_uri answers (RFC 7517 §5). */
export const jwks: Reply = {
  status: 200,
  body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] },
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/** An ID token (OpenID Connect Core §2), signed with RS256. `now` in ms. */
export function idToken(
  claims: {
    readonly iss: string
    readonly sub: string
    readonly aud: string
    readonly nonce?: string | null
  } & Readonly<Record<string, unknown>>,
  now: number,
): string {
  const iat = Math.floor(now / 1000)
  const head = encoded({ alg: 'RS256', kid, typ: 'JWT' })
  const text = `${head}.${encoded({ ...claims, iat, exp: iat + 3600 })}`
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
}
