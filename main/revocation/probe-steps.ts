import { isOutside, isSendable, type AttemptRun } from './attempt-run.ts'
import type { StepAccess } from './step-access.ts'

/**
 * Asks about every token that was revoked, that was answered without a clear word, or that nothing
 * can be sent for: a probe may find it dead all the same (matrix 18, 29). False: the job is not ours
 * any more.
 */
export async function probeSteps(run: AttemptRun): Promise<boolean> {
  const all = run.open()
  // While something is still to be sent, the others are asked about when that is done.
  const unsent = all.some((access) => isSendable(access) && !run.doubtful.has(access.step.tokenId))
  for (const access of all) {
    if (unsent && !run.doubtful.has(access.step.tokenId)) continue
    if (!wantsProbe(access, run.deps.clock.now())) continue
    const when = whichProbe(run, access)
    const answer = await run.probe(access, when)
    if (answer === null) continue
    const ours = await run.commit((stores, now) =>
      run.storeProbe(stores, access, { when, answer }, now),
    )
    if (!ours) return false
    if (isOutside(answer)) {
      run.outcomes.push({ kind: 'retry', why: answer.silence })
      break
    }
  }
  return true
}

/** A baseline is taken only of what was never sent. */
function whichProbe(run: AttemptRun, { step }: StepAccess): 'before' | 'after' {
  const fresh = step.state === 'todo' && !run.doubtful.has(step.tokenId)
  return fresh && step.probeBefore?.verdict !== 'alive' ? 'before' : 'after'
}

/** Expired tokens prove nothing, and a verdict of death that counts needs no second one. */
function wantsProbe({ step, token, readable }: StepAccess, now: number): boolean {
  if (readable === null || step.state === 'expired') return false
  if (token.expiresAt !== null && token.expiresAt <= now) return false
  return step.probeAfter?.verdict !== 'dead' || step.state === 'todo'
}
