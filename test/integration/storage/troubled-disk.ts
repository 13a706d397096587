import Database from 'better-sqlite3'
import { join } from 'node:path'
import { noBallast } from '../../../main/storage/ballast.ts'
import { backupName, databaseName, type openStorage } from '../../../main/storage/open-storage.ts'
import { openRecovering } from '../../../main/storage/recover.ts'
import { createStorage } from '../../../main/storage/storage.ts'
import { createUpkeep } from '../../../main/storage/upkeep.ts'
import { silentLog } from '../../../main/system/log.ts'

/** How the disk fails: what SQLite says, at which statements, and whether it goes on failing. */
export interface Trouble {
  readonly code: 'SQLITE_FULL' | 'SQLITE_IOERR_WRITE' | 'SQLITE_BUSY'
  readonly at: 'writes' | 'begin'
  readonly lasts: boolean
}

export const full: Trouble = { code: 'SQLITE_FULL', at: 'writes', lasts: true }
export const brokenOnce: Trouble = { code: 'SQLITE_IOERR_WRITE', at: 'writes', lasts: false }
export const busyOnce: Trouble = { code: 'SQLITE_BUSY', at: 'begin', lasts: false }

/** A disk that fails on purpose, at the n-th statement it is asked to carry out. */
export interface TroubledDisk {
  /** Opens a data folder on this disk; the statements are SQLite's own until their turn comes. */
  readonly open: typeof openStorage
  fail(trouble: Trouble, atNth: number): void
  heal(): void
  /** The trouble has come. */
  hit(): boolean
  /** A look at what is committed, from outside. */
  rows<T>(sql: string, ...values: readonly string[]): T[]
  /** A change from outside, as a crash would leave it. */
  write(sql: string, ...values: readonly string[]): void
}

export function troubledDisk(): TroubledDisk {
  let trouble: Trouble | null = null
  let left = 0
  let wasHit = false
  let file = ''
  const isDue = (sql: string): boolean => {
    if (trouble === null || !isAt(trouble, sql)) return false
    left -= 1
    if (left > 0 || (left < 0 && !trouble.lasts)) return false
    wasHit = true
    return true
  }
  const spoil = (db: Database.Database): Database.Database => {
    const prepare = db.prepare.bind(db)
    db.prepare = ((sql: string) => {
      const statement = prepare(sql)
      const run = statement.run.bind(statement)
      statement.run = (...values: unknown[]) => {
        if (trouble === null || !isDue(sql)) return run(...values)
        // As SQLite does on a full disk: the transaction is over before anybody hears of it.
        if (trouble.code === 'SQLITE_FULL' && db.inTransaction) db.exec('ROLLBACK')
        throw new Database.SqliteError(`made to fail: ${sql.slice(0, 30)}`, trouble.code)
      }
      return statement
    }) as typeof db.prepare
    return db
  }
  return {
    open: ({ folder, clock, log = silentLog }) => {
      file = join(folder, databaseName)
      const backupFile = join(folder, backupName)
      const opened = openRecovering(file, backupFile, clock.now())
      const db = spoil(opened.db)
      const upkeep = createUpkeep({ db, backupFile, log })
      const storage = createStorage({ db, upkeep, ballast: noBallast, log })
      return { ...storage, recovery: opened.recovery, lookOnly: false }
    },
    fail: (kind, atNth) => {
      trouble = kind
      left = atNth
      wasHit = false
    },
    heal: () => {
      trouble = null
    },
    hit: () => wasHit,
    rows: (sql, ...values) => {
      const db = new Database(file, { readonly: true })
      const rows: unknown = db.prepare(sql).all(...values)
      db.close()
      return rows as never
    },
    write: (sql, ...values) => {
      const db = new Database(file)
      db.prepare(sql).run(...values)
      db.close()
    },
  }
}

function isAt({ at }: Trouble, sql: string): boolean {
  if (sql.startsWith('BEGIN')) return at === 'begin'
  return at === 'writes' && /^\s*(INSERT|UPDATE|DELETE|COMMIT)/.test(sql)
}
