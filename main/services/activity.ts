import type { Evidence } from '../domain/evidence.ts'
import type { JobId, RevocationJob } from '../domain/job.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { AccountOverview, AccountOverviews } from './account-overview.ts'

export interface JobOverview {
  readonly job: RevocationJob
  readonly account: AccountOverview
}

const pageSize = 50

/** What the queue did and will do, for a person to look at and to hurry or stop. */
export class Activity {
  readonly #deps: { storage: Storage; queue: RevocationQueue; overviews: AccountOverviews }

  constructor(deps: { storage: Storage; queue: RevocationQueue; overviews: AccountOverviews }) {
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

  #join(job: RevocationJob): JobOverview {
    return { job, account: this.#deps.overviews.get(job.accountId) }
  }
}
