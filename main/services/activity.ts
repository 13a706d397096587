import type { AccountId } from '../domain/account.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { HostPause } from '../domain/host-pause.ts'
import { isOpen } from '../domain/job-transitions.ts'
import type { JobId, RevocationJob } from '../domain/job.ts'
import { lastLapse } from '../revocation/lapses.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { JobsListed, Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import { accountName } from './account-name.ts'
import type { AccountOverview, AccountOverviews } from './account-overview.ts'

/** What `lastFailure` of a job says; each has words. */
export type { RetryWhy } from '../revocation/whys.ts'

export interface JobOverview {
  readonly job: RevocationJob
  readonly account: AccountOverview
  /** That its host is asked nothing for now; null where it may be. */
  readonly hostPause: HostPause | null
  /** Some of its tokens are revoked already. */
  readonly partDone: boolean
  /** When the rest lapses by itself, where part is done and the rest has an end; else null. */
  readonly endsBy: number | null
  /** When this was read: what is today, and what is over. */
  readonly readAt: number
}

/** A host that is asked nothing for now, and what waits for it. */
export interface PausedHost {
  readonly pause: HostPause
  /** Whose host it is, as its revocations say. */
  readonly providerName: string
  readonly waiting: number
  /** "Try now" with this one asks the host again. */
  readonly firstJobId: JobId
  readonly readAt: number
}

export interface ActivityWanted {
  readonly before?: number | undefined
  readonly only?: JobsListed | undefined
  readonly typed?: string | undefined
}

const pageSize = 50

/** What the queue did and will do, for a person to look at and to hurry or stop. */
export class Activity {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * Newest first; `before` is the createdAt of the last one seen. A page may be longer than asked for:
   * it never ends inside one instant. `typed` finds words in the name of account, provider and server.
   */
  list(wanted: ActivityWanted = {}): { jobs: JobOverview[]; more: boolean } {
    const { jobs } = this.#deps.storage.read
    const isFound = this.#finder(wanted.typed ?? '')
    const found: JobOverview[] = []
    let before = wanted.before ?? Number.MAX_SAFE_INTEGER
    for (;;) {
      const rows = jobs.list({ limit: pageSize, before, only: wanted.only ?? 'all' })
      const last = rows.at(-1)
      if (last === undefined) return { jobs: found, more: false }
      const some = rows.filter((job) => isFound(job.accountId))
      if (some.length > 0 && found.length >= pageSize) return { jobs: found, more: true }
      found.push(...some.map((job) => this.#join(job)))
      before = last.createdAt
    }
  }

  /** Accounts are asked about once, however many revocations there were. */
  #finder(typed: string): (accountId: AccountId) => boolean {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return () => true
    const known = new Map<AccountId, boolean>()
    return (accountId) => {
      const before = known.get(accountId)
      if (before !== undefined) return before
      const overview = this.#deps.overviews.get(accountId)
      const { name, host } = overview.provider
      const text = [...Object.values(accountName(overview).values), name, host]
      const found = words.every((word) => text.join(' ').toLowerCase().includes(word))
      known.set(accountId, found)
      return found
    }
  }

  /** One job, without its evidence. */
  overview(jobId: JobId): JobOverview {
    return this.#join(this.#deps.storage.read.jobs.get(jobId))
  }

  get(jobId: JobId): JobOverview & { evidence: readonly Evidence[] } {
    const job = this.#deps.storage.read.jobs.get(jobId)
    return { ...this.#join(job), evidence: this.#deps.storage.read.evidence.listForJob(jobId) }
  }

  tryNow(jobId: JobId): Promise<void> {
    return this.#deps.queue.tryNow(jobId)
  }

  cancel(jobId: JobId): Promise<void> {
    return this.#deps.queue.cancel(jobId)
  }

  countWaiting(): number {
    return this.#deps.storage.read.jobs.countOpen()
  }

  /** Of those that wait. */
  countNeedingYou(): number {
    return this.#deps.storage.read.jobs.countNeedingYou()
  }

  /** When the next one is due; undefined where none waits for a time. */
  findNextTry(): number | undefined {
    const due = this.#deps.storage.read.jobs.listHosts().map((host) => host.nextAttemptAt)
    return due.length === 0 ? undefined : Math.min(...due)
  }

  listPausedHosts(): PausedHost[] {
    const { storage, overviews, clock } = this.#deps
    const readAt = clock.now()
    const waiting = new Map(storage.read.jobs.countWaitingByHost().map((one) => [one.host, one]))
    return storage.read.hosts.list().flatMap((pause) => {
      const there = waiting.get(pause.host)
      if (there === undefined || pause.until <= readAt) return []
      const { accountId } = storage.read.jobs.get(there.first)
      const providerName = overviews.get(accountId).provider.name
      return [{ pause, providerName, waiting: there.waiting, firstJobId: there.first, readAt }]
    })
  }

  #join(job: RevocationJob): JobOverview {
    const { storage, overviews, clock } = this.#deps
    const account = overviews.get(job.accountId)
    const readAt = clock.now()
    if (!isOpen(job)) {
      return { job, account, hostPause: null, partDone: false, endsBy: null, readAt }
    }
    const steps = storage.read.jobs.listSteps(job.id)
    const partDone = steps.some(({ state }) => state === 'revoked' || state === 'already-gone')
    const endsBy = partDone ? lastLapse(storage.read, steps) : null
    return { job, account, hostPause: account.hostPause, partDone, endsBy, readAt }
  }
}

interface Deps {
  readonly storage: Storage
  readonly queue: RevocationQueue
  readonly overviews: AccountOverviews
  readonly clock: Pick<Clock, 'now'>
}
