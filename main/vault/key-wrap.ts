import { createSecretKey, type KeyObject } from 'node:crypto'
import { failure } from '../domain/failure.ts'
import { unwrapWithPassphrase, wrapWithPassphrase } from './passphrase.ts'
import { keyBytes, openBytes, sealBytes, type RandomBytes } from './seal.ts'
import type { Keychain, WrappedKey } from './vault.types.ts'

const checkText = Buffer.from('handback data key check 1')
const checkAssociated = Buffer.from('check')

/** A key object from raw bytes, which are zeroed. */
export function takeKey(raw: Uint8Array): KeyObject {
  try {
    return createSecretKey(raw)
  } finally {
    raw.fill(0)
  }
}

/** Is this the key the row was written for? Tells a wrong key from a damaged token. */
export function isKeyOf(key: KeyObject, stored: WrappedKey): boolean {
  const text = openBytes(key, stored.check, checkAssociated)
  return text?.equals(checkText) ?? false
}

export type UnwrapResult =
  | { readonly kind: 'unwrapped'; readonly key: KeyObject; readonly rewrap: boolean }
  | { readonly kind: 'locked' }
  | { readonly kind: 'changed' }

/** Never throws for what a keychain may answer: an error is `locked`, which loses nothing. */
export async function unwrapFromKeychain(
  keychain: Keychain,
  stored: WrappedKey,
): Promise<UnwrapResult> {
  const answer = await keychain.unwrap(stored.wrapped).catch(() => ({ kind: 'locked' as const }))
  if (answer.kind !== 'unwrapped') return answer
  const raw = Buffer.from(answer.text, 'base64')
  if (raw.length !== keyBytes) return { kind: 'changed' }
  const key = takeKey(raw)
  return isKeyOf(key, stored)
    ? { kind: 'unwrapped', key, rewrap: answer.rewrap }
    : { kind: 'changed' }
}

/** Undefined when the passphrase is a wrong one. */
export async function unwrapFromPassphrase(
  stored: WrappedKey,
  passphrase: string,
): Promise<KeyObject | undefined> {
  const raw = await unwrapWithPassphrase(stored, passphrase)
  if (raw === undefined) return undefined
  const key = takeKey(raw)
  return isKeyOf(key, stored) ? key : undefined
}

/** Wraps and proves, by unwrapping, that the keychain gives the key back. `kept`: what wraps it meanwhile. */
export async function wrapForKeychain(
  key: KeyObject,
  keychain: Keychain,
  random: RandomBytes,
  kept = '',
): Promise<WrappedKey> {
  const raw = key.export()
  try {
    const stored: WrappedKey = {
      wrappedBy: 'os-keychain',
      parameters: JSON.stringify({ backend: keychain.backendName() }),
      // Electron's keychain takes text only, and a string cannot be zeroed.
      wrapped: await keychain.wrap(raw.toString('base64')),
      check: sealBytes(key, checkText, checkAssociated, random),
    }
    const again = await unwrapFromKeychain(keychain, stored)
    if (again.kind !== 'unwrapped') throw failure('keychain-refused')
    return stored
  } catch {
    const backend = keychain.backendName()
    throw failure('keychain-refused', { backend, kept }, { retryable: true })
  } finally {
    raw.fill(0)
  }
}

/** Wraps and proves, by unwrapping, that the passphrase gives the key back. */
export async function wrapForPassphrase(
  key: KeyObject,
  passphrase: string,
  random: RandomBytes,
): Promise<WrappedKey> {
  const raw = key.export()
  try {
    const stored: WrappedKey = {
      wrappedBy: 'passphrase',
      ...(await wrapWithPassphrase(raw, passphrase, random)),
      check: sealBytes(key, checkText, checkAssociated, random),
    }
    const again = await unwrapFromPassphrase(stored, passphrase)
    if (again === undefined) throw new Error('The wrapped key does not open again')
    return stored
  } finally {
    raw.fill(0)
  }
}
