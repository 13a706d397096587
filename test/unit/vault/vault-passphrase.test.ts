import { describe, expect, test } from 'vitest'
import { Secret } from '../../../main/domain/secret.ts'
import { createVault } from '../../../main/vault/vault.ts'
import type { SecretRef } from '../../../main/vault/vault.types.ts'
import { createFakeKeychain } from '../../support/fake-keychain.ts'
import { createKeyStoreInMemory } from './key-store-in-memory.ts'

const ref: SecretRef = { rowId: 'token-1', field: 'access_token', version: 1 }

async function protectedVault(passphrase = 'correct horse battery') {
  const keys = createKeyStoreInMemory()
  const keychain = createFakeKeychain()
  keychain.available = 'unavailable'
  const vault = createVault({ keys, keychain })
  await vault.protectWithPassphrase(passphrase)
  const sealed = vault.seal(new Secret('the token'), ref)
  return { keys, keychain, vault, sealed, restart: () => createVault({ keys, keychain }) }
}

// scrypt is slow by design, and slower on a busy machine.
describe('a passphrase', { timeout: 120_000 }, () => {
  test('makes the first key where there is no keychain, and is asked for after a restart', async () => {
    const { restart, sealed, keychain } = await protectedVault()
    const vault = restart()
    await vault.start()
    expect(vault.state).toEqual({ kind: 'passphrase-asked' })
    expect(keychain.calls.unwrap).toBe(0)
    await vault.unlock('correct horse battery')
    expect(vault.open(sealed, ref).kind).toBe('opened')
  })

  test('that is wrong opens nothing, changes nothing, and may be tried again', async () => {
    const { restart, keys } = await protectedVault()
    const vault = restart()
    await expect(vault.unlock('wrong horse battery')).rejects.toMatchObject({
      failure: { code: 'wrong-passphrase' },
    })
    expect(vault.state).toEqual({ kind: 'passphrase-asked' })
    expect(keys.written).toHaveLength(1)
    await vault.unlock('correct horse battery')
    expect(vault.state).toEqual({ kind: 'open', wrappedBy: 'passphrase' })
  })

  test.each(['', 'ninechars', '😀😀😀😀😀'])(
    'of fewer than ten characters is refused: "%s"',
    async (short) => {
      const keys = createKeyStoreInMemory()
      const vault = createVault({ keys, keychain: createFakeKeychain() })
      await expect(vault.protectWithPassphrase(short)).rejects.toMatchObject({
        failure: { code: 'passphrase-too-short', values: { minimum: 10 } },
      })
      expect(keys.written).toHaveLength(0)
    },
  )

  test('fits however its letters were composed', async () => {
    const { restart } = await protectedVault('Käsekuchenzeit')
    const vault = restart()
    await vault.unlock('Käsekuchenzeit'.normalize('NFD'))
    expect(vault.state.kind).toBe('open')
  })

  test('changed: the new one opens what was sealed before, the old one does not', async () => {
    const { vault, restart, sealed } = await protectedVault()
    await vault.protectWithPassphrase('another passphrase')
    const later = restart()
    await expect(later.unlock('correct horse battery')).rejects.toMatchObject({
      failure: { code: 'wrong-passphrase' },
    })
    await later.unlock('another passphrase')
    expect(later.open(sealed, ref).kind).toBe('opened')
  })

  test('too short a new one leaves the old one in place', async () => {
    const { vault, keys } = await protectedVault()
    const before = keys.stored
    await expect(vault.protectWithPassphrase('short')).rejects.toThrow('passphrase-too-short')
    expect(keys.stored).toBe(before)
    expect(vault.state).toEqual({ kind: 'open', wrappedBy: 'passphrase' })
  })

  test('gives way to the keychain and back, and the same secrets open', async () => {
    const { vault, keychain, restart, sealed } = await protectedVault()
    await expect(vault.protectWithKeychain()).rejects.toMatchObject({
      failure: { code: 'keychain-refused' },
    })
    keychain.available = 'os'
    await vault.protectWithKeychain()
    expect(vault.state).toEqual({ kind: 'open', wrappedBy: 'os-keychain' })
    const later = restart()
    await later.start()
    expect(later.open(sealed, ref).kind).toBe('opened')
    await later.protectWithPassphrase('yet another passphrase')
    expect(later.state).toEqual({ kind: 'open', wrappedBy: 'passphrase' })
  })

  test('is kept with the parameters of its cost and a salt of its own', async () => {
    const { vault, keys } = await protectedVault()
    const first = JSON.parse(keys.stored?.parameters ?? '') as Record<string, unknown>
    expect(first).toMatchObject({ kdf: 'scrypt', N: 131072, r: 8, p: 1 })
    expect(Buffer.from(String(first['salt']), 'base64')).toHaveLength(16)
    await vault.protectWithPassphrase('correct horse battery')
    const second = JSON.parse(keys.stored?.parameters ?? '') as Record<string, unknown>
    expect(second['salt']).not.toBe(first['salt'])
  })

  test('does not unlock what a keychain wraps', async () => {
    const keys = createKeyStoreInMemory()
    const keychain = createFakeKeychain()
    await createVault({ keys, keychain }).ensureOpen()
    keychain.locked = true
    const vault = createVault({ keys, keychain })
    await expect(vault.unlock('correct horse battery')).rejects.toMatchObject({
      failure: { code: 'vault-closed' },
    })
  })
})
