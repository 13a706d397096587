import type { Account } from './account.ts'
import type { Ending } from './ending.ts'
import { failure } from './failure.ts'
import type { Attention, RevocationJob, RevocationStep, WaitReason } from './job.ts'

/** A new revocation, due at once. It remembers the lamps it will restore if it is cancelled. */
export function newJob(
  { id, host, runId }: Pick<RevocationJob, 'id' | 'host' | 'runId'>,
  account: Account,
  now: number,
): RevocationJob {
  return {
    host,
    runId,
    paused: false,
    id,
    accountId: account.id,
    state: 'pending',
    reason: 'due',
    nextAttemptAt: now,
    attempts: 0,
    createdAt: now,
    firstSentAt: null,
    attention: null,
    lastFailure: null,
    closedAt: null,
    ending: null,
    before: { here: account.here, there: account.there },
  }
}

export function isOpen(job: RevocationJob): boolean {
  return job.state === 'pending' || job.state === 'running'
}

function open(job: RevocationJob): RevocationJob {
  if (!isOpen(job)) throw failure('not-now')
  return job
}

export function claim(job: RevocationJob): RevocationJob {
  if (job.state !== 'pending') throw failure('not-now')
  return { ...job, state: 'running' }
}

/** When it is tried next, why then, and what went wrong this time. */
export interface NextTry {
  readonly at: number
  readonly reason: WaitReason
  readonly lastFailure: string | null
  readonly attention: Attention | null
}

/** An attempt was spent; the next one is due later. `attention` shows it to the person meanwhile. */
export function retryAt(job: RevocationJob, next: NextTry): RevocationJob {
  return {
    ...open(job),
    state: 'pending',
    reason: next.reason,
    nextAttemptAt: next.at,
    attempts: job.attempts + 1,
    lastFailure: next.lastFailure,
    attention: keepSince(job.attention, next.attention),
  }
}

/** Waiting for something outside (network, keychain, a token's end): no attempt is spent. */
export function snoozeUntil(
  job: RevocationJob,
  at: number,
  reason: WaitReason,
  attention: Attention | null = job.attention,
): RevocationJob {
  return {
    ...open(job),
    state: 'pending',
    reason,
    nextAttemptAt: at,
    attention: keepSince(job.attention, attention),
  }
}

/** Shown at once with its way out, and still tried when `at` comes: it never gives up by itself. */
export function needsPerson(
  job: RevocationJob,
  attention: Attention,
  at: number,
  lastFailure: string,
): RevocationJob {
  return retryAt(job, { at, reason: 'daily', lastFailure, attention })
}

/** The same trouble keeps its first date. */
function keepSince(before: Attention | null, after: Attention | null): Attention | null {
  if (before === null || after?.reason !== before.reason) return after
  return { ...after, since: before.since }
}

/** Committed before the first byte of a revocation is sent; from here on it cannot be cancelled. */
export function markFirstSent(job: RevocationJob, now: number): RevocationJob {
  if (job.state !== 'running') throw failure('not-now')
  return { ...job, firstSentAt: job.firstSentAt ?? now }
}

export function cancel(job: RevocationJob, now: number): RevocationJob {
  if (!isOpen(job)) throw failure('not-now')
  if (job.firstSentAt !== null) throw failure('job-already-sent')
  return { ...job, state: 'cancelled', closedAt: now, attention: null }
}

/** "Try now": the wait is over; what was learned so far stays. */
export function dueNow(job: RevocationJob, now: number): RevocationJob {
  if (!isOpen(job)) throw failure('not-now')
  if (job.state === 'running') return job
  return { ...job, nextAttemptAt: now, reason: 'due', paused: false }
}

/** Every step is done and a self-contained token is still alive until `endsAt`. */
export function awaitEnd(job: RevocationJob, endsAt: number, checkAt: number): RevocationJob {
  return {
    ...snoozeUntil(job, checkAt, 'ends-at', null),
    lastFailure: null,
    ending: { kind: 'ends-at', at: endsAt },
  }
}

export function close(job: RevocationJob, ending: Ending, now: number): RevocationJob {
  return { ...open(job), state: 'closed', closedAt: now, ending, attention: null }
}

/** A probe showed life after a success: back to waiting, and shown to the person. */
export function reopen(job: RevocationJob, next: NextTry): RevocationJob {
  if (job.state === 'cancelled') throw failure('not-now')
  return retryAt({ ...job, state: 'pending', closedAt: null, ending: null }, next)
}

/** Not done after all. */
export function reopenStep(step: RevocationStep): RevocationStep {
  return { ...step, state: 'todo', doneAt: null, probeAfter: null }
}
