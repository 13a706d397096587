import type { KeyObject } from 'node:crypto'
import { unwrapFromKeychain } from './key-wrap.ts'
import type { Keychain, VaultState, WrappedKey } from './vault.types.ts'

export type Found =
  | { readonly kind: 'closed'; readonly state: VaultState }
  | { readonly kind: 'key'; readonly key: KeyObject; readonly rewrap: boolean }

/** Before the keychain has answered: nothing is open, and nothing is said to be lost. */
export function stateBeforeLooking(stored: WrappedKey | undefined): VaultState {
  if (stored === undefined) return { kind: 'new' }
  return { kind: stored.wrappedBy === 'passphrase' ? 'passphrase-asked' : 'keychain-locked' }
}

/** What can be opened without a person. Reads only: a key that cannot be read is still a key. */
export async function lookForKey(
  stored: WrappedKey | undefined,
  keychain: Keychain,
): Promise<Found> {
  if (stored?.wrappedBy === 'passphrase') return closed({ kind: 'passphrase-asked' })
  const available = await availabilityOf(keychain)
  if (stored === undefined) {
    if (available === 'os') return closed({ kind: 'new' })
    return closed({ kind: 'passphrase-wanted', why: available })
  }
  // Asked even when it seems unavailable: a refused macOS prompt looks the same, and says `locked`.
  const answer = await unwrapFromKeychain(keychain, stored)
  if (answer.kind === 'unwrapped') return { kind: 'key', key: answer.key, rewrap: answer.rewrap }
  if (answer.kind === 'locked') return closed({ kind: 'keychain-locked' })
  return closed({ kind: available === 'os' ? 'keychain-changed' : 'keychain-missing' })
}

/** A keychain that cannot even say whether it is there is not there now. */
export function availabilityOf(keychain: Keychain): ReturnType<Keychain['availability']> {
  return keychain.availability().catch(() => 'unavailable' as const)
}

const closed = (state: VaultState): Found => ({ kind: 'closed', state })
