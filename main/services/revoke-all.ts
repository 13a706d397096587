import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { AccountId } from '../domain/account.ts'
import { failure, FailureError } from '../domain/failure.ts'
import type { JobId, RunId } from '../domain/job.ts'
import type { Run } from '../domain/run.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Log } from '../system/log.ts'
import {
  isStorageTrouble,
  portionSize,
  putBack,
  storeMember,
  type UnstoredMember,
} from './run-portions.ts'
import type { SignInFlows } from './sign-in-flows.ts'

/** A full disk may have room again after a while. */
const troubleWaitMs = 60_000
/** The queue reads every due job when it looks; it begins after the first portion all the same. */
const portionsPerWake = 10

/**
 * "End access to many". One commit stores the run with all its accounts: from then on it is asked
 * for. Their jobs follow in portions, so that nothing waits for ten thousand of them, and a start
 * after a crash goes on where it broke off.
 */
export class RevokeAll {
  readonly #deps: Deps
  #work: Promise<void> | null = null
  #again = false
  #closed = false
  #disarm: (() => void) | null = null
  /** Jobs that could not be put back in this session; the others must not wait for them. */
  readonly #stuck = new Set<JobId>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Accounts that have ended are left out. A second start over accounts still at work is the first. */
  async start(accountIds: readonly AccountId[]): Promise<RunId> {
    const { storage, clock, flows } = this.#deps
    // A log-in that waits in the browser must not give back what is being ended.
    for (const accountId of accountIds) flows.cancelFor(accountId)
    const runId = await storage.commit((stores) => {
      const same = stores.runs.findAtWorkOn(accountIds)
      if (same !== undefined) return same
      const id = randomUUID()
      const run = { id, createdAt: clock.now(), pausedAt: null, stoppedAt: null }
      if (stores.runs.insert(run, accountIds) === 0) throw failure('not-now')
      return id
    })
    this.#changed()
    this.takeUp()
    return runId
  }

  /** Nothing new is sent; requests under way finish. */
  async pause(runId: RunId): Promise<void> {
    await this.#change(runId, (stores, run) => {
      if (run.pausedAt !== null || run.stoppedAt !== null) return
      stores.runs.update({ ...run, pausedAt: this.#deps.clock.now() })
      stores.runs.pauseJobs(runId)
    })
  }

  async resume(runId: RunId): Promise<void> {
    await this.#change(runId, (stores, run) => {
      if (run.pausedAt === null) return
      stores.runs.update({ ...run, pausedAt: null })
      stores.runs.resumeJobs(runId, this.#deps.clock.now())
    })
  }

  /**
   * Keeps the accounts of which nothing was sent, as they were. What was sent can't be taken back:
   * those accounts go on until they have ended.
   */
  async stop(runId: RunId): Promise<void> {
    const { storage, clock, queue } = this.#deps
    await this.#change(runId, (stores, run) => {
      if (run.stoppedAt !== null) return
      stores.runs.update({ ...run, pausedAt: null, stoppedAt: clock.now() })
      stores.runs.keepUnstored(runId)
      stores.runs.handOver(runId)
      stores.runs.resumeJobs(runId, clock.now())
      stores.runs.holdUnsent(runId)
    })
    for (const jobId of storage.read.runs.listRunningUnsent(runId)) {
      await queue.cancel(jobId).catch(ignoreTooLate)
    }
    this.takeUp()
  }

  /** At a start of the app. What could not be stored last time is tried once more. */
  async begin(): Promise<void> {
    const { storage, log } = this.#deps
    try {
      if (storage.read.runs.countFailed() > 0) await this.storeAgain()
    } catch (error) {
      log.error('run-begin', error)
    }
    this.takeUp()
  }

  /** "Try again" for accounts that could not be stored. */
  async storeAgain(): Promise<void> {
    await this.#deps.storage.commit((stores) => stores.runs.storeAgain())
    this.#changed()
    this.takeUp()
  }

  /** Goes on with what is not yet stored or not yet put back. Safe to call at any time. */
  takeUp(): void {
    if (this.#closed) return
    this.#again = true
    this.#work ??= this.#rounds().finally(() => {
      this.#work = null
      if (this.#again) this.takeUp()
    })
  }

  /** Ends after the portion under way; the rest is taken up at the next start. */
  async close(): Promise<void> {
    this.#closed = true
    this.#disarm?.()
    await this.#work
  }

  async #change(runId: RunId, work: (stores: WritableStores, run: Run) => void): Promise<void> {
    await this.#deps.storage.commit((stores) => work(stores, stores.runs.get(runId)))
    this.#changed()
    this.#deps.queue.wake()
  }

  async #rounds(): Promise<void> {
    while (this.#again) {
      this.#again = false
      try {
        for (let done = 0; !this.#closed && (await this.#portion()); done += 1) {
          this.#changed()
          if (done % portionsPerWake === 0) this.#deps.queue.wake()
          // Between two portions the window's requests have their turn.
          await setImmediate()
        }
        this.#deps.queue.wake()
      } catch (error) {
        this.#deps.log.error('run-portion', error)
        this.#tryLater()
      }
    }
  }

  /** False when nothing is left to do. */
  async #portion(): Promise<boolean> {
    const { read } = this.#deps.storage
    const members = read.runs.listToStore(portionSize)
    if (members.length > 0) {
      await this.#store(members)
      return true
    }
    const jobIds = read.runs
      .listToPutBack(portionSize + this.#stuck.size)
      .filter((jobId) => !this.#stuck.has(jobId))
    if (jobIds.length === 0) return false
    await this.#putBack(jobIds)
    return true
  }

  /** One that can't be stored must not stop the others: then each has a commit of its own. */
  async #store(members: readonly UnstoredMember[]): Promise<void> {
    const { storage, clock, log, flows } = this.#deps
    for (const { accountId } of members) flows.cancelFor(accountId)
    await this.#eachApart(
      members,
      (some) =>
        storage.commit((stores) => {
          for (const member of some) storeMember(stores, member, clock.now())
        }),
      async ({ runId, accountId }, error) => {
        log.error('run-account', error)
        await storage.commit((stores) => stores.runs.leaveOut(runId, accountId, 'failed'))
      },
    )
  }

  async #putBack(jobIds: readonly JobId[]): Promise<void> {
    const { storage, clock, log } = this.#deps
    await this.#eachApart(
      jobIds,
      (some) =>
        storage.commit((stores) => {
          for (const jobId of some) putBack(stores, jobId, clock.now())
        }),
      (jobId, error) => {
        log.error('run-put-back', error)
        this.#stuck.add(jobId)
        return Promise.resolve()
      },
    )
  }

  async #eachApart<T>(
    all: readonly T[],
    commit: (some: readonly T[]) => Promise<void>,
    failed: (one: T, error: unknown) => Promise<void>,
  ): Promise<void> {
    try {
      await commit(all)
    } catch (error) {
      if (isStorageTrouble(error)) throw error
      const [only] = all
      if (all.length === 1 && only !== undefined) {
        await failed(only, error)
        return
      }
      for (const one of all) await this.#eachApart([one], commit, failed)
    }
  }

  #tryLater(): void {
    if (this.#closed) return
    const { clock } = this.#deps
    this.#disarm?.()
    this.#disarm = clock.at(clock.now() + troubleWaitMs, () => this.takeUp())
  }

  #changed(): void {
    this.#deps.events.emit('accounts')
    this.#deps.events.emit('activity')
  }
}

/** The first byte left, or it ended, a moment before. */
function ignoreTooLate(error: unknown): void {
  const code = error instanceof FailureError ? error.failure.code : null
  if (code !== 'job-already-sent' && code !== 'not-now') throw error
}

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly queue: Pick<RevocationQueue, 'wake' | 'cancel'>
  readonly events: Events
  readonly flows: Pick<SignInFlows, 'cancelFor'>
  readonly log: Log
}
