import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { canonicalJson } from '../../storage/canonical-json.ts'
import type { SignedBy, UnsignedReport } from './report.types.ts'

/** The key pair of this install. */
export interface SigningKey {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

export function publicKeyBytes(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }))
}

export function fingerprintOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex')
}

export function signedBy({ publicKey }: SigningKey): SignedBy {
  const bytes = publicKeyBytes(publicKey)
  return {
    algorithm: 'Ed25519',
    publicKey: Buffer.from(bytes).toString('base64'),
    fingerprint: fingerprintOf(bytes),
  }
}

/** The key a report names, if it is one: Ed25519 and spelled in the one way DER allows. */
export function readPublicKey(text: string): KeyObject | undefined {
  try {
    const bytes = Buffer.from(text, 'base64')
    const key = createPublicKey({ key: bytes, type: 'spki', format: 'der' })
    if (key.asymmetricKeyType !== 'ed25519') return undefined
    return Buffer.from(publicKeyBytes(key)).toString('base64') === text ? key : undefined
  } catch {
    return undefined
  }
}

/** The first line keeps the two kinds of signature apart. */
const reportBytes = (report: UnsignedReport): Buffer =>
  Buffer.from(`Handback evidence report 1\n${canonicalJson(report)}`)
const pageBytes = (page: string): Buffer => Buffer.from(`Handback evidence page 1\n${page}`)

const signBytes = (bytes: Buffer, key: SigningKey): string =>
  sign(null, bytes, key.privateKey).toString('base64')

function fits(bytes: Buffer, signature: string, key: KeyObject): boolean {
  const raw = Buffer.from(signature, 'base64')
  return raw.toString('base64') === signature && verify(null, bytes, key, raw)
}

export const signReport = (report: UnsignedReport, key: SigningKey): string =>
  signBytes(reportBytes(report), key)

export const reportSignatureFits = (
  report: UnsignedReport,
  signature: string,
  key: KeyObject,
): boolean => fits(reportBytes(report), signature, key)

export const signPage = (page: string, key: SigningKey): string => signBytes(pageBytes(page), key)

export const pageSignatureFits = (page: string, signature: string, key: KeyObject): boolean =>
  fits(pageBytes(page), signature, key)
