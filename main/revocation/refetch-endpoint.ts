import type { OAuthClient } from '../domain/client.ts'
import { FailureError } from '../domain/failure.ts'
import { discoverServer } from '../providers/discovery.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Http } from '../system/http.ts'
import { rehostJobs } from './host.ts'

/**
 * The endpoint is gone: the server's metadata is read again (RFC 8414), under the rules it was first
 * read by: same issuer, https, no host the person did not agree to. True if it names another
 * revocation endpoint now, which is stored (matrix 17).
 */
export async function refetchEndpoint(
  deps: { readonly storage: Storage; readonly http: Http },
  client: OAuthClient,
): Promise<boolean> {
  const { issuer, trustedHosts, revocationEndpoint } = client.metadata
  const found = await discoverServer(issuer, deps.http, trustedHosts).catch((error: unknown) => {
    if (error instanceof FailureError) return null
    throw error
  })
  const moved = found?.revocationEndpoint ?? null
  if (moved === null || moved === revocationEndpoint) return false
  await deps.storage.commit((stores) => {
    const now = stores.clients.get(client.ref)
    const metadata = { ...now.metadata, revocationEndpoint: moved }
    stores.clients.update({ ...now, metadata })
    rehostJobs(stores, client.ref)
  })
  return true
}
