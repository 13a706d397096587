import { on } from 'node:events'
import {
  copyFileSync,
  existsSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NewerDatabaseError } from '../../../main/storage/migrate.ts'
import { storageFolder, type StorageFolder } from './storage-in-folder.ts'
import { aJob, anAccount, aStep, link } from './stored-rows.ts'

/** A closed database with one stored revocation, and its backup. */
async function closedWithRevocation(): Promise<StorageFolder> {
  const folder = storageFolder()
  const storage = folder.open()
  await storage.commit((stores) => {
    link(stores)
    stores.jobs.enqueue(aJob(), [aStep()])
  })
  await storage.close()
  return folder
}

function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.length, at)
  closeSync(handle)
}

/** Resolves when a finished backup is put in place. */
async function backupWritten(folder: string): Promise<void> {
  const changes = watch(folder)
  for await (const [, name] of on(changes, 'change')) {
    if (name === 'handback.backup.db') break
  }
  changes.close()
}

const junk = Buffer.alloc(4096, 'junk ')

describe('a damaged database', () => {
  test.each([
    ['header', 0],
    ['first page of tables', 4096],
    ['pages further in', 3 * 4096],
  ])('(%s) is set aside untouched, and the backup takes its place', async (_where, at) => {
    const { file, open } = await closedWithRevocation()
    for (let page = 0; page < (at === 0 ? 1 : 6); page += 1) overwrite(file, at + page * 4096, junk)
    const damaged = readFileSync(file)
    const storage = open()
    expect(storage.recovery.recovered).toBe('from-backup')
    expect(storage.recovery.setAside).toEqual([`${file}.corrupt-1700000000000`])
    expect(readFileSync(`${file}.corrupt-1700000000000`).equals(damaged)).toBe(true)
    expect(storage.read.jobs.listOpen().map((job) => job.id)).toEqual(['job-1'])
    expect(storage.read.tokens.listHeld('account-1')).toHaveLength(1)
    await storage.commit(({ accounts }) => accounts.update(anAccount({ label: 'goes on' })))
  })

  test('cut short is damage too', async () => {
    const { file, open } = await closedWithRevocation()
    truncateSync(file, 4096 + 100)
    expect(open().recovery.recovered).toBe('from-backup')
  })

  test('without a backup: starts empty, says so, and keeps the damaged file', async () => {
    const { file, backup, open } = await closedWithRevocation()
    rmSync(backup)
    overwrite(file, 0, junk)
    const storage = open()
    expect(storage.recovery).toMatchObject({ recovered: 'started-empty', remembered: [] })
    expect(existsSync(`${file}.corrupt-1700000000000`)).toBe(true)
    expect(storage.read.accounts.list()).toEqual([])
  })

  test('with a damaged backup: both are kept, and neither is written over later', async () => {
    const { folder, file, backup, open } = await closedWithRevocation()
    overwrite(file, 0, junk)
    overwrite(backup, 0, junk)
    const storage = open()
    expect(storage.recovery.recovered).toBe('started-empty')
    await storage.commit(link)
    await storage.whenTidy()
    const kept = readdirSync(folder).filter((name) => name.includes('.corrupt-'))
    expect(kept.sort()).toEqual([
      'handback.backup.db.corrupt-1700000000000',
      'handback.db.corrupt-1700000000000',
    ])
  })

  test('a second one at the same instant does not write over the first', async () => {
    const { file, open } = await closedWithRevocation()
    overwrite(file, 0, junk)
    await open().close()
    overwrite(file, 0, junk)
    expect(open().recovery.setAside).toEqual([`${file}.corrupt-1700000000000-2`])
    expect(existsSync(`${file}.corrupt-1700000000000`)).toBe(true)
  })

  test('where the accounts can still be read, says which providers to visit', async () => {
    const { file, backup, open, openRaw } = await closedWithRevocation()
    rmSync(backup)
    const raw = openRaw()
    const page = raw.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'tokens'`).pluck()
    const at = (Number(page.get()) - 1) * 4096
    raw.close()
    overwrite(file, at, junk)
    expect(open().recovery).toMatchObject({
      recovered: 'started-empty',
      remembered: [{ providerId: 'meadow', issuer: 'https://meadow.example' }],
    })
  })

  test('a crash between setting aside and restoring is made good at the next start', async () => {
    const { file, open } = await closedWithRevocation()
    rmSync(file)
    const storage = open()
    expect(storage.recovery).toMatchObject({ recovered: 'from-backup', setAside: [] })
    expect(storage.read.jobs.countOpen()).toBe(1)
  })

  test('a WAL left alone is not played into another database', async () => {
    const { file, open } = await closedWithRevocation()
    const storage = open()
    await storage.commit(({ accounts }) => accounts.update(anAccount({ label: 'in the WAL' })))
    const wal = readFileSync(`${file}-wal`)
    await storage.close()
    rmSync(file)
    writeFileSync(`${file}-wal`, wal)
    const again = open()
    expect(again.recovery.recovered).toBe('from-backup')
    expect(again.read.accounts.get('account-1').label).toBeNull()
    expect(again.recovery.setAside).toHaveLength(1)
  })
})

describe('the file of a newer version', () => {
  test('is refused and not one byte of it changes', async () => {
    const { folder, file, open, openRaw } = await closedWithRevocation()
    const raw = openRaw()
    raw.pragma('user_version = 99')
    raw.pragma('wal_checkpoint(TRUNCATE)')
    raw.exec('CREATE TABLE of_the_future (a ANY) STRICT')
    // As after a crash: closing properly would have emptied the WAL.
    const [before, wal] = [readFileSync(file), readFileSync(`${file}-wal`)]
    raw.close()
    writeFileSync(file, before)
    writeFileSync(`${file}-wal`, wal)
    const names = readdirSync(folder).sort()
    expect(() => open()).toThrow(NewerDatabaseError)
    expect(() => open()).toThrow('schema 99')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readFileSync(`${file}-wal`).equals(wal)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(names)
  })
})

describe('the backup', () => {
  test('is written without being asked for, after a revocation and after a destruction', async () => {
    const { folder, open } = storageFolder()
    const storage = open()
    const first = backupWritten(folder)
    await storage.commit((stores) => {
      link(stores)
      stores.jobs.enqueue(aJob(), [aStep()])
    })
    await first
    const second = backupWritten(folder)
    await storage.commit(({ tokens }) => tokens.destroy('token-1', 5))
    await second
  })

  test('holds a revocation soon after it was accepted', async () => {
    const { backup, file } = await closedWithRevocation()
    const other = storageFolder()
    copyFileSync(backup, other.file)
    expect(existsSync(file)).toBe(true)
    expect(
      other
        .open()
        .read.jobs.listOpen()
        .map((job) => job.id),
    ).toEqual(['job-1'])
  })

  test('a destroyed token is in none of database, WAL and backup', async () => {
    const canary = 'CANARY-sealed-bytes-of-a-token'
    const { open, filesWith } = storageFolder()
    const storage = open()
    await storage.commit((stores) => {
      link(stores, Buffer.from(canary.repeat(200)))
      stores.jobs.enqueue(aJob(), [aStep()])
    })
    await storage.whenTidy()
    expect(filesWith(canary)).toContain('handback.backup.db')
    expect(filesWith(canary).length).toBeGreaterThan(1)
    await storage.commit(({ tokens }) => tokens.destroy('token-1', 5))
    await storage.whenTidy()
    expect(filesWith(canary)).toEqual([])
  })

  test('a replaced wrap of the data key is in none of them either', async () => {
    const canary = 'CANARY-old-wrap'
    const { open, filesWith } = storageFolder()
    const storage = open()
    const key = { wrappedBy: 'passphrase', parameters: '{}', check: new Uint8Array(1) } as const
    await storage.keys.replace({ ...key, wrapped: Buffer.from(canary) })
    await storage.whenTidy()
    expect(filesWith(canary)).toContain('handback.backup.db')
    await storage.keys.replace({ ...key, wrapped: Buffer.from('the new one') })
    await storage.whenTidy()
    expect(filesWith(canary)).toEqual([])
  })

  test('waits for a reader that holds up the erasing, and makes it good', async () => {
    const canary = 'CANARY-sealed-bytes-of-a-token'
    const folder = storageFolder()
    const storage = folder.open()
    await storage.commit((stores) => link(stores, Buffer.from(canary)))
    const reader = folder.openRaw()
    reader.exec('BEGIN')
    reader.prepare('SELECT * FROM tokens').all()
    await storage.commit(({ tokens }) => tokens.destroy('token-1', 5))
    expect(folder.filesWith(canary)).not.toEqual([])
    reader.exec('COMMIT')
    await storage.whenTidy()
    expect(folder.filesWith(canary)).toEqual([])
  })
})
