import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secret } from '../../../main/domain/secret.ts'
import { createSealer } from '../../../main/vault/seal.ts'
import type { SealedSecret, SecretRef } from '../../../main/vault/vault.types.ts'

const newSealer = () => createSealer(createSecretKey(randomBytes(32)), randomBytes)
const ref: SecretRef = { rowId: 'token-1', field: 'refresh_token', version: 1 }
const damaged = { kind: 'damaged' }

const revealed = (opened: ReturnType<ReturnType<typeof newSealer>['open']>) =>
  opened.kind === 'opened' ? opened.secret.reveal() : undefined

describe('sealing', () => {
  test('gives back any text it sealed', () => {
    const sealer = newSealer()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        expect(revealed(sealer.open(sealer.seal(new Secret(text), ref), ref))).toBe(text)
      }),
    )
  })

  test('the sealed bytes are IV, tag and ciphertext, and hold nothing of the text', () => {
    const { sealed, fingerprint } = newSealer().seal(new Secret('canary-'.repeat(9)), ref)
    expect(sealed.length).toBe(12 + 16 + 63)
    expect(fingerprint.length).toBe(32)
    expect(Buffer.from(sealed).includes('canary')).toBe(false)
  })

  test('sealing the same text twice gives different bytes and the same fingerprint', () => {
    const sealer = newSealer()
    const [one, two] = [sealer.seal(new Secret('a'), ref), sealer.seal(new Secret('a'), ref)]
    expect(one.sealed).not.toEqual(two.sealed)
    expect(one.fingerprint).toEqual(two.fingerprint)
  })

  test('another key gives another fingerprint, so fingerprints tell nothing without the key', () => {
    const [one, two] = [newSealer(), newSealer()].map((s) => s.seal(new Secret('a'), ref))
    expect(one?.fingerprint).not.toEqual(two?.fingerprint)
  })

  test('a sealed text moved to any other row, field or version does not open', () => {
    const sealer = newSealer()
    const refs: SecretRef[] = ['t1', 't2', 't', '1'].flatMap((rowId) =>
      (['access_token', 'refresh_token', 'client_secret'] as const).flatMap((field) =>
        [1, 2, 11].map((version) => ({ rowId, field, version })),
      ),
    )
    const texts = refs.map((one) => sealer.seal(new Secret('same text everywhere'), one))
    texts.forEach((sealed, i) =>
      refs.forEach((other, j) => {
        expect(sealer.open(sealed, other).kind).toBe(i === j ? 'opened' : 'damaged')
      }),
    )
  })

  test('references whose parts run together differently are different', () => {
    const sealer = newSealer()
    const sealed = sealer.seal(new Secret('a'), { ...ref, rowId: 'x', version: 11 })
    expect(sealer.open(sealed, { ...ref, rowId: 'x', version: 1 })).toEqual(damaged)
  })

  test('one flipped bit anywhere is damage, never another text', () => {
    const sealer = newSealer()
    const whole = sealer.seal(new Secret('a-refresh-token'), ref)
    for (let bit = 0; bit < whole.sealed.length * 8; bit += 1) {
      const sealed = Uint8Array.from(whole.sealed)
      sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(sealer.open({ ...whole, sealed }, ref)).toEqual(damaged)
    }
  })

  test.each([0, 1, 27, 28])('a text cut to %i bytes is damage, not a crash', (length) => {
    const sealer = newSealer()
    const whole = sealer.seal(new Secret('abc'), ref)
    const cut: SealedSecret = { ...whole, sealed: whole.sealed.subarray(0, length) }
    expect(sealer.open(cut, ref)).toEqual(damaged)
  })

  test('a text that opens but is not the one fingerprinted is damage', () => {
    const sealer = newSealer()
    const [mine, other] = ['a', 'b'].map((text) => sealer.seal(new Secret(text), ref))
    expect(
      sealer.open(
        {
          sealed: mine?.sealed ?? new Uint8Array(),
          fingerprint: other?.fingerprint ?? new Uint8Array(),
        },
        ref,
      ),
    ).toEqual(damaged)
    expect(
      sealer.open({ sealed: mine?.sealed ?? new Uint8Array(), fingerprint: new Uint8Array() }, ref),
    ).toEqual(damaged)
  })
})
