import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto'
import type { Ask, Reply } from './emulator.types.ts'

/** What a server keeps to check proofs of possession (RFC 9449 §4.3, §8), with a new nonce each time. */
export class DpopCheck {
  readonly #used = new Set<string>()
  #nonces = 0

  /** The thumbprint of the key that signed (RFC 7638), or the answer that refuses. */
  check(ask: Ask): string | Reply {
    const text = ask.headers['dpop'] ?? ''
    const [head = '', claims = '', signature = ''] = text.split('.')
    const header = decoded(head)
    const about = decoded(claims)
    const jwk = header['jwk'] as JsonWebKey | undefined
    const isFormed = header['typ'] === 'dpop+jwt' && header['alg'] === 'ES256'
    // A private member in a proof would give the key away.
    if (!isFormed || jwk === undefined || jwk.d !== undefined) return refusal('invalid_dpop_proof')
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    const signed = Buffer.from(`${head}.${claims}`)
    const isSigned = verify(
      'sha256',
      signed,
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
    const isHere = about['htm'] === ask.method && about['htu'] === `https://${ask.host}${ask.path}`
    const jti = (about['jti'] as string | undefined) ?? ''
    if (!isSigned || !isHere || jti === '' || this.#used.has(jti)) {
      return refusal('invalid_dpop_proof')
    }
    this.#used.add(jti)
    const expected = `nonce-${this.#nonces}`
    if (this.#nonces === 0 || about['nonce'] !== expected) {
      this.#nonces += 1
      return refusal('use_dpop_nonce', { 'dpop-nonce': `nonce-${this.#nonces}` })
    }
    this.#nonces += 1
    const { crv, kty, x, y } = jwk
    return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')
  }
}

const refusal = (error: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 400,
  headers,
  body: { error, error_description: error },
})

function decoded(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  } catch {
    return {}
  }
}
