import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DamagedDatabaseError, openDatabase } from './database.ts'
import { noRecovery, type Recovery } from './recover.ts'
import { rememberedAccounts, type RememberedAccount } from './remember.ts'

/**
 * The first of `files` that is whole, in memory and closed to every write. Undefined where none is;
 * an empty database where there is no file at all (the first start in a folder that can't be written).
 */
export function openLookOnly(
  files: readonly string[],
): { db: Database.Database; recovery: Recovery } | undefined {
  if (files.length === 0) return { db: inMemory(contentOf(undefined)), recovery: noRecovery }
  for (const [index, file] of files.entries()) {
    const content = unlessDamaged(() => contentOf(file))
    if (content === undefined) continue
    const damaged = files.slice(0, index)
    return { db: inMemory(content), recovery: recoveryOf(damaged) }
  }
  return undefined
}

/** A damaged file stays where it is: nothing can be set aside here. */
function recoveryOf(damaged: readonly string[]): Recovery {
  if (damaged.length === 0) return noRecovery
  const remembered = damaged.flatMap((file) => rememberedIn(file))
  return { recovered: 'from-backup', setAside: [], remembered }
}

function rememberedIn(file: string): RememberedAccount[] {
  return withCopy(file, (copy) => rememberedAccounts(copy))
}

/**
 * What the file and its WAL hold together, migrated. SQLite can't read a WAL where it can't write, so
 * a private copy is opened for a moment.
 */
function contentOf(file: string | undefined): Buffer {
  return withCopy(file, (copy) => {
    const db = openDatabase(copy)
    try {
      // A database in memory has no WAL, and one that asks for it would not open there.
      db.pragma('journal_mode = DELETE')
      return db.serialize()
    } finally {
      db.close()
    }
  })
}

/** In a folder of its own, for this person alone (mkdtemp makes it 0700), and gone at once. */
function withCopy<T>(file: string | undefined, use: (copy: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'handback-look-'))
  try {
    const copy = join(folder, 'copy.db')
    for (const part of ['', '-wal']) {
      if (file !== undefined && existsSync(file + part)) copyFileSync(file + part, copy + part)
    }
    return use(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inMemory(content: Buffer): Database.Database {
  const db = new Database(content)
  db.pragma('query_only = ON')
  return db
}

function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof DamagedDatabaseError) return undefined
    throw error
  }
}
