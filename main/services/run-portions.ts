import { FailureError } from '../domain/failure.ts'
import { isOpen } from '../domain/job-transitions.ts'
import type { JobId } from '../domain/job.ts'
import { cancelJob } from '../revocation/closing.ts'
import { enqueueRevocation } from '../revocation/enqueue.ts'
import type { ReadableStores, WritableStores } from '../storage/storage.types.ts'

/** Accounts per commit: small enough that the window never waits for one. */
export const portionSize = 50

export type UnstoredMember = ReturnType<ReadableStores['runs']['listToStore']>[number]

/** The account's own job, as if asked for by itself; an open one is joined. */
export function storeMember(
  stores: WritableStores,
  { runId, accountId }: UnstoredMember,
  now: number,
): void {
  const run = stores.runs.get(runId)
  const account = stores.accounts.get(accountId)
  if (account.there === 'ended' && stores.tokens.listHeld(accountId).length === 0) {
    alreadyEnded(stores, { runId, accountId })
    return
  }
  const job = enqueueRevocation(stores, account, now, runId)
  // A joined job keeps the run that stored it: stopping this one must not cancel what was asked for
  // on its own.
  if (run.pausedAt !== null && isOpen(job)) stores.jobs.update({ ...job, paused: true })
  stores.runs.setJob(runId, accountId, job.id)
}

/** It ended between the person's word and its turn. */
function alreadyEnded(stores: WritableStores, { runId, accountId }: UnstoredMember): void {
  const jobId = stores.runs.findLastClosedJob(accountId)
  if (jobId === undefined || stores.accounts.get(accountId).ending?.kind === 'abandoned') {
    stores.runs.leaveOut(runId, accountId, 'abandoned')
  } else {
    stores.runs.setJob(runId, accountId, jobId)
  }
}

/** The account as it was, where still nothing was sent. */
export function putBack(stores: WritableStores, jobId: JobId, now: number): void {
  const job = stores.jobs.get(jobId)
  if (isOpen(job) && job.firstSentAt === null) cancelJob(stores, jobId, now)
}

const storageTrouble: ReadonlySet<string> = new Set([
  'storage-full',
  'storage-read-only',
  'storage-busy',
])

/** Nothing is wrong with the rows; the same commit may work later. */
export function isStorageTrouble(error: unknown): boolean {
  return error instanceof FailureError && storageTrouble.has(error.failure.code)
}
