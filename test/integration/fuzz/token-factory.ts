import {
  createHmac,
  generateKeyPairSync,
  sign as signWith,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto'

export type Part = Readonly<Record<string, unknown>>

/** A key pair of a provider, or of somebody who would like to be one. */
export interface Signer {
  readonly kid: string
  readonly alg: 'ES256' | 'EdDSA' | 'RS256'
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

export function makeSigner(kid: string, alg: Signer['alg']): Signer {
  const pair =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : alg === 'EdDSA'
        ? generateKeyPairSync('ed25519')
        : generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid, alg, ...pair }
}

export const publicJwk = ({ kid, alg, publicKey }: Signer): JsonWebKey => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  alg,
  use: 'sig',
})

export const encode = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')

/** The signature over header and claims as they stand (RFC 7515 §5.1). */
export function signatureOver(input: string, { alg, privateKey }: Signer): Buffer {
  const data = Buffer.from(input)
  if (alg === 'EdDSA') return signWith(null, data, privateKey)
  return signWith('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' })
}

/** Signed in earnest, whatever header and claims say. */
export function signed(header: unknown, claims: unknown, signer: Signer): string {
  const input = `${encode(header)}.${encode(claims)}`
  return `${input}.${signatureOver(input, signer).toString('base64url')}`
}

/** RFC 8725 §2.1: a public key taken for a shared secret. */
export function hmacSigned(header: unknown, claims: unknown, secret: string | Buffer): string {
  const input = `${encode(header)}.${encode(claims)}`
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}
