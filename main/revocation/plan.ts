import type { JobId, RevocationJob, RevocationStep } from '../domain/job.ts'
import type { HeldToken } from '../domain/token.ts'
import type { ReadableStores, WritableStores } from '../storage/storage.types.ts'

/**
 * One step per held token, replaced ones included: only a held token can be revoked, and a replaced
 * one may still live. Refresh tokens come first, newest first (RFC 7009 §2.1: revoking one should
 * also end the access tokens of its grant).
 */
export function planSteps(
  jobId: JobId,
  tokens: readonly HeldToken[],
  now: number,
): RevocationStep[] {
  return [...tokens]
    .sort(compareTokens)
    .map((token, position) => lapse(newStep(jobId, token, position), token, now))
}

export function compareTokens(a: HeldToken, b: HeldToken): number {
  if (a.kind !== b.kind) return a.kind === 'refresh_token' ? -1 : 1
  return b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1)
}

function newStep(jobId: JobId, token: HeldToken, position: number): RevocationStep {
  return {
    jobId,
    tokenId: token.id,
    kind: token.kind,
    position,
    state: 'todo',
    sentCount: 0,
    doneAt: null,
    probeBefore: null,
    probeAfter: null,
  }
}

export function hasLapsed(token: HeldToken, now: number): boolean {
  return token.expiresAt !== null && token.expiresAt <= now
}

/** An access token past its end is not sent (matrix 41). A refresh token is: its end may have moved. */
export function lapse(step: RevocationStep, token: HeldToken, now: number): RevocationStep {
  const over = step.state === 'todo' && step.kind === 'access_token' && hasLapsed(token, now)
  return over ? { ...step, state: 'expired', doneAt: now } : step
}

/** Held tokens of the job's account that its plan does not have. */
function listMissing(held: readonly HeldToken[], steps: readonly RevocationStep[]): HeldToken[] {
  const planned = new Set(steps.map((step) => step.tokenId))
  return held.filter((token) => !planned.has(token.id))
}

/** Does the plan no longer fit what is held: a token arrived, or one ran out? */
export function isOutdated(read: ReadableStores, job: RevocationJob, now: number): boolean {
  const steps = read.jobs.listSteps(job.id)
  const held = read.tokens.listHeld(job.accountId)
  const lapses = (step: RevocationStep): boolean => {
    const token = held.find(({ id }) => id === step.tokenId)
    return token !== undefined && lapse(step, token, now) !== step
  }
  return listMissing(held, steps).length > 0 || steps.some(lapses)
}

/** Sets aside the steps whose token ran out since they were planned. */
export function lapseSteps(stores: WritableStores, job: RevocationJob, now: number): void {
  for (const step of stores.jobs.listSteps(job.id)) {
    const lapsed = lapse(step, stores.tokens.get(step.tokenId), now)
    if (lapsed !== step) stores.jobs.updateStep(lapsed)
  }
}

/**
 * Held tokens that are not in the plan yet: a refresh that was under way when the person asked, or
 * one that a probe brought (matrix 39). Returns how many were added.
 */
export function addMissingSteps(stores: WritableStores, job: RevocationJob, now: number): number {
  const steps = stores.jobs.listSteps(job.id)
  const missing = listMissing(stores.tokens.listHeld(job.accountId), steps)
  const first = Math.max(-1, ...steps.map((step) => step.position)) + 1
  missing.sort(compareTokens).forEach((token, index) => {
    stores.jobs.addStep(lapse(newStep(job.id, token, first + index), token, now))
  })
  return missing.length
}
