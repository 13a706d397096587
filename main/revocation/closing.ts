import { closeEnding, cancelEnding } from '../domain/account-transitions.ts'
import type { Ending } from '../domain/ending.ts'
import { cancel, close } from '../domain/job-transitions.ts'
import type { RevocationJob } from '../domain/job.ts'
import type { WritableStores } from '../storage/storage.types.ts'

/** The only place where tokens are destroyed: with the evidence, the lamp and the job, in one transaction. */
export function closeJob(
  stores: WritableStores,
  job: RevocationJob,
  ending: Ending,
  now: number,
): void {
  const held = stores.tokens.listHeld(job.accountId)
  const entry = { at: now, accountId: job.accountId, jobId: job.id }
  for (const token of held) stores.tokens.destroy(token.id, now)
  stores.evidence.append({ ...entry, body: { kind: 'closed', ending } })
  if (held.length > 0) {
    stores.evidence.append({ ...entry, body: { kind: 'tokens-destroyed', tokens: held.length } })
  }
  stores.accounts.update(closeEnding(stores.accounts.get(job.accountId), ending, now))
  stores.jobs.update(close(job, ending, now))
}

/** Only before the first send; the account is as it was. */
export function cancelJob(stores: WritableStores, jobId: RevocationJob['id'], now: number): void {
  const job = stores.jobs.get(jobId)
  stores.jobs.update(cancel(job, now))
  stores.accounts.update(cancelEnding(stores.accounts.get(job.accountId), job.before))
  const body = { kind: 'revocation-cancelled' } as const
  stores.evidence.append({ at: now, accountId: job.accountId, jobId, body })
}
