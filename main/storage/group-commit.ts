import type Database from 'better-sqlite3'
import { isAsyncFunction, isPromise } from 'node:util/types'
import { asStorageFailure } from './sqlite-failure.ts'
import type { WritableStores } from './storage.types.ts'

/** One caller's work, waiting for the transaction it will share. */
interface Waiting {
  /** Runs the work; returns what settles the caller once the group is durable. */
  run(): () => void
  reject(error: unknown): void
}

export interface GroupCommit {
  commit<T>(work: (stores: WritableStores) => T, stores: WritableStores): Promise<T>
  /** Commits what is waiting, now. */
  flush(): void
}

// Taken once: a test that replaces the global timers must not stop the database.
const soon = setImmediate

/**
 * Commits that are asked for in the same turn of the event loop share one IMMEDIATE transaction
 * and its one fsync. Each has a savepoint of its own, so one that throws takes nothing with it.
 */
export function createGroupCommit(
  db: Database.Database,
  hooks: { beforeCommit: () => void; afterCommit: () => void },
): GroupCommit {
  const statements = prepareStatements(db)
  let waiting: Waiting[] = []

  const flush = (): void => {
    const group = waiting
    waiting = []
    if (group.length === 0) return
    let settle: (() => void)[] = []
    try {
      statements.begin.run()
      settle = group.map((one) => runAlone(db, statements, one))
      hooks.beforeCommit()
      statements.commit.run()
    } catch (error) {
      rollBack(db, statements)
      const reason = asStorageFailure(error)
      for (const one of group) one.reject(reason)
      return
    }
    for (const done of settle) done()
    hooks.afterCommit()
  }

  const commit: GroupCommit['commit'] = (work, stores) =>
    new Promise((resolve, reject) => {
      refuseAsyncFunction(work)
      if (waiting.length === 0) soon(flush)
      waiting.push({
        run: () => {
          const value = work(stores)
          refusePromise(value)
          return () => resolve(value)
        },
        reject,
      })
    })
  return { commit, flush }
}

type Statements = ReturnType<typeof prepareStatements>

function prepareStatements(db: Database.Database) {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    savepoint: db.prepare('SAVEPOINT work'),
    release: db.prepare('RELEASE work'),
    undo: db.prepare('ROLLBACK TO work'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
  }
}

function runAlone(db: Database.Database, statements: Statements, one: Waiting): () => void {
  statements.savepoint.run()
  try {
    const done = one.run()
    statements.release.run()
    return done
  } catch (error) {
    // SQLite ends the whole transaction itself after some errors, a full disk among them.
    if (!db.inTransaction) throw error
    statements.undo.run()
    statements.release.run()
    const reason = asStorageFailure(error)
    return () => one.reject(reason)
  }
}

function rollBack(db: Database.Database, statements: Statements): void {
  if (db.inTransaction) statements.rollback.run()
}

// After an `await` the transaction is long over: what follows would not be part of it.
const asyncWork = 'storage.commit takes synchronous work: await before it, not inside'

function refuseAsyncFunction(work: unknown): void {
  if (isAsyncFunction(work)) throw new TypeError(asyncWork)
}

function refusePromise(value: unknown): void {
  if (!isPromise(value)) return
  // Its rejection, if any, is replaced by the error below.
  value.catch(() => undefined)
  throw new TypeError(asyncWork)
}
