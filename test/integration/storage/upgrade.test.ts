import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FailureError } from '../../../main/domain/failure.ts'
import { schemaOf } from '../../../main/storage/database.ts'
import { newestSchema } from '../../../main/storage/migrate.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { upgradeFile, UpgradeFailedError } from '../../../main/storage/upgrade.ts'
import { showStartFailure } from '../../../main/windows/notices.ts'
import { interceptCalls } from '../../support/nth-call.ts'
import { empty, fill, noSmallDisk, smallDisk } from '../../support/small-disk.ts'
import { storageFolder, type StorageFolder } from './storage-in-folder.ts'
import { inEnglish } from '../../support/in-english.ts'

const fixture = (schema: number): string =>
  join(import.meta.dirname, `../../fixtures/data/schema-${schema}/handback.db`)

/** A fixture as a crash would leave it: what was written last lies in the WAL only. */
function crashedFile(schema: number): StorageFolder {
  const made = storageFolder()
  const { file } = made
  copyFileSync(fixture(schema), file)
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('wal_autocheckpoint = 0')
  db.exec(`UPDATE accounts SET label = 'only in the WAL' WHERE id = 'account-allowed'`)
  const kept = ['', '-wal'].map((part) => [part, readFileSync(file + part)] as const)
  db.close()
  for (const [part, bytes] of kept) writeFileSync(file + part, bytes)
  return made
}

const bytesOf = (file: string): (Buffer | null)[] =>
  ['', '-wal'].map((part) => (existsSync(file + part) ? readFileSync(file + part) : null))

/** Everything in it, as a version that knows it would read it; looked at in a copy. */
function contentOf(file: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'handback-content-'))
  try {
    for (const part of ['', '-wal']) {
      if (existsSync(file + part)) copyFileSync(file + part, join(folder, `copy.db${part}`))
    }
    const db = new Database(join(folder, 'copy.db'))
    const tables = db
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
      )
      .all()
    const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()])
    db.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a person would miss. */
function expectWhole({ open }: StorageFolder): void {
  const storage = open()
  expect(storage.recovery.recovered).toBe('none')
  expect(storage.lookOnly).toBe(false)
  expect(storage.read.accounts.list()).toHaveLength(4)
  expect(storage.read.accounts.get('account-allowed').label).toBe('only in the WAL')
  expect(storage.read.tokens.countHeld()).toBe(6)
  expect(storage.read.jobs.countOpen()).toBe(2)
  expect(storage.findBrokenEvidence()).toBeUndefined()
}

const leftOvers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /upgrading|\.draft/.test(name))

function codeOf(open: () => unknown): string {
  try {
    open()
    return 'none'
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error)
  }
}

describe('an upgrade of the data', () => {
  test('keeps the file as it was beside the new one, sealed and private', () => {
    const made = crashedFile(1)
    const before = contentOf(made.file)
    expectWhole(made)
    expect(schemaOf(made.file)).toBe(newestSchema)
    const past = join(made.folder, 'handback.schema-1.db')
    expect(contentOf(past)).toEqual(before)
    expect(schemaOf(past)).toBe(1)
    expect(leftOvers(made.folder)).toEqual([])
  })

  test('that a migration breaks off leaves every byte, says so in words, and is tried again', () => {
    const { file, folder, open } = crashedFile(1)
    // Migration 3 will find its column there already; what 2 had done goes with it.
    const db = new Database(file)
    db.exec('ALTER TABLE tokens ADD COLUMN lineage TEXT')
    db.close()
    const before = bytesOf(file)
    expect(() => open()).toThrow(UpgradeFailedError)
    expect(bytesOf(file)).toEqual(before)
    expect(schemaOf(file)).toBe(1)
    expect(leftOvers(folder)).toEqual([])
    const shown: string[] = []
    const dialog = { showErrorBox: (_title: string, text: string) => void shown.push(text) }
    try {
      open()
    } catch (error) {
      showStartFailure(dialog, inEnglish.say, folder, error)
    }
    expect(shown[0]).toContain('It was not touched: the version you had before still opens it.')
    const mended = new Database(file)
    mended.exec('ALTER TABLE tokens DROP COLUMN lineage')
    mended.close()
    expect(open().read.jobs.countOpen()).toBe(2)
  })

  test('that fails at the first, second, third … call leaves the old file, and the next one is whole', () => {
    let untouched = 0
    for (let nth = 1, failed = true; failed; nth += 1) {
      const made = crashedFile(2)
      const [before, content] = [bytesOf(made.file), contentOf(made.file)]
      let left = nth
      const restore = interceptCalls(() => {
        left -= 1
        if (left === 0) throw Object.assign(new Error('made to fail'), { code: 'ENOSPC' })
      })
      try {
        upgradeFile(made.file)
        failed = left <= 0
      } catch (error) {
        expect(error).toMatchObject(
          error instanceof Error && 'failure' in error
            ? { failure: { code: 'storage-full' } }
            : { code: 'ENOSPC' },
        )
      } finally {
        restore()
      }
      const same = bytesOf(made.file).every((part, index) =>
        part === null ? before[index] === null : before[index]?.equals(part),
      )
      if (same) untouched += 1
      else if (schemaOf(made.file) === 2) expect(contentOf(made.file)).toEqual(content)
      else expect(schemaOf(made.file)).toBe(newestSchema)
      expectWhole(made)
      expect(leftOvers(made.folder)).toEqual([])
    }
    expect(untouched).toBeGreaterThan(20)
  })

  test(
    'that is killed ahead of the first, second, third … step goes on whole at the next start',
    { timeout: 300_000 },
    async () => {
      const script = join(import.meta.dirname, 'upgrade.process.ts')
      const template = crashedFile(2)
      const dieAt = async (nth: number): Promise<boolean> => {
        const made = storageFolder()
        cpSync(template.folder, made.folder, { recursive: true })
        const child = spawn(process.execPath, [script, made.folder, String(nth)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        let said = ''
        child.stdout.on('data', (text: Buffer) => (said += text.toString()))
        await once(child, 'close')
        expect([2, newestSchema]).toContain(schemaOf(made.file))
        expectWhole(made)
        expect(leftOvers(made.folder)).toEqual([])
        return said === 'done'
      }
      let done = false
      for (let nth = 1; !done; nth += 4) {
        const four = await Promise.all([nth, nth + 1, nth + 2, nth + 3].map((one) => dieAt(one)))
        done = four.every(Boolean)
      }
    },
  )

  test('on a disk that is really full is refused in words, changes no byte, and goes through when there is room', ({
    skip,
  }) => {
    const disk = smallDisk(8) ?? skip(noSmallDisk)
    const folder = join(disk, 'data')
    const file = join(folder, 'handback.db')
    cpSync(crashedFile(1).folder, folder, { recursive: true })
    const before = bytesOf(file)
    const open = () => openStorage({ folder, clock: { now: () => 1_700_000_000_000 } })
    // Room for none of the copies, for half of one, and for one of the two.
    for (const copies of [0, 0.5, 1.5]) {
      fill(disk, copies * statSync(file).size)
      expect(codeOf(open)).toBe('storage-full')
      expect(bytesOf(file)).toEqual(before)
      expect(leftOvers(folder)).toEqual([])
      empty(disk)
    }
    const storage = open()
    onTestFinished(() => storage.close())
    expect(storage.read.jobs.countOpen()).toBe(2)
    expect(schemaOf(file)).toBe(newestSchema)
  })

  test('a newer file is refused although only its WAL says so, and no byte of either changes', () => {
    const { file, open, folder } = storageFolder()
    copyFileSync(fixture(newestSchema), file)
    const db = new Database(file)
    db.pragma('wal_autocheckpoint = 0')
    db.pragma(`user_version = ${newestSchema + 1}`)
    const kept = ['', '-wal'].map((part) => [part, readFileSync(file + part)] as const)
    db.close()
    for (const [part, bytes] of kept) writeFileSync(file + part, bytes)
    const before = bytesOf(file)
    expect(() => open()).toThrow(`schema ${newestSchema + 1}`)
    expect(bytesOf(file)).toEqual(before)
    expect(existsSync(`${file}-shm`)).toBe(false)
    const shown: string[] = []
    const dialog = { showErrorBox: (_title: string, text: string) => void shown.push(text) }
    try {
      open()
    } catch (error) {
      showStartFailure(dialog, inEnglish.say, folder, error)
    }
    expect(shown[0]).toMatch(/written by a newer Handback\. It was not touched\. Install the newer/)
  })
})

describe('the copy from before an upgrade', () => {
  const past = ({ folder }: StorageFolder): boolean =>
    existsSync(join(folder, 'handback.schema-1.db'))

  test('goes as soon as a token is destroyed: it would bring it back', async () => {
    const made = crashedFile(1)
    const storage = made.open()
    expect(past(made)).toBe(true)
    await storage.commit(({ accounts }) => {
      accounts.update({ ...accounts.get('account-allowed'), label: 'changed' })
    })
    expect(past(made)).toBe(true)
    await storage.commit(({ tokens }) => {
      tokens.destroy('access_token-row-of-account-allowed', Date.now())
    })
    expect(past(made)).toBe(false)
  })

  test('goes at the next start where a crash came between', async () => {
    const made = crashedFile(1)
    const storage = made.open()
    const kept = readFileSync(join(made.folder, 'handback.schema-1.db'))
    await storage.commit(({ tokens }) => {
      tokens.destroy('access_token-row-of-account-allowed', Date.now() + 1000)
    })
    await storage.close()
    writeFileSync(join(made.folder, 'handback.schema-1.db'), kept)
    made.open()
    expect(past(made)).toBe(false)
  })

  test('goes after thirty days', async () => {
    const made = crashedFile(1)
    await made.open().close()
    expect(past(made)).toBe(true)
    const longAgo = (1_700_000_000_000 - 31 * 86_400_000) / 1000
    utimesSync(join(made.folder, 'handback.schema-1.db'), longAgo, longAgo)
    made.open()
    expect(past(made)).toBe(false)
  })
})
