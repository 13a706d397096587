import { randomUUID } from 'node:crypto'
import { abandonAccess, beginEnding, foundDead } from '../domain/account-transitions.ts'
import type { Account } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import { close, newJob, snoozeUntil } from '../domain/job-transitions.ts'
import type { RevocationJob, RunId } from '../domain/job.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import { closeJob } from './closing.ts'
import { hostFor } from './host.ts'
import { planSteps } from './plan.ts'
import { nextDailyAt } from './retry-policy.ts'

/**
 * Stores a revocation, inside the caller's transaction: job, steps, both lamps, evidence (invariant
 * I1). Needs neither vault nor network. Asking twice returns the open job (matrix 46).
 */
export function enqueueRevocation(
  stores: WritableStores,
  account: Account,
  now: number,
  runId: RunId | null = null,
): RevocationJob {
  const already = stores.jobs.findOpen(account.id)
  if (already !== undefined) return already
  const held = stores.tokens.listHeld(account.id)
  // Nothing is held and access has ended: there is nothing to ask for.
  if (account.there === 'ended' && held.length === 0) throw failure('not-now')
  const job = newJob(
    { id: randomUUID(), host: hostFor(stores, account, held), runId },
    account,
    now,
  )
  const steps = planSteps(job.id, held, now)
  stores.jobs.enqueue(job, steps)
  stores.accounts.update(beginEnding(account, now))
  const body = { kind: 'revocation-requested', tokens: steps.length } as const
  stores.evidence.append({ at: now, accountId: account.id, jobId: job.id, body })
  if (steps.length === 0) return withoutTokens(stores, account, job, now)
  if (steps.every((step) => step.state === 'expired')) {
    closeJob(stores, job, { kind: 'expired' }, now)
  }
  return stores.jobs.get(job.id)
}

/** No token is held: access lapsed as far as we know, or only the provider's page can tell. */
function withoutTokens(
  stores: WritableStores,
  account: Account,
  job: RevocationJob,
  now: number,
): RevocationJob {
  const lapsed = account.revocableUntil !== null && account.revocableUntil <= now
  if (lapsed || account.there === 'sign-in-needed') {
    closeJob(stores, job, { kind: 'expired' }, now)
  } else {
    // Claiming an end here would be a guess: the person is shown the provider's page.
    const attention = { reason: 'token-unreadable', since: now, wayOut: 'manage-page' } as const
    stores.jobs.update(snoozeUntil(job, nextDailyAt(now), 'daily', attention))
  }
  return stores.jobs.get(job.id)
}

/**
 * A handed-in token whose provider says that it is no good: nothing is left to end, and nothing to
 * keep. What is known is that answer, no more: it was never seen alive.
 */
export function closeDead(stores: WritableStores, account: Account, now: number): void {
  const entry = { at: now, accountId: account.id, jobId: null }
  const held = stores.tokens.listHeld(account.id)
  const dead = foundDead(account, now)
  for (const token of held) stores.tokens.destroy(token.id, now)
  stores.accounts.update(dead)
  stores.evidence.append({ ...entry, body: { kind: 'closed', ending: { kind: 'answered' } } })
  stores.evidence.append({ ...entry, body: { kind: 'tokens-destroyed', tokens: held.length } })
}

/** "Delete without revoking…": tokens destroyed, open job closed, and the ending says so. */
export function abandon(stores: WritableStores, account: Account, now: number): void {
  const job = stores.jobs.findOpen(account.id)
  const ending = { kind: 'abandoned' } as const
  const entry = { at: now, accountId: account.id, jobId: job?.id ?? null }
  const held = stores.tokens.listHeld(account.id)
  stores.accounts.update(abandonAccess(account, now))
  for (const token of held) stores.tokens.destroy(token.id, now)
  stores.evidence.append({ ...entry, body: { kind: 'closed', ending } })
  stores.evidence.append({ ...entry, body: { kind: 'tokens-destroyed', tokens: held.length } })
  if (job !== undefined) stores.jobs.update(close(job, ending, now))
}
