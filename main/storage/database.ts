import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { createPrivateFile, keepFilePrivate, removeFile } from '../system/files.ts'
import { migrate, readSchema, refuseNewer } from './migrate.ts'

/** How long a statement waits for another process; the owner lock makes that rare. */
export const busyTimeoutMs = 2000

/** The file is no intact database. It is set aside, never overwritten. */
export class DamagedDatabaseError extends Error {
  constructor(file: string, what: string) {
    super(`${file} is damaged: ${what}`)
    this.name = 'DamagedDatabaseError'
  }
}

/** Opens, checks and migrates one database file, made private first. */
export function openDatabase(file: string): Database.Database {
  refuseNewer(schemaOf(file))
  createPrivateFile(file)
  for (const part of ['-wal', '-shm']) keepFilePrivate(file + part)
  let db: Database.Database | undefined
  try {
    db = new Database(file, { timeout: busyTimeoutMs })
    setPragmas(db)
    refuseDamage(db, file)
    migrate(db)
    // What a crash left in the WAL, destroyed tokens included, does not stay there.
    db.pragma('wal_checkpoint(TRUNCATE)')
    return db
  } catch (error) {
    closeQuietly(db)
    throw isDamage(error) ? new DamagedDatabaseError(file, error.message) : error
  }
}

function setPragmas(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  // On every open: better-sqlite3 13 reopens a WAL database at NORMAL, where a power cut may take
  // back a revocation that was already accepted.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma('recursive_triggers = ON')
  assertPragma(db, 'journal_mode', 'wal')
  assertPragma(db, 'synchronous', 2)
  assertPragma(db, 'foreign_keys', 1)
  assertPragma(db, 'secure_delete', 1)
}

function assertPragma(db: Database.Database, name: string, wanted: string | number): void {
  const found: unknown = db.pragma(name, { simple: true })
  if (found !== wanted) throw new Error(`PRAGMA ${name} is ${String(found)}, not ${wanted}`)
}

function refuseDamage(db: Database.Database, file: string): void {
  const found = String(db.pragma('quick_check(1)', { simple: true }))
  if (found !== 'ok') throw new DamagedDatabaseError(file, found)
}

/** Only what SQLite calls damage: a busy, full or unreadable file is no reason to set it aside. */
function isDamage(error: unknown): error is Error {
  return (
    error instanceof Database.SqliteError &&
    (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'))
  )
}

/** The error being thrown says more than a failing close would. */
function closeQuietly(db: Database.Database | undefined): void {
  try {
    db?.close()
  } catch {
    // Nothing is left to close.
  }
}

const magic = 'SQLite format 3\0'
const userVersionOffset = 60

/**
 * `user_version` of the file, its WAL included, without a byte of either being changed: the file of a
 * newer version is not even opened. 0 for no database.
 */
export function schemaOf(file: string): number {
  const inHeader = schemaInHeader(file)
  if (!existsSync(`${file}-wal`) || statSync(`${file}-wal`).size === 0) return inHeader
  const hadIndex = existsSync(`${file}-shm`)
  const inBoth = schemaWithWal(file)
  // Made by looking; nobody else has the file open.
  if (!hadIndex) removeFile(`${file}-shm`)
  return inBoth ?? inHeader
}

/** Undefined where it can't be read so: opening the file itself says why. */
function schemaWithWal(file: string): number | undefined {
  let db: Database.Database | undefined
  try {
    // A connection that only reads never checkpoints.
    db = new Database(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
    return readSchema(db)
  } catch {
    return undefined
  } finally {
    closeQuietly(db)
  }
}

/** As it lies in the file (SQLite file format §1.3). */
function schemaInHeader(file: string): number {
  if (!existsSync(file)) return 0
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    const length = readSync(handle, header, 0, header.length, 0)
    if (length < header.length || header.toString('latin1', 0, magic.length) !== magic) return 0
  } finally {
    closeSync(handle)
  }
  return header.readUInt32BE(userVersionOffset)
}
