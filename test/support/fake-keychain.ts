import type { Keychain } from '../../main/vault/vault.types.ts'

/** An OS keychain in memory, whose state a test sets. */
export interface FakeKeychain extends Keychain {
  available: 'os' | 'basic-text' | 'unavailable'
  locked: boolean
  /** Refuses to wrap. */
  refuses: boolean
  /** Says of what it unwraps that it should be wrapped again. */
  wantsRewrap: boolean
  /** Accepts a text and gives back another one later. */
  forgets: boolean
  /** Text wrapped before this can no longer be unwrapped. */
  changeKey(): void
  /** The very first key is back, as after restoring the keychain's own backup. */
  bringFirstKeyBack(): void
  /** Calls wait until `release` is called. */
  hold(): { release(): void }
  readonly calls: { wrap: number; unwrap: number; availability: number }
}

export function createFakeKeychain(): FakeKeychain {
  let keyNumber = 1
  let gate: Promise<void> = Promise.resolve()
  const calls = { wrap: 0, unwrap: 0, availability: 0 }
  const fake: FakeKeychain = {
    available: 'os',
    locked: false,
    refuses: false,
    wantsRewrap: false,
    forgets: false,
    calls,
    changeKey: () => {
      keyNumber += 1
    },
    bringFirstKeyBack: () => {
      keyNumber = 1
    },
    hold: () => {
      let release = (): void => {}
      gate = new Promise((resolve) => {
        release = resolve
      })
      return { release }
    },
    backendName: () => 'fake',
    isMissing: () => fake.available === 'basic-text',
    availability: async () => {
      calls.availability += 1
      await gate
      return fake.available
    },
    wrap: async (text) => {
      calls.wrap += 1
      await gate
      if (fake.refuses || fake.locked) throw new Error('The fake keychain refuses')
      return mask(`${keyNumber}:${fake.forgets ? 'something else' : text}`)
    },
    unwrap: async (wrapped) => {
      calls.unwrap += 1
      await gate
      if (fake.locked) return { kind: 'locked' }
      const [number, text] = Buffer.from(mask(wrapped)).toString('utf8').split(':')
      if (fake.available !== 'os' || Number(number) !== keyNumber || text === undefined) {
        return { kind: 'changed' }
      }
      return { kind: 'unwrapped', text, rewrap: fake.wantsRewrap }
    },
  }
  return fake
}

/** Not encryption: only so that the wrapped text does not lie in clear in the bytes a test scans. */
function mask(text: string | Uint8Array): Uint8Array {
  return Uint8Array.from(Buffer.from(text), (byte) => byte ^ 0x5a)
}
