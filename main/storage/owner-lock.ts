import Database from 'better-sqlite3'
import { accessSync, constants, existsSync } from 'node:fs'
import { createPrivateFile, keepFilePrivate, removeFile } from '../system/files.ts'
import { busyTimeoutMs } from './database.ts'

/** Held for the life of the process; the system takes it back when the process ends, however it ends. */
export interface OwnerLock {
  release(): void
}

/** A connection that nothing refers to is closed by the garbage collector, and its lock is gone with it. */
const held = new Set<Database.Database>()

/**
 * Makes this process the one owner of the data folder: two would run two queues on one database.
 * An empty SQLite file with an open exclusive transaction is a lock that every platform has and that
 * needs no heartbeat. Throws SQLITE_BUSY when another process, or this one, holds it.
 */
export function takeOwnerLock(file: string): OwnerLock {
  // Opened only when new: closing any other handle on the file would drop the lock that this
  // process holds (POSIX record locks, sqlite.org/lockingv3.html §6).
  if (!existsSync(file)) createPrivateFile(file)
  keepFilePrivate(file)
  // On a file that can't be written SQLite would quietly take a shared lock instead.
  accessSync(file, constants.W_OK)
  try {
    return lock(file)
  } catch (error) {
    if (!isNoDatabase(error)) throw error
    // It could be read, so nobody holds it; whatever was written into it is not ours.
    removeFile(file)
    createPrivateFile(file)
    return lock(file)
  }
}

function lock(file: string): OwnerLock {
  const db = new Database(file, { timeout: busyTimeoutMs })
  try {
    // Nothing is ever written, so no journal needs to lie beside it.
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    throw error
  }
  held.add(db)
  return {
    release: () => {
      held.delete(db)
      db.close()
    },
  }
}

const isNoDatabase = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB'
