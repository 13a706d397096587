import type { Account } from '../domain/account.ts'
import type { OAuthClient } from '../domain/client.ts'
import type { RevocationJob } from '../domain/job.ts'
import type { HeldToken } from '../domain/token.ts'
import type { ReadableStores, WritableStores } from '../storage/storage.types.ts'

/** Host and port that revoking at this client calls; the issuer's where it can't be called. */
export function hostOf({ metadata }: OAuthClient): string {
  return (URL.parse(metadata.revocationEndpoint ?? '') ?? new URL(metadata.issuer)).host
}

/** An account may hold tokens of several clients at one server; the first of the plan speaks for it. */
export function hostFor(
  stores: Pick<ReadableStores, 'clients'>,
  account: Account,
  held: readonly HeldToken[],
): string {
  return hostOf(stores.clients.get(held[0]?.clientRef ?? account.clientRef))
}

/** The client's endpoint changed: its open jobs wait and are limited with the new host from now on. */
export function rehostJobs(stores: WritableStores, clientRef: string): RevocationJob[] {
  return stores.jobs.listOpen().flatMap((job) => {
    const held = stores.tokens.listHeld(job.accountId)
    if (!held.some((token) => token.clientRef === clientRef)) return []
    const host = hostFor(stores, stores.accounts.get(job.accountId), held)
    const moved = { ...job, host }
    if (host !== job.host) stores.jobs.update(moved)
    return [moved]
  })
}
