import type { ProbeResult, RevocationStep } from '../domain/job.ts'
import { isOutside, isSendable, type AttemptRun } from './attempt-run.ts'
import { conclude } from './ending.ts'
import { methodsFor } from './probe.ts'
import { recordDone, recordProbe } from './record.ts'
import type { StepAccess } from './step-access.ts'

/**
 * Asks about every token that was revoked, that was answered without a clear word, or that nothing
 * can be sent for: a probe may find it dead all the same (matrix 18, 29). Null: the job is not ours
 * any more; else the steps as they were before.
 */
export async function probeSteps(run: AttemptRun): Promise<readonly StepAccess[] | null> {
  const all = run.open()
  // While something is still to be sent, the others are asked about when that is done.
  const unsent = all.some((access) => isSendable(access) && !run.doubtful.has(access.step.tokenId))
  for (const access of all) {
    if (unsent && !run.doubtful.has(access.step.tokenId)) continue
    if (run.probed.has(access.step.tokenId)) continue
    const when = whichProbe(run, access)
    if (!wantsProbe(access, when, run.deps.clock.now())) continue
    run.probed.add(access.step.tokenId)
    const answer = await run.probe(access, when)
    if (answer === null) continue
    const ours = await run.commit((stores, now) => {
      recordProbe(stores, access, { when, answer }, now)
      const { token, step } = access
      const taken = when === 'after' && run.accepted.has(step.tokenId)
      const dead = conclude(step.probeBefore, answer.result, token, now) === 'proven'
      if (taken && (dead || neverLived(step, answer.result))) recordDone(stores, step, now)
    })
    if (!ours) return null
    if (answer.minted.length > 0) run.minted = true
    if (isOutside(answer)) {
      run.outcomes.push({ kind: 'retry', why: answer.silence })
      break
    }
  }
  return all
}

/**
 * Refused as a token by the server itself before and after it took the request in. Not by introspection,
 * which may say so of a token that it does not show (RFC 7662 §2.2).
 */
function neverLived({ probeBefore }: RevocationStep, after: ProbeResult): boolean {
  const refused = [probeBefore, after].map((one) => one?.method === 'userinfo' && one.verdict)
  return refused.every((verdict) => verdict === 'dead')
}

/** A baseline is taken only of what was never sent. */
function whichProbe(run: AttemptRun, { step }: StepAccess): 'before' | 'after' {
  const fresh = step.state === 'todo' && !run.doubtful.has(step.tokenId)
  return fresh && step.probeBefore?.verdict !== 'alive' ? 'before' : 'after'
}

/** Expired tokens prove nothing, and a verdict of death that counts needs no second one. */
function wantsProbe(access: StepAccess, when: 'before' | 'after', now: number): boolean {
  const { step, token, readable } = access
  if (readable === null || step.state === 'expired') return false
  if (token.expiresAt !== null && token.expiresAt <= now) return false
  if (step.probeAfter?.verdict === 'dead' && step.state !== 'todo') return false
  return !wouldOnlyMint(access, when)
}

/** The server does not revoke it, and it was seen alive: each refresh would only make new tokens. */
function wouldOnlyMint(access: StepAccess, when: 'before' | 'after'): boolean {
  const { step } = access
  if (step.state !== 'unsupported' || step.probeAfter?.verdict !== 'alive') return false
  return methodsFor(access, when).every((method) => method === 'refresh')
}
