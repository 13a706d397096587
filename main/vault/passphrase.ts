import { createSecretKey, scrypt, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { failure } from '../domain/failure.ts'
import { keyBytes, openBytes, sealBytes, type RandomBytes } from './seal.ts'

const shortest = 10
const saltBytes = 16
/** 128 MiB and about half a second: OWASP Password Storage Cheat Sheet, scrypt. */
const cost = { N: 2 ** 17, r: 8, p: 1 }
const maxmem = 512 * 1024 * 1024
const associated = Buffer.from('handback data key under passphrase 1')

/** Kept beside the wrapped key, so that a later version can choose a higher cost. */
export const parametersSchema = z.object({
  kdf: z.literal('scrypt'),
  N: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(16),
  salt: z.base64(),
})
export type ScryptParameters = z.infer<typeof parametersSchema>

export interface PassphraseWrap {
  readonly parameters: string
  readonly wrapped: Uint8Array
}

export async function wrapWithPassphrase(
  raw: Uint8Array,
  passphrase: string,
  random: RandomBytes,
): Promise<PassphraseWrap> {
  refuseShort(passphrase)
  const parameters = newParameters(random)
  const key = await deriveKey(passphrase, parameters)
  return {
    parameters: JSON.stringify(parameters),
    wrapped: sealBytes(key, raw, associated, random),
  }
}

/** Throws FailureError `passphrase-too-short`. */
export function refuseShort(passphrase: string): void {
  if (Array.from(normal(passphrase)).length >= shortest) return
  throw failure('passphrase-too-short', { minimum: shortest })
}

/** Today's cost and a fresh salt. */
export function newParameters(random: RandomBytes): ScryptParameters {
  const salt = Buffer.from(random(saltBytes)).toString('base64')
  return { kdf: 'scrypt', ...cost, salt }
}

/** Undefined when the passphrase is a wrong one. The caller zeroes the bytes. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<Buffer | undefined> {
  const parameters = parametersSchema.parse(JSON.parse(wrap.parameters))
  return openBytes(await deriveKey(passphrase, parameters), wrap.wrapped, associated)
}

export function deriveKey(
  passphrase: string,
  { N, r, p, salt }: ScryptParameters,
): Promise<KeyObject> {
  return new Promise((resolve, reject) => {
    const text = normal(passphrase)
    scrypt(text, Buffer.from(salt, 'base64'), keyBytes, { N, r, p, maxmem }, (error, bytes) => {
      if (error !== null) {
        reject(error)
        return
      }
      resolve(createSecretKey(bytes))
      bytes.fill(0)
    })
  })
}

/** The same letters from another keyboard may come composed differently (RFC 8265 §4.2 asks for NFC). */
const normal = (passphrase: string): string => passphrase.normalize('NFC')
