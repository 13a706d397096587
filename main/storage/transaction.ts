import type Database from 'better-sqlite3'
import { isAsyncFunction, isPromise } from 'node:util/types'
import { asStorageFailure } from './sqlite-failure.ts'

/**
 * Runs `work` in one IMMEDIATE transaction of its own. What it returns is durable; when it throws,
 * nothing of it happened. SQLite ends the transaction itself after some errors, a full disk among
 * them.
 */
export function createTransaction(
  db: Database.Database,
  hooks: { beforeCommit: () => void; afterCommit: () => void },
): <T>(work: () => T) => T {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')
  return (work) => {
    try {
      begin.run()
      const value = work()
      refusePromise(value)
      hooks.beforeCommit()
      commit.run()
      hooks.afterCommit()
      return value
    } catch (error) {
      if (db.inTransaction) rollback.run()
      throw asStorageFailure(error)
    }
  }
}

// After an `await` the transaction is long over: what follows would not be part of it.
const asyncWork = 'storage.commit takes synchronous work: await before it, not inside'

export function refuseAsyncFunction(work: unknown): void {
  if (isAsyncFunction(work)) throw new TypeError(asyncWork)
}

function refusePromise(value: unknown): void {
  if (!isPromise(value)) return
  // Its rejection, if any, is replaced by the error below.
  value.catch(() => undefined)
  throw new TypeError(asyncWork)
}
