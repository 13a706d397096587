import { spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { chmodSync, readdirSync, rmSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../main/storage/database.ts'
import { newestSchema } from '../../../main/storage/migrate.ts'
import { storageFolder } from './storage-in-folder.ts'
import { aJob, aStep, link } from './stored-rows.ts'

const script = join(import.meta.dirname, 'acked-writes.process.ts')

/** Runs the writer, kills it after so many acknowledged commits, returns all that were. */
async function ackedBeforeKill(folder: string, atLeast: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const acked: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acked.push(line)
    if (acked.length === atLeast) child.kill('SIGKILL')
  }
  const [, signal] = (await exited) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  return acked
}

describe('after kill -9', { timeout: 120_000 }, () => {
  test.each([1, 7, 40])('every acknowledged revocation is there (killed after %i)', async (n) => {
    const { folder, open } = storageFolder()
    const acked = await ackedBeforeKill(folder, n)
    const storage = open()
    expect(storage.recovery.recovered).toBe('none')
    const jobs = new Set(storage.read.jobs.listOpen().map((job) => job.id))
    expect(acked.filter((id) => !jobs.has(`job-${id}`))).toEqual([])
    for (const job of jobs) expect(storage.read.jobs.listSteps(job)).toHaveLength(1)
    expect(storage.findBrokenEvidence()).toBeUndefined()
  })

  test('the backup the crash left undone is written at the next start', async () => {
    const { folder, open } = storageFolder()
    await ackedBeforeKill(folder, 1)
    for (const name of readdirSync(folder)) {
      if (name.startsWith('handback.backup')) rmSync(join(folder, name))
    }
    const changes = watch(folder)
    open()
    for await (const [, name] of on(changes, 'change')) {
      if (name === 'handback.backup.db') break
    }
    changes.close()
    expect(readdirSync(folder)).not.toContain('handback.backup.db.draft')
  })
})

describe('every open', () => {
  test('runs at synchronous=FULL, the first time and on an existing WAL file', () => {
    const { file } = storageFolder()
    for (let n = 0; n < 3; n += 1) {
      const db = openDatabase(file)
      expect(db.pragma('synchronous', { simple: true })).toBe(2)
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
      expect(db.pragma('secure_delete', { simple: true })).toBe(1)
      db.close()
    }
  })

  test('migrates once: a second run changes nothing', () => {
    const { file } = storageFolder()
    const schemas = [1, 2].map(() => {
      const db = openDatabase(file)
      const schema = db.prepare('SELECT type, name, sql FROM sqlite_schema').all()
      const version: unknown = db.pragma('user_version', { simple: true })
      db.close()
      return { schema, version }
    })
    expect(schemas[1]).toEqual(schemas[0])
    expect(schemas[0]?.version).toBe(newestSchema)
  })

  test('every table is STRICT', () => {
    const { open, openRaw } = storageFolder()
    open()
    const loose = openRaw()
      .prepare(
        `SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .all()
    expect(loose).toEqual([])
  })

  test('finds what was stored before it', async () => {
    const { open } = storageFolder()
    const first = open()
    await first.commit(link)
    await first.close()
    const again = open()
    expect(again.read.accounts.list().map((account) => account.id)).toEqual(['account-1'])
    expect(again.read.tokens.countHeld()).toBe(1)
  })
})

describe.skipIf(process.platform === 'win32')('nobody else may read', () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

  test('the folder and every file in it', async () => {
    const umask = process.umask(0)
    const { folder, open } = storageFolder()
    chmodSync(folder, 0o755)
    try {
      const storage = open()
      await storage.commit((stores) => {
        link(stores)
        stores.jobs.enqueue(aJob(), [aStep()])
      })
      await storage.whenTidy()
    } finally {
      process.umask(umask)
    }
    expect(modeOf(folder)).toBe('700')
    const modes = Object.fromEntries(
      readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]),
    )
    expect(modes).toEqual({
      'handback.db': '600',
      'handback.db-wal': '600',
      'handback.db-shm': '600',
      'handback.backup.db': '600',
      'handback.lock': '600',
      ballast: '600',
    })
  })

  test('a file that was left open to others is closed to them', async () => {
    const { file, open } = storageFolder()
    await open().close()
    chmodSync(file, 0o644)
    open()
    expect(modeOf(file)).toBe('600')
  })
})
