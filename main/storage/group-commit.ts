import type Database from 'better-sqlite3'
import { FailureError } from '../domain/failure.ts'
import { asStorageFailure } from './sqlite-failure.ts'
import { refusePromise } from './transaction.ts'

type Work = () => unknown
type Settled =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Waiting {
  readonly work: Work
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** So that one turn of the event loop never belongs to writing alone. */
const mostTogether = 256

/** Whatever waits is not run in this transaction any more: each has to try for itself. */
class GroupTakenBack extends Error {}

export interface GroupCommit {
  /** Resolves with what `work` returned once that is durable. `work` may be run twice, never half. */
  commit<T>(work: () => T): Promise<T>
  /** Resolves when nothing waits. */
  settled(): Promise<void>
}

/**
 * Commits asked for in the same turn of the event loop share one transaction, and with it one fsync:
 * at `synchronous=FULL` that is nearly all a commit costs. Each keeps what it had alone: its work is
 * whole or not at all (a savepoint), its failure is its own, and it is told only after the fsync.
 */
export function createGroupCommit(
  db: Database.Database,
  transaction: <T>(work: () => T) => T,
): GroupCommit {
  const waiting: Waiting[] = []
  let flushing: Promise<void> | undefined
  const inSavepoint = createSavepoint(db)

  const alone = ({ work, resolve, reject }: Waiting): void => {
    try {
      resolve(transaction(work))
    } catch (error) {
      reject(error)
    }
  }
  const together = (group: readonly Waiting[]): void => {
    let settled: readonly Settled[]
    try {
      settled = transaction(() => group.map(({ work }) => inSavepoint(work)))
    } catch (error) {
      // Another process holds the file: each alone would only wait as long once more.
      const isBusy = error instanceof FailureError && error.failure.code === 'storage-busy'
      for (const one of group) {
        if (isBusy) one.reject(error)
        else alone(one)
      }
      return
    }
    for (const [n, { resolve, reject }] of group.entries()) {
      const how = settled[n]
      if (how?.kind === 'done') resolve(how.value)
      else reject(how?.error)
    }
  }
  const flush = (): void => {
    const group = waiting.splice(0, mostTogether)
    const [first] = group
    if (group.length === 1 && first !== undefined) alone(first)
    else if (group.length > 1) together(group)
  }
  const untilEmpty = async (): Promise<void> => {
    while (waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve))
      flush()
    }
    flushing = undefined
  }
  return {
    commit: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: (value) => resolve(value as T), reject })
        flushing ??= untilEmpty()
      }),
    settled: () => flushing ?? Promise.resolve(),
  }
}

/** Runs one work inside the shared transaction, so that its failure takes back nothing else. */
function createSavepoint(db: Database.Database): (work: Work) => Settled {
  const begin = db.prepare('SAVEPOINT one_of_many')
  const takeBack = db.prepare('ROLLBACK TO one_of_many')
  const release = db.prepare('RELEASE one_of_many')
  return (work) => {
    begin.run()
    try {
      const value = work()
      refusePromise(value)
      release.run()
      return { kind: 'done', value }
    } catch (error) {
      // The disk's own trouble concerns all: SQLite may have ended the whole transaction by itself.
      if (!db.inTransaction || asStorageFailure(error) !== error) throw new GroupTakenBack()
      takeBack.run()
      release.run()
      return { kind: 'failed', error }
    }
  }
}
