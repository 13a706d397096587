import type { Evidence } from '../domain/evidence.ts'
import type { HostPause } from '../domain/host-pause.ts'
import { isOpen } from '../domain/job-transitions.ts'
import type { JobId, RevocationJob } from '../domain/job.ts'
import { lastLapse } from '../revocation/lapses.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
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
  readonly waiting: number
  /** "Try now" with this one asks the host again. */
  readonly firstJobId: JobId
  readonly readAt: number
}

const pageSize = 50

/** What the queue did and will do, for a person to look at and to hurry or stop. */
export class Activity {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Newest first; `before` is the createdAt of the last one seen. */
  list(before?: number): { jobs: JobOverview[]; more: boolean } {
    const { jobs } = this.#deps.storage.read
    const rows = jobs.list({ limit: pageSize, ...(before === undefined ? {} : { before }) })
    // A page may be longer than asked for: it never ends inside one instant.
    const last = rows.at(-1)?.createdAt
    const more = last !== undefined && jobs.list({ limit: 1, before: last }).length > 0
    return { jobs: rows.map((job) => this.#join(job)), more }
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

  /** When the next one is due; undefined where none waits for a time. */
  findNextTry(): number | undefined {
    const due = this.#deps.storage.read.jobs.listHosts().map((host) => host.nextAttemptAt)
    return due.length === 0 ? undefined : Math.min(...due)
  }

  listPausedHosts(): PausedHost[] {
    const { storage, clock } = this.#deps
    const readAt = clock.now()
    const waiting = new Map(storage.read.jobs.countWaitingByHost().map((one) => [one.host, one]))
    return storage.read.hosts.list().flatMap((pause) => {
      const there = waiting.get(pause.host)
      if (there === undefined || pause.until <= readAt) return []
      return [{ pause, waiting: there.waiting, firstJobId: there.first, readAt }]
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
