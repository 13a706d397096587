import { FailureError } from '../domain/failure.ts'
import { snoozeUntil } from '../domain/job-transitions.ts'
import type { JobId } from '../domain/job.ts'
import { AttemptRun, type AttemptDeps } from './attempt-run.ts'
import { finishAttempt } from './finish-attempt.ts'
import { addMissingSteps, isOutdated, lapseSteps } from './plan.ts'
import { probeSteps } from './probe-steps.ts'
import { nextDailyAt } from './retry-policy.ts'
import { sendSteps } from './send-steps.ts'
import type { StepAccess } from './step-access.ts'

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
      if (!(await prepareSteps(run))) return
      let accesses: readonly StepAccess[] | null
      let laps = 0
      do {
        run.beginLap()
        if (!(await sendSteps(run))) return
        accesses = await probeSteps(run)
        if (accesses === null) return
        laps += 1
        // What a probe by refresh brought is revoked at once, but no token mints twice in an attempt.
      } while (run.minted && laps < 2)
      await this.#finish(run, accesses)
    } catch (error) {
      if (!isVaultClosed(error)) throw error
      await snoozeVaultClosed(run)
    }
  }

  async #finish(run: AttemptRun, accesses: readonly StepAccess[]): Promise<void> {
    const { jobId, outcomes, answered, minted } = run
    await run.commit((stores, now) => {
      const random = this.#deps.random()
      finishAttempt(stores, { jobId, accesses, outcomes, answered, minted }, now, random)
    })
  }
}

/** Takes in what arrived or lapsed since the last attempt. False: the job is not ours any more. */
async function prepareSteps(run: AttemptRun): Promise<boolean> {
  const { storage, clock } = run.deps
  const job = storage.read.jobs.get(run.jobId)
  if (job.state !== 'running') return false
  if (!isOutdated(storage.read, job, clock.now())) return true
  return run.commit((stores, now) => {
    addMissingSteps(stores, job, now)
    lapseSteps(stores, job, now)
  })
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
