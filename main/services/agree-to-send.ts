import type { Account } from '../domain/account.ts'
import { providerById } from '../providers/catalogue.ts'
import { endsOf } from '../providers/handed-in.ts'
import type { EndsItself } from '../providers/handed-in-rules.ts'
import type { OAuthClient } from '../domain/client.ts'
import { rehostJobs } from '../revocation/host.ts'
import type { WritableStores } from '../storage/storage.types.ts'

/** What the person has to agree to before this token is sent anywhere to be ended; null: nothing. */
export function toAgree({ providerId, handedIn, metadata }: OAuthClient): EndsItself | null {
  if (handedIn === null || metadata.revocationEndpoint !== null) return null
  const file = providerById(providerId)
  const rule = file.handedIn.find(({ id }) => id === handedIn)
  const ends = rule === undefined ? null : endsOf(file, rule)
  return ends?.agree === undefined ? null : ends
}

/** Inside a commit: from now on there is an address to send it to. False where nothing was asked. */
export function agreeToSend(stores: WritableStores, account: Account): boolean {
  const client = stores.clients.get(account.clientRef)
  const ends = toAgree(client)
  if (ends === null) return false
  const revocationEndpoint = ends.url(client.metadata.issuer)
  stores.clients.update({ ...client, metadata: { ...client.metadata, revocationEndpoint } })
  rehostJobs(stores, client.ref)
  return true
}
