import { setImmediate as nextTurn } from 'node:timers/promises'
import { dueNow, isOpen } from '../domain/job-transitions.ts'
import { failure } from '../domain/failure.ts'
import type { JobId, RevocationJob } from '../domain/job.ts'
import type { ReadableStores, Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Events } from '../system/events.ts'
import type { Log } from '../system/log.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { Attempt } from './attempt.ts'
import { cancelJob } from './closing.ts'
import {
  blockedBy,
  claimTended,
  findNextWake,
  listPortion,
  pausesOf,
  releaseFailed,
  tendPortion,
  type Conditions,
  type Portion,
} from './due.ts'
import type { OwedWrites } from './owed-writes.ts'
import { sharePlaces, type Place } from './places.ts'
import { Walking } from './walk.ts'

/** After a surprise (full disk, a bug) the queue looks again; it never stops. */
const surpriseWaitMs = 60_000
/** After an abort an attempt still writes down how it stands. */
const lastWordsMs = 1000

export interface QueueDeps {
  readonly storage: Storage
  readonly attempt: Pick<Attempt, 'run'>
  readonly clock: Clock
  readonly connectivity: Connectivity
  readonly events: Events
  readonly vault: Pick<Vault, 'state' | 'onChange'>
  readonly owed: OwedWrites
  readonly random: () => number
  readonly log: Log
}

interface RunningAttempt {
  readonly host: string
  readonly abort: AbortController
  readonly settled: Promise<void>
}

/**
 * The loop: claims what is due, a few attempts at a time for each host, and arms at most one timer,
 * for the next due time. Everything needed to resume lies in the rows, so nothing is lost with it.
 */
export class RevocationQueue {
  readonly #deps: QueueDeps
  readonly #running = new Map<JobId, RunningAttempt>()
  /** Attempts that ended in a surprise and could not be written back: tried again every round. */
  readonly #stranded = new Set<JobId>()
  #unlisten: (() => void)[] = []
  #disarm: (() => void) | null = null
  #round: Promise<void> | null = null
  #again = false
  #state: 'new' | 'started' | 'stopped' = 'new'
  readonly #walking = new Walking()

  constructor(deps: QueueDeps) {
    this.#deps = deps
  }

  /** Frees what a crash left running, then begins. */
  async start(): Promise<void> {
    const { storage, clock, connectivity, vault, owed } = this.#deps
    await storage.commit((stores) => stores.jobs.releaseStuck(clock.now()))
    this.#state = 'started'
    const changed = (): void => {
      this.#walking.outsideChanged()
      this.wake()
    }
    this.#unlisten = [
      connectivity.onChange(changed),
      vault.onChange(changed),
      owed.onOwed(() => this.wake()),
    ]
    this.wake()
  }

  /** Looks at the rows now. Cheap, and safe to call at any time. */
  wake(): void {
    if (this.#state !== 'started') return
    this.#again = true
    this.#round ??= this.#rounds().finally(() => {
      this.#round = null
      if (this.#again) this.wake()
    })
  }

  /** A job that is claimed by nobody and could not be written back: freed at the next chance. */
  release(jobId: JobId): void {
    this.#stranded.add(jobId)
    this.wake()
  }

  /** "Try now": the wait is over, for its host too. One that ended meanwhile needs no complaint. */
  async tryNow(jobId: JobId): Promise<void> {
    await this.#deps.storage.commit((stores) => {
      const job = stores.jobs.find(jobId)
      if (job === undefined) throw failure('not-found')
      if (!isOpen(job)) return
      stores.jobs.update(dueNow(job, this.#deps.clock.now()))
      // The person's word outweighs the host's; one job at a time asks it (the strikes stay).
      const pause = stores.hosts.find(job.host)
      if (pause !== undefined) stores.hosts.pause({ ...pause, until: this.#deps.clock.now() })
    })
    this.#changed()
    this.wake()
  }

  /** Only while nothing was sent; FailureError `job-already-sent` otherwise. */
  async cancel(jobId: JobId): Promise<void> {
    await this.#deps.storage.commit((stores) => {
      if (stores.jobs.find(jobId) === undefined) throw failure('not-found')
      cancelJob(stores, jobId, this.#deps.clock.now())
    })
    this.#running.get(jobId)?.abort.abort()
    this.#changed()
    this.wake()
  }

  /** Lets requests under way finish for `drainMs`, then aborts them; what is unfinished resumes at the next start. */
  async stop({ drainMs }: { readonly drainMs: number }): Promise<void> {
    this.#state = 'stopped'
    this.#disarm?.()
    this.#disarm = null
    for (const unlisten of this.#unlisten.splice(0)) unlisten()
    await this.#round
    const left = [...this.#running.values()]
    const all = Promise.all(left.map(({ settled }) => settled))
    if (await this.#within(all, drainMs)) return
    for (const { abort } of left) abort.abort()
    await this.#within(all, lastWordsMs)
  }

  async #within(settled: Promise<unknown>, ms: number): Promise<boolean> {
    const { clock } = this.#deps
    return new Promise((resolve) => {
      const disarm = clock.at(clock.now() + ms, () => resolve(false))
      void settled.then(() => {
        disarm()
        resolve(true)
      })
    })
  }

  /** Never rejects: whatever throws, it looks again after a while. */
  async #rounds(): Promise<void> {
    while (this.#again && this.#state === 'started') {
      this.#again = false
      try {
        const now = this.#deps.clock.now()
        if (await this.#takeDue(now)) {
          this.#again = true
          // Between two portions everybody else has their turn.
          await nextTurn()
        } else {
          this.#arm(this.#nextWake(now))
        }
      } catch (error) {
        this.#deps.log.error('revocation-queue-round', error)
        this.#armAfterSurprise()
      }
    }
  }

  #nextWake(now: number): number | null {
    const { storage, connectivity, vault, owed } = this.#deps
    const next = findNextWake(storage.read, blockedBy(connectivity, vault), now)
    return owed.count === 0 ? next : Math.min(next ?? Infinity, now + surpriseWaitMs)
  }

  #armAfterSurprise(triesLeft = 5): void {
    try {
      this.#arm(this.#deps.clock.now() + surpriseWaitMs)
    } catch (error) {
      this.#deps.log.error('revocation-queue-clock', error)
      // Nothing may stop the queue for good, not even its clock.
      if (triesLeft > 0) setImmediate(() => this.#armAfterSurprise(triesLeft - 1))
      else setTimeout(() => this.wake(), surpriseWaitMs).unref()
    }
  }

  /** True where more has to be tended at once. */
  async #takeDue(now: number): Promise<boolean> {
    const { storage, connectivity, vault, owed, log } = this.#deps
    await owed.retry((error) => log.error('revocation-owed-write', error))
    await this.#releaseStranded(now)
    const walk = this.#walking.at(now)
    const conditions: Conditions = { now, blocked: blockedBy(connectivity, vault), walk }
    const portion = listPortion(storage.read, conditions)
    const toTend = portion.jobs.length + portion.pauses.length > 0
    const places = this.#places(storage.read, conditions)
    let { next } = portion
    if (toTend) next = await this.#tendAndClaim(conditions, null)
    else if (places.length > 0) await this.#tendAndClaim(conditions, places)
    // Only now: had the commit failed, the change would still have to be acted upon.
    this.#walking.wentTo(walk, next)
    return toTend || this.#walking.underWay
  }

  /** `places` null: what is tended may change who is due, so that they are shared afterwards. */
  async #tendAndClaim(
    conditions: Conditions,
    places: readonly Place[] | null,
  ): Promise<Portion['next']> {
    const { next, claimed } = await this.#deps.storage.commit((stores) => {
      // Decided again inside the transaction: a person may have been quicker.
      const tended = places === null ? tendPortion(stores, conditions) : null
      const free = places ?? this.#places(stores, conditions)
      const claimed = free.flatMap((place) => claimTended(stores, place, conditions))
      return { next: tended?.next ?? null, claimed }
    })
    for (const job of claimed) this.#begin(job)
    this.#changed()
    return next
  }

  #places(read: ReadableStores, { blocked, now }: Conditions): Place[] {
    // Tokens that are not stored yet may belong into a plan: nothing is concluded before.
    if (blocked !== null || this.#deps.owed.count > 0) return []
    const running = [...this.#running.values()].map(({ host }) => host)
    return sharePlaces(read.jobs.listHosts(), pausesOf(read), running, now)
  }

  #begin({ id: jobId, host }: RevocationJob): void {
    const abort = new AbortController()
    const settled = this.#attempt(jobId, abort.signal).finally(() => {
      this.#running.delete(jobId)
      this.#changed()
      this.wake()
    })
    this.#running.set(jobId, { host, abort, settled })
  }

  async #attempt(jobId: JobId, signal: AbortSignal): Promise<void> {
    try {
      await this.#deps.attempt.run(jobId, signal)
    } catch (error) {
      // A full disk or a mistake of ours: the job is kept and tried again (matrix 32).
      this.#deps.log.error('revocation-attempt', error)
      this.#stranded.add(jobId)
    }
  }

  async #releaseStranded(now: number): Promise<void> {
    const { storage, random } = this.#deps
    for (const jobId of [...this.#stranded]) {
      await storage.commit((stores) => releaseFailed(stores, jobId, now, random()))
      this.#stranded.delete(jobId)
    }
  }

  #arm(at: number | null): void {
    this.#disarm?.()
    this.#disarm = null
    if (at === null || this.#state !== 'started') return
    this.#disarm = this.#deps.clock.at(at, () => {
      this.#disarm = null
      this.wake()
    })
  }

  #changed(): void {
    this.#deps.events.emit('activity')
    this.#deps.events.emit('accounts')
  }
}
