import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noBallast } from '../../../main/storage/ballast.ts'
import { openDatabase } from '../../../main/storage/database.ts'
import { createStorage } from '../../../main/storage/storage.ts'
import type { WritableStores } from '../../../main/storage/storage.types.ts'
import { createUpkeep } from '../../../main/storage/upkeep.ts'
import { silentLog } from '../../../main/system/log.ts'
import { storageFolder } from './storage-in-folder.ts'
import { aClient, aJob, anAccount, aStep, aToken, link } from './stored-rows.ts'

/** A storage whose connection the test can put into trouble. */
function troubledStorage() {
  const { file, backup } = storageFolder()
  const db = openDatabase(file)
  const upkeep = createUpkeep({ db, backupFile: backup, log: silentLog })
  return { db, storage: createStorage({ db, upkeep, ballast: noBallast, log: silentLog }) }
}

describe('commit', () => {
  test('leaves nothing of work that throws', async () => {
    const storage = storageFolder().open()
    const work = (stores: WritableStores): void => {
      link(stores)
      throw new Error('changed my mind')
    }
    await expect(storage.commit(work)).rejects.toThrow('changed my mind')
    expect(storage.read.accounts.list()).toEqual([])
    expect(storage.read.clients.list()).toEqual([])
  })

  test('one that throws takes nothing with it of those asked for at the same time', async () => {
    const storage = storageFolder().open()
    const results = await Promise.allSettled([
      storage.commit(({ clients }) => clients.insert(aClient({ ref: 'a' }))),
      storage.commit(({ clients }) => {
        clients.insert(aClient({ ref: 'b' }))
        throw new Error('no')
      }),
      storage.commit(({ clients }) => {
        clients.insert(aClient({ ref: 'c' }))
        return 'done'
      }),
    ])
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[2]).toMatchObject({ value: 'done' })
    expect(storage.read.clients.list().map((client) => client.ref)).toEqual(['a', 'c'])
  })

  test('refuses an async function before it runs', async () => {
    const storage = storageFolder().open()
    let ran = false
    const work = async (): Promise<void> => {
      ran = true
      await Promise.resolve()
    }
    await expect(storage.commit(work)).rejects.toThrow('synchronous work')
    expect(ran).toBe(false)
  })

  test('refuses work that returns a promise, and undoes it', async () => {
    const storage = storageFolder().open()
    const work = ({ clients }: WritableStores): Promise<void> => {
      clients.insert(aClient())
      return Promise.resolve()
    }
    await expect(storage.commit(work)).rejects.toThrow('synchronous work')
    expect(storage.read.clients.list()).toEqual([])
  })

  test('writing outside it is refused', async () => {
    const storage = storageFolder().open()
    const stores = await storage.commit((inside) => inside)
    expect(() => stores.clients.insert(aClient())).toThrow('only inside storage.commit')
    expect(storage.read.clients.list()).toEqual([])
  })

  test('is refused after close, and close waits for those before it', async () => {
    const folder = storageFolder()
    const storage = folder.open()
    const last = storage.commit(link)
    await storage.close()
    await last
    await expect(storage.commit(link)).rejects.toThrow('closed')
    expect(folder.open().read.accounts.list()).toHaveLength(1)
  })

  test('a store refers only to what exists', async () => {
    const storage = storageFolder().open()
    await expect(
      storage.commit(({ accounts }) => accounts.insert(anAccount())),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
  })
})

describe('a disk in trouble', { timeout: 60_000 }, () => {
  test('full: the whole revocation is taken back, said so, and works once there is room', async () => {
    const { db, storage } = troubledStorage()
    await storage.commit(link)
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages + 2}`)
    const revoke = (stores: WritableStores): void => {
      stores.jobs.enqueue(aJob(), [aStep()])
      stores.pictures.replace('account-1', new Uint8Array(1_000_000))
    }
    await expect(storage.commit(revoke)).rejects.toMatchObject({
      failure: { code: 'storage-full', retryable: true },
    })
    expect(storage.read.jobs.listOpen()).toEqual([])
    db.pragma('max_page_count = 1073741823')
    await storage.commit(revoke)
    expect(storage.read.jobs.listOpen()).toHaveLength(1)
    await storage.close()
  })

  test('read-only: nothing is stored and it is said', async () => {
    const { db, storage } = troubledStorage()
    await storage.commit(link)
    db.pragma('query_only = ON')
    await expect(storage.commit(({ jobs }) => jobs.enqueue(aJob(), []))).rejects.toMatchObject({
      failure: { code: 'storage-read-only' },
    })
    expect(storage.read.accounts.list()).toHaveLength(1)
    db.pragma('query_only = OFF')
    expect(storage.read.jobs.listOpen()).toEqual([])
    await storage.close()
  })

  test('locked by another process: busy, then fine when it lets go', async () => {
    const folder = storageFolder()
    const storage = folder.open()
    await storage.commit(link)
    const script = join(import.meta.dirname, 'lock-holder.process.ts')
    const holder = spawn(process.execPath, [script, folder.file], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    await expect(storage.commit(({ jobs }) => jobs.enqueue(aJob(), []))).rejects.toMatchObject({
      failure: { code: 'storage-busy', retryable: true },
    })
    const gone = once(holder, 'exit')
    holder.stdin.end()
    await gone
    await storage.commit(({ jobs }) => jobs.enqueue(aJob(), []))
    expect(storage.read.jobs.countOpen()).toBe(1)
  })

  test('a data key is stored in a commit of its own', async () => {
    const folder = storageFolder()
    const storage = folder.open()
    expect(storage.keys.find()).toBeUndefined()
    const key = {
      wrappedBy: 'os-keychain' as const,
      parameters: '{"backend":"fake"}',
      wrapped: new Uint8Array([1]),
      check: new Uint8Array([2]),
    }
    await storage.keys.replace(key)
    await storage.keys.replace({ ...key, wrappedBy: 'passphrase' })
    expect(storage.keys.find()).toEqual({ ...key, wrappedBy: 'passphrase' })
  })

  test('a token row out of the ordinary is refused by the database itself', async () => {
    const storage = storageFolder().open()
    await storage.commit(link)
    await expect(
      storage.commit(({ tokens }) => tokens.insert(aToken({ id: 't', sealed: null }))),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' })
  })
})
