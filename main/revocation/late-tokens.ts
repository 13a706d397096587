import type { AccountId } from '../domain/account.ts'
import type { HeldToken } from '../domain/token.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import { enqueueRevocation } from './enqueue.ts'
import { addMissingSteps } from './plan.ts'

/**
 * The one way to store tokens that may arrive after the person asked to revoke (a refresh that was
 * under way, a probe by refresh): they join the open job's plan in the same transaction (matrix 39).
 * If the account had ended already, they are revoked by a job of their own.
 */
export function holdLateTokens(
  stores: WritableStores,
  accountId: AccountId,
  tokens: readonly HeldToken[],
  now: number,
): void {
  for (const token of tokens) stores.tokens.insert(token)
  const job = stores.jobs.findOpen(accountId)
  if (job === undefined) {
    const account = stores.accounts.get(accountId)
    if (account.there === 'ended') enqueueRevocation(stores, account, now)
    return
  }
  addMissingSteps(stores, job, now)
  // Steps that wait for a token's end must not make the new token wait with them.
  const waitsForEnd = job.state === 'pending' && job.reason === 'ends-at'
  if (waitsForEnd) stores.jobs.update({ ...job, reason: 'due', nextAttemptAt: now, ending: null })
}
