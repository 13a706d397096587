import { awaitLapse, reopenEnding } from '../domain/account-transitions.ts'
import { assertNever } from '../domain/assert-never.ts'
import {
  awaitEnd,
  needsPerson,
  reopen,
  reopenStep,
  retryAt,
  snoozeUntil,
} from '../domain/job-transitions.ts'
import type { JobId, Outcome, RevocationJob } from '../domain/job.ts'
import type { TokenId } from '../domain/token.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import { closeJob } from './closing.ts'
import { isCovered } from './coverage.ts'
import { endingOf, type StepFacts } from './ending.ts'
import { addMissingSteps } from './plan.ts'
import { backoffCapMs, dayMs, nextAttemptAt, nextDailyAt } from './retry-policy.ts'
import { lastLapse } from './lapses.ts'
import { noteHost } from './pause-host.ts'
import { methodsFor } from './probe.ts'
import { settle, type Tried } from './settle.ts'
import type { StepAccess } from './step-access.ts'

export interface AttemptResult {
  readonly jobId: JobId
  readonly accesses: readonly StepAccess[]
  readonly outcomes: readonly Outcome[]
  /** The host answered a revocation, whatever it said. */
  readonly answered: boolean
  /** This attempt's own probes brought tokens that are not revoked yet. */
  readonly minted: boolean
}

/**
 * The last transaction of an attempt. The rows are read again inside it: a token that arrived
 * meanwhile keeps the job open, and so does anything else that is not settled.
 */
export function finishAttempt(
  stores: WritableStores,
  result: AttemptResult,
  now: number,
  random: number,
): void {
  const job = stores.jobs.get(result.jobId)
  noteHost(stores, job, result, now, random)
  if (addMissingSteps(stores, job, now) > 0) {
    stores.jobs.update(soon(job, now))
    return
  }
  const unsure = result.outcomes.some((one) => 'why' in one && isOutside(one.why))
  const decision = unsure ? null : endingOf(factsOf(stores, result, job), now)
  switch (decision?.kind) {
    case 'close':
      closeJob(stores, counted(job), decision.ending, now)
      return
    case 'ends-at':
      waitForEnd(stores, counted(job), decision.at, now)
      return
    case 'reopen':
      reopenAlive(stores, job, decision.tokens, now, random)
      return
    case 'not-yet':
    case 'probe-again':
    case undefined:
      later(stores, job, result, now, random)
      return
    default:
      assertNever(decision)
  }
}

/** The try that succeeded is one too; "tries" are shown to the person. */
function counted(job: RevocationJob): RevocationJob {
  return job.firstSentAt === null ? job : { ...job, attempts: job.attempts + 1 }
}

const isOutside = (why: string): boolean => why === 'offline' || why === 'aborted'

function factsOf(
  stores: WritableStores,
  { accesses }: AttemptResult,
  job: RevocationJob,
): StepFacts[] {
  const steps = stores.jobs.listSteps(job.id)
  const now = steps.flatMap((step) => {
    const access = accesses.find((one) => one.step.tokenId === step.tokenId)
    return access === undefined ? [] : [{ ...access, step }]
  })
  return steps.map((step) => {
    const access = now.find((one) => one.step === step)
    const covered = access !== undefined && isCovered(access, now)
    return {
      step,
      expiresAt: stores.tokens.get(step.tokenId).expiresAt,
      // A step we know nothing about is one still to be sent.
      canBeSent: access === undefined || access.obstacle === null,
      canBeProbed: access === undefined || mayAsk(access),
      coveredByGrant: covered,
      notAccepted: access?.obstacle?.reason === 'token-type-unsupported',
    }
  })
}

/** Looked at once a day until then: it may be dead before (RFC 7009 §3). */
function waitForEnd(stores: WritableStores, job: RevocationJob, endsAt: number, now: number): void {
  // Never in the past: a job that is due at once would be back here at once.
  const checkAt = Math.max(Math.min(endsAt, nextDailyAt(now)), now + 1000)
  stores.jobs.update(awaitEnd(job, endsAt, checkAt))
  stores.accounts.update(awaitLapse(stores.accounts.get(job.accountId), endsAt))
}

/** The success was none. Sent again soon at first, daily once that is no news. */
function reopenAlive(
  stores: WritableStores,
  job: RevocationJob,
  tokens: readonly TokenId[],
  now: number,
  random: number,
): void {
  for (const step of stores.jobs.listSteps(job.id)) {
    if (tokens.includes(step.tokenId)) stores.jobs.updateStep(reopenStep(step))
  }
  const attention = { reason: 'still-alive', since: now, wayOut: 'manage-page' } as const
  const known = job.attention?.reason === 'still-alive'
  const at = known ? nextDailyAt(now) : nextAttemptAt(now, job.attempts + 1, random)
  const reason = known ? 'daily' : 'backoff'
  stores.jobs.update(reopen(job, { at, reason, lastFailure: 'still-alive', attention }))
  stores.accounts.update(reopenEnding(stores.accounts.get(job.accountId)))
  const body = { kind: 'reopened' } as const
  stores.evidence.append({ at: now, accountId: job.accountId, jobId: job.id, body })
}

function later(
  stores: WritableStores,
  job: RevocationJob,
  result: AttemptResult,
  now: number,
  random: number,
): void {
  const outcomes = [...result.outcomes, ...obstaclesOf(result)]
  const steps = stores.jobs.listSteps(job.id)
  // Nothing held and nothing known: the person was told when the job was stored.
  if (steps.length === 0) {
    stores.jobs.update(snoozeUntil(job, nextDailyAt(now), 'daily'))
    return
  }
  // Tokens we made ourselves wait like any retry: otherwise two steps could call each other for ever.
  const arrived = !result.minted && factsOf(stores, result, job).some(isUntried)
  if (result.outcomes.length === 0 && arrived) {
    stores.jobs.update(soon(job, now))
    return
  }
  const unsupported = steps.some((step) => step.state === 'unsupported')
  if (outcomes.length === 0 && unsupported) {
    const attention = {
      reason: 'token-type-unsupported',
      since: now,
      wayOut: 'manage-page',
    } as const
    stores.jobs.update(needsPerson(job, attention, nextDailyAt(now), 'unsupported_token_type'))
    return
  }
  const settled = settle({ job, outcomes, ...history(stores, job.id, now) }, now, random)
  if (settled.kind === 'snooze') {
    stores.jobs.update(snoozeUntil(job, settled.at, settled.reason))
    return
  }
  // Matrix 43: where only access tokens are left, the job is over when the last one lapses.
  const at = Math.min(settled.next.at, lastLapse(stores, steps) ?? settled.next.at)
  stores.jobs.update(retryAt(job, { ...settled.next, at: Math.max(at, now) }))
}

const mayAsk = (access: StepAccess): boolean =>
  access.readable !== null && methodsFor(access, 'after').length > 0

/** It joined the plan while this attempt was under way. */
const isUntried = ({ step, canBeSent }: StepFacts): boolean => step.state === 'todo' && canBeSent

/** At once, but later each time: whatever keeps bringing something new must not make a loop. */
function soon(job: RevocationJob, now: number): RevocationJob {
  if (job.attempts === 0) return { ...snoozeUntil(job, now, 'due'), attempts: 1 }
  const at = now + Math.min(1000 * 2 ** Math.min(job.attempts, 20), backoffCapMs)
  const { lastFailure, attention } = job
  return retryAt(job, { at, reason: 'backoff', lastFailure, attention })
}

/** What stood in the way of steps that were not sent, as outcomes. */
function obstaclesOf({ accesses }: AttemptResult): Outcome[] {
  return accesses.flatMap(({ step, obstacle }) =>
    step.state === 'todo' && obstacle !== null
      ? [{ kind: 'attention' as const, ...obstacle, why: obstacle.reason }]
      : [],
  )
}

/** What the attempts so far heard. */
function history(
  stores: WritableStores,
  jobId: JobId,
  now: number,
): Pick<Tried, 'recentWhys' | 'nameUnknownSince'> {
  const retries = stores.evidence.listForJob(jobId).flatMap(({ at, body }) => {
    if (body.kind !== 'attempt') return []
    return [{ at, why: body.outcome.kind === 'retry' ? body.outcome.why : '' }]
  })
  const heardElse = retries.findLastIndex(({ why }) => why !== 'name-unknown')
  return {
    recentWhys: retries.filter(({ at }) => now - at <= dayMs).map(({ why }) => why),
    nameUnknownSince: retries[heardElse + 1]?.at ?? null,
  }
}
