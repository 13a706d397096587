import { describe, expect, test } from 'vitest'
import { Secret } from '../../../main/domain/secret.ts'
import { createVault } from '../../../main/vault/vault.ts'
import type { SecretRef } from '../../../main/vault/vault.types.ts'
import { createFakeKeychain } from '../../support/fake-keychain.ts'
import { createKeyStoreInMemory } from './key-store-in-memory.ts'

const ref: SecretRef = { rowId: 'token-1', field: 'refresh_token', version: 1 }

async function vaultWithSecret() {
  const keys = createKeyStoreInMemory()
  const keychain = createFakeKeychain()
  const first = createVault({ keys, keychain })
  await first.ensureOpen()
  const sealed = first.seal(new Secret('the token'), ref)
  return { keys, keychain, sealed, restart: () => createVault({ keys, keychain }) }
}

describe('the first key', () => {
  test('start makes no key', async () => {
    const keys = createKeyStoreInMemory()
    const vault = createVault({ keys, keychain: createFakeKeychain() })
    await vault.start()
    expect(vault.state).toEqual({ kind: 'new' })
    expect(keys.written).toHaveLength(0)
  })

  test('two that need it at once make one key', async () => {
    const keys = createKeyStoreInMemory()
    const vault = createVault({ keys, keychain: createFakeKeychain() })
    await Promise.all([vault.ensureOpen(), vault.ensureOpen(), vault.ensureOpen()])
    expect(vault.state).toEqual({ kind: 'open', wrappedBy: 'os-keychain' })
    expect(keys.written).toHaveLength(1)
  })

  test('opens again after a restart', async () => {
    const { restart, sealed } = await vaultWithSecret()
    const vault = restart()
    await vault.start()
    const opened = vault.open(sealed, ref)
    expect(opened.kind === 'opened' && opened.secret.reveal()).toBe('the token')
  })

  test('is not stored when the keychain refuses it', async () => {
    const keys = createKeyStoreInMemory()
    const keychain = createFakeKeychain()
    keychain.refuses = true
    const vault = createVault({ keys, keychain })
    await expect(vault.ensureOpen()).rejects.toMatchObject({
      failure: { code: 'keychain-refused' },
    })
    expect(keys.written).toHaveLength(0)
    expect(vault.state).toEqual({ kind: 'new' })
  })

  test('is not stored when the keychain gives back something else', async () => {
    const keys = createKeyStoreInMemory()
    const keychain = createFakeKeychain()
    keychain.forgets = true
    const vault = createVault({ keys, keychain })
    await expect(vault.ensureOpen()).rejects.toMatchObject({
      failure: { code: 'keychain-refused' },
    })
    expect(keys.written).toHaveLength(0)
  })

  test.each(['basic-text', 'unavailable'] as const)(
    'a %s keychain asks for a passphrase before anything is sealed',
    async (available) => {
      const keys = createKeyStoreInMemory()
      const keychain = createFakeKeychain()
      keychain.available = available
      const vault = createVault({ keys, keychain })
      await vault.start()
      expect(vault.state).toEqual({ kind: 'passphrase-wanted', why: available })
      await expect(vault.ensureOpen()).rejects.toMatchObject({ failure: { code: 'vault-closed' } })
      expect(() => vault.seal(new Secret('a'), ref)).toThrow('vault-closed')
      expect(keychain.calls.wrap).toBe(0)
      expect(keys.written).toHaveLength(0)
    },
  )

  test('the raw key lies nowhere in what is stored', async () => {
    const raw = Buffer.alloc(32, 'k')
    const keys = createKeyStoreInMemory()
    const random = (size: number) => (size === 32 ? Buffer.from(raw) : Buffer.alloc(size, 7))
    const keychain = createFakeKeychain()
    await createVault({ keys, keychain, random }).ensureOpen()
    const stored = Buffer.concat([
      keys.stored?.wrapped ?? Buffer.alloc(0),
      keys.stored?.check ?? Buffer.alloc(0),
    ])
    expect(stored.includes(raw.subarray(0, 8))).toBe(false)
    expect(stored.includes(raw.toString('base64').slice(0, 8))).toBe(false)
  })

  test('the bytes the key was made from are zeroed', async () => {
    const given: Uint8Array[] = []
    const random = (size: number) => {
      const bytes = Buffer.alloc(size, 9)
      if (size === 32) given.push(bytes)
      return bytes
    }
    await createVault({
      keys: createKeyStoreInMemory(),
      keychain: createFakeKeychain(),
      random,
    }).ensureOpen()
    expect(given).toHaveLength(1)
    expect(given[0]?.every((byte) => byte === 0)).toBe(true)
  })
})

describe('a stored key the keychain does not give back', () => {
  test('locked: says so, keeps the key, and opens after the person unlocked it', async () => {
    const { keys, keychain, sealed, restart } = await vaultWithSecret()
    keychain.locked = true
    const vault = restart()
    await vault.start()
    expect(vault.state).toEqual({ kind: 'keychain-locked' })
    await expect(vault.ensureOpen()).rejects.toMatchObject({ failure: { code: 'vault-closed' } })
    keychain.locked = false
    await vault.retry()
    expect(vault.open(sealed, ref).kind).toBe('opened')
    expect(keys.written).toHaveLength(1)
  })

  test('keeps the old key when the keychain cannot unwrap it', async () => {
    const { keys, keychain, restart } = await vaultWithSecret()
    const before = keys.stored
    keychain.changeKey()
    const vault = restart()
    await vault.start()
    expect(vault.state).toEqual({ kind: 'keychain-changed' })
    await expect(vault.ensureOpen()).rejects.toMatchObject({ failure: { code: 'vault-closed' } })
    await expect(vault.protectWithPassphrase('long enough passphrase')).rejects.toMatchObject({
      failure: { code: 'vault-closed' },
    })
    await expect(vault.protectWithKeychain()).rejects.toMatchObject({
      failure: { code: 'vault-closed' },
    })
    await vault.retry()
    expect(keys.stored).toBe(before)
    expect(keys.written).toHaveLength(1)
  })

  test.each(['basic-text', 'unavailable'] as const)(
    'gone (%s now): says so, and opens when it is back',
    async (available) => {
      const { keys, keychain, restart } = await vaultWithSecret()
      keychain.available = available
      const vault = restart()
      await vault.start()
      expect(vault.state).toEqual({ kind: 'keychain-missing' })
      keychain.available = 'os'
      await vault.retry()
      expect(vault.state).toEqual({ kind: 'open', wrappedBy: 'os-keychain' })
      expect(keys.written).toHaveLength(1)
    },
  )

  test('a keychain that throws is a state, not a crash', async () => {
    const { keys, keychain } = await vaultWithSecret()
    const broken = {
      ...keychain,
      availability: () => Promise.reject(new Error('no bus')),
      unwrap: () => Promise.reject(new Error('no bus')),
    }
    const vault = createVault({ keys, keychain: broken })
    await vault.start()
    expect(vault.state).toEqual({ kind: 'keychain-locked' })
    expect(keys.written).toHaveLength(1)
  })

  test('another valid key of the right length is not taken for ours', async () => {
    const { keys, keychain, sealed } = await vaultWithSecret()
    const stranger = {
      ...keychain,
      unwrap: () =>
        Promise.resolve({
          kind: 'unwrapped' as const,
          text: Buffer.alloc(32, 1).toString('base64'),
          rewrap: false,
        }),
    }
    const vault = createVault({ keys, keychain: stranger })
    await vault.start()
    expect(vault.state).toEqual({ kind: 'keychain-changed' })
    expect(() => vault.open(sealed, ref)).toThrow('vault-closed')
  })
})

describe('a keychain that wants the key wrapped again', () => {
  test('gets a new wrap of the same key', async () => {
    const { keys, keychain, sealed, restart } = await vaultWithSecret()
    keychain.wantsRewrap = true
    const vault = restart()
    await vault.start()
    expect(keys.written).toHaveLength(2)
    keychain.wantsRewrap = false
    const later = restart()
    await later.start()
    expect(later.open(sealed, ref).kind).toBe('opened')
    expect(keys.written).toHaveLength(2)
  })

  test('keeps the old wrap when the new one does not open', async () => {
    const { keys, keychain, restart } = await vaultWithSecret()
    const before = keys.stored
    keychain.wantsRewrap = true
    keychain.forgets = true
    const vault = restart()
    await vault.start()
    expect(vault.state).toEqual({ kind: 'open', wrappedBy: 'os-keychain' })
    expect(keys.stored).toBe(before)
  })
})

describe('a slow keychain', () => {
  test('holds up nothing: the vault is closed until it answers, then says so', async () => {
    const { keychain, restart } = await vaultWithSecret()
    const gate = keychain.hold()
    const vault = restart()
    const changes: string[] = []
    vault.onChange(() => changes.push(vault.state.kind))
    const started = vault.start()
    expect(vault.state).toEqual({ kind: 'keychain-locked' })
    expect(() => vault.seal(new Secret('a'), ref)).toThrow('vault-closed')
    gate.release()
    await started
    expect(changes).toEqual(['open'])
  })

  test('is asked once, however many wait for it', async () => {
    const { keychain, restart } = await vaultWithSecret()
    const before = keychain.calls.unwrap
    const gate = keychain.hold()
    const vault = restart()
    const waiting = [vault.start(), vault.retry(), vault.ensureOpen(), vault.start()]
    gate.release()
    await Promise.all(waiting)
    expect(keychain.calls.unwrap).toBe(before + 1)
  })

  test('does not keep a passphrase from opening a new vault', { timeout: 120_000 }, async () => {
    const keys = createKeyStoreInMemory()
    const keychain = createFakeKeychain()
    const gate = keychain.hold()
    const vault = createVault({ keys, keychain })
    const started = vault.start()
    await vault.protectWithPassphrase('a passphrase, long')
    gate.release()
    await started
    expect(vault.state).toEqual({ kind: 'open', wrappedBy: 'passphrase' })
    expect(keys.written).toHaveLength(1)
  })
})
