import Database from 'better-sqlite3'
import { copyFileSync, existsSync, statSync } from 'node:fs'
import { createPrivateFile, removeFile, replaceDurably } from '../system/files.ts'
import { openDatabase, schemaOf } from './database.ts'
import { newestSchema } from './migrate.ts'
import { pastCopy } from './past-copies.ts'
import { asStorageFailure } from './sqlite-failure.ts'

/** The data could not be brought to this version; the file is as it was, and the version before opens it. */
export class UpgradeFailedError extends Error {
  readonly from: number
  readonly to = newestSchema

  constructor(from: number, cause: unknown) {
    super(`The data file could not be brought from schema ${from} to ${newestSchema}`, { cause })
    this.name = 'UpgradeFailedError'
    this.from = from
  }
}

/**
 * Brings a file of an older schema to the newest one. A copy is migrated and looked over; only then
 * does it take the place of the file, in one rename. Until then not one byte of the file and its WAL
 * has changed, so whatever goes wrong, the version before still opens it. What it was stays beside it
 * (`handback.schema-3.db`) for a while: see `past-copies.ts`.
 */
export function upgradeFile(file: string): void {
  const draft = `${file}.upgrading`
  removeDraft(draft)
  const found = schemaOf(file)
  if (found === 0 || found >= newestSchema) return
  try {
    copyWithWal(file, draft)
    mergeWal(draft)
    keepPastCopy(draft, pastCopy(file, found))
    migrateCopy(draft)
  } catch (error) {
    removeDraft(draft)
    throw whyNot(found, error)
  }
  // The rename must not leave the old WAL beside the new file: it would be played into it.
  mergeWal(file)
  replaceDurably(draft, file)
}

/** Damage and trouble with the disk have words and ways of their own. */
function whyNot(found: number, error: unknown): unknown {
  if (error instanceof Error && error.name === 'DamagedDatabaseError') return error
  const known = asStorageFailure(error)
  return known === error ? new UpgradeFailedError(found, error) : known
}

function copyWithWal(file: string, draft: string): void {
  for (const part of ['', '-wal']) {
    if (!existsSync(file + part)) continue
    createPrivateFile(draft + part)
    copyFileSync(file + part, draft + part)
  }
}

/** Puts the WAL's content into the file, as every ordinary open and close does. */
function mergeWal(file: string): void {
  const db = new Database(file)
  try {
    db.pragma('synchronous = FULL')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
    throw Object.assign(new Error('The WAL is in use'), { code: 'SQLITE_BUSY' })
  }
}

function keepPastCopy(merged: string, target: string): void {
  const copy = `${target}.draft`
  createPrivateFile(copy)
  copyFileSync(merged, copy)
  replaceDurably(copy, target)
}

/** Opening checks the copy and migrates it; what must not change is compared. */
function migrateCopy(draft: string): void {
  const before = readWhole(draft)
  openDatabase(draft).close()
  const after = readWhole(draft)
  for (const [what, count] of Object.entries(before)) {
    if (after[what] !== count) {
      throw new Error(`After migrating, ${what} is ${after[what]} and was ${count}`)
    }
  }
}

type Whole = Readonly<Record<string, string | number | null>>

/** What no migration may lose, in words that every schema has. */
function readWhole(file: string): Whole {
  // Not read-only: such a connection would leave its WAL and index behind.
  const db = new Database(file)
  try {
    return db
      .prepare<[], Whole>(
        `SELECT
          (SELECT count(*) FROM accounts) AS accounts,
          (SELECT count(*) FROM tokens WHERE destroyed_at IS NULL) AS held_tokens,
          (SELECT group_concat(hex(sealed) ORDER BY id) FROM tokens) AS sealed_tokens,
          (SELECT count(*) FROM jobs) AS jobs,
          (SELECT count(*) FROM jobs WHERE state IN ('pending', 'running')) AS open_jobs,
          (SELECT count(*) FROM evidence) AS evidence,
          (SELECT hash FROM evidence ORDER BY seq DESC LIMIT 1) AS last_evidence`,
      )
      .get() as Whole
  } finally {
    db.close()
  }
}

/** Also what a crash left of an earlier try. */
function removeDraft(draft: string): void {
  for (const part of ['', '-journal', '-wal', '-shm']) removeFile(draft + part)
}
