import type Database from 'better-sqlite3'
import { isAsyncFunction, isPromise } from 'node:util/types'
import { FailureError } from '../domain/failure.ts'
import { asStorageFailure } from './sqlite-failure.ts'

export interface TransactionHooks {
  beforeCommit(): void
  afterCommit(): void
  /** The work was taken back; what it asked for is void. */
  afterRollback(): void
  /** The disk is full. True: some room was made, so that one more try makes sense. */
  makeRoom(): boolean
}

/**
 * Runs `work` in one IMMEDIATE transaction of its own. What it returns is durable; when it throws,
 * nothing of it happened. On a full disk it is run once more if room could be made.
 */
export function createTransaction(
  db: Database.Database,
  hooks: TransactionHooks,
): <T>(work: () => T) => T {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')
  const once = <T>(work: () => T): T => {
    try {
      begin.run()
      const value = work()
      refusePromise(value)
      hooks.beforeCommit()
      commit.run()
      return value
    } catch (error) {
      // SQLite ends the transaction itself after some errors, a full disk among them.
      if (db.inTransaction) rollback.run()
      hooks.afterRollback()
      throw asStorageFailure(error)
    }
  }
  return (work) => {
    const value = withRoom(() => once(work), hooks)
    hooks.afterCommit()
    return value
  }
}

function withRoom<T>(attempt: () => T, hooks: TransactionHooks): T {
  try {
    return attempt()
  } catch (error) {
    if (!isDiskFull(error) || !hooks.makeRoom()) throw error
    return attempt()
  }
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof FailureError && error.failure.code === 'storage-full'

// After an `await` the transaction is long over: what follows would not be part of it.
const asyncWork = 'storage.commit takes synchronous work: await before it, not inside'

export function refuseAsyncFunction(work: unknown): void {
  if (isAsyncFunction(work)) throw new TypeError(asyncWork)
}

export function refusePromise(value: unknown): void {
  if (!isPromise(value)) return
  // Its rejection, if any, is replaced by the error below.
  value.catch(() => undefined)
  throw new TypeError(asyncWork)
}
