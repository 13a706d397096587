import { FailureError } from '../domain/failure.ts'
import { snoozeUntil } from '../domain/job-transitions.ts'
import type { JobId } from '../domain/job.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import { AttemptRun, type AttemptDeps } from './attempt-run.ts'
import { finishAttempt } from './finish-attempt.ts'
import { addMissingSteps, lapse } from './plan.ts'
import { probeSteps } from './probe-steps.ts'
import { nextDailyAt } from './retry-policy.ts'
import { sendSteps } from './send-steps.ts'

/**
 * One try of a claimed job: probe, mark, send, probe again, conclude. Every result is committed as
 * it comes, so a kill at any point repeats at most the request that was in flight (RFC 7009 §2.2
 * makes that right). Never throws for anything a server, network or vault does.
 */
export class Attempt {
  readonly #deps: AttemptDeps

  constructor(deps: AttemptDeps) {
    this.#deps = deps
  }

  async run(jobId: JobId, signal: AbortSignal): Promise<void> {
    const run = new AttemptRun(this.#deps, jobId, signal)
    try {
      if (!(await run.commit((stores, now) => lapseSteps(stores, jobId, now)))) return
      if (!(await sendSteps(run))) return
      if (!(await probeSteps(run))) return
      await this.#finish(run)
    } catch (error) {
      if (!isVaultClosed(error)) throw error
      await snoozeVaultClosed(run)
    }
  }

  async #finish(run: AttemptRun): Promise<void> {
    const { jobId, outcomes, answered } = run
    const accesses = run.open()
    await run.commit((stores, now) => {
      const random = this.#deps.random()
      finishAttempt(stores, { jobId, accesses, outcomes, answered }, now, random)
    })
  }
}

function lapseSteps(stores: WritableStores, jobId: JobId, now: number): void {
  addMissingSteps(stores, stores.jobs.get(jobId), now)
  for (const step of stores.jobs.listSteps(jobId)) {
    const lapsed = lapse(step, stores.tokens.get(step.tokenId), now)
    if (lapsed !== step) stores.jobs.updateStep(lapsed)
  }
}

/** Nothing was spent (invariant I5); the queue wakes the job when the vault opens. */
async function snoozeVaultClosed(run: AttemptRun): Promise<void> {
  await run.commit((stores, now) => {
    const job = stores.jobs.get(run.jobId)
    stores.jobs.update(snoozeUntil(job, nextDailyAt(now), 'vault-closed'))
  })
}

function isVaultClosed(error: unknown): boolean {
  return error instanceof FailureError && error.failure.code === 'vault-closed'
}
