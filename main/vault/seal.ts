import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'
import { Secret } from '../domain/secret.ts'
import type { OpenResult, SealedSecret, SecretRef } from './vault.types.ts'

const cipher = 'aes-256-gcm'
export const keyBytes = 32
const ivBytes = 12
const tagBytes = 16

export type RandomBytes = (size: number) => Uint8Array

/** AES-256-GCM: 12-byte IV, 16-byte tag, ciphertext. The IV is fresh each time (NIST SP 800-38D §8.2.2). */
export function sealBytes(
  key: KeyObject,
  plain: Uint8Array,
  associated: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const iv = random(ivBytes)
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes })
  sealing.setAAD(associated)
  const sealed = Buffer.concat([sealing.update(plain), sealing.final()])
  return new Uint8Array(Buffer.concat([iv, sealing.getAuthTag(), sealed]))
}

/** Undefined when key, associated data or text do not belong together. */
export function openBytes(
  key: KeyObject,
  sealed: Uint8Array,
  associated: Uint8Array,
): Buffer | undefined {
  if (sealed.length < ivBytes + tagBytes) return undefined
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
  opening.setAAD(associated)
  opening.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
  const plain = opening.update(sealed.subarray(ivBytes + tagBytes))
  try {
    opening.final()
    return plain
  } catch {
    plain.fill(0)
    return undefined
  }
}

/** Seals secrets under one data key. */
export interface Sealer {
  seal(secret: Secret, ref: SecretRef): SealedSecret
  open(sealed: SealedSecret, ref: SecretRef): OpenResult
}

export function createSealer(dataKey: KeyObject, random: RandomBytes): Sealer {
  const fingerprintKey = deriveFingerprintKey(dataKey)
  const fingerprintOf = (text: Uint8Array): Buffer =>
    createHmac('sha256', fingerprintKey).update(text).digest()
  return {
    seal: (secret, ref) => {
      const text = Buffer.from(secret.reveal(), 'utf8')
      try {
        return {
          sealed: sealBytes(dataKey, text, associatedData(ref), random),
          fingerprint: new Uint8Array(fingerprintOf(text)),
        }
      } finally {
        text.fill(0)
      }
    },
    open: ({ sealed, fingerprint }, ref) => {
      const text = openBytes(dataKey, sealed, associatedData(ref))
      if (text === undefined) return { kind: 'damaged' }
      try {
        // A server answers 200 to a token it does not know (RFC 7009 §2.2), so a wrong text must
        // never be sent: the fingerprint, kept apart from the sealed text, has the last word.
        if (!equal(fingerprintOf(text), fingerprint)) return { kind: 'damaged' }
        return { kind: 'opened', secret: new Secret(text.toString('utf8')) }
      } finally {
        text.fill(0)
      }
    },
  }
}

function deriveFingerprintKey(dataKey: KeyObject): KeyObject {
  const bytes = Buffer.from(hkdfSync('sha256', dataKey, '', 'handback fingerprint 1', keyBytes))
  try {
    return createSecretKey(bytes)
  } finally {
    bytes.fill(0)
  }
}

/** Each part with its length before it, so that no two references have the same bytes. */
function associatedData(ref: SecretRef): Buffer {
  return Buffer.concat(
    [ref.rowId, ref.field, String(ref.version)].flatMap((part) => {
      const bytes = Buffer.from(part, 'utf8')
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
