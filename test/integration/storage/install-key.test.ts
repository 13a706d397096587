import { describe, expect, test } from 'vitest'
import { storageFolder } from './storage-in-folder.ts'

const key = {
  publicKey: new Uint8Array([1, 2, 3]),
  sealed: new Uint8Array([4, 5]),
  fingerprint: new Uint8Array([6]),
  version: 1,
}

describe('the install key', () => {
  test('comes back as it was stored, after a restart too', async () => {
    const folder = storageFolder()
    const storage = folder.open()
    expect(storage.read.installKey.find()).toBeUndefined()
    await storage.commit((stores) => stores.installKey.insert(key))
    expect(storage.read.installKey.find()).toEqual(key)
    await storage.close()
    expect(folder.open().read.installKey.find()).toEqual(key)
  })

  test('is stored once: a second one is refused and the first one stays', async () => {
    const storage = storageFolder().open()
    await storage.commit((stores) => stores.installKey.insert(key))
    const other = { ...key, publicKey: new Uint8Array([9]) }
    await expect(storage.commit((stores) => stores.installKey.insert(other))).rejects.toThrow()
    expect(storage.read.installKey.find()).toEqual(key)
  })

  test('is in the backup, so that reports made before a restore are known again', async () => {
    const folder = storageFolder()
    const storage = folder.open()
    const marked = { ...key, sealed: new Uint8Array(Buffer.from('sealed-install-key')) }
    await storage.commit((stores) => stores.installKey.insert(marked))
    await storage.whenTidy()
    expect(folder.filesWith('sealed-install-key')).toContain('handback.backup.db')
  })
})
