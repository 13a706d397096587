import { providerById } from '../providers/catalogue.ts'
import { sendProved } from '../providers/dpop.ts'
import { revocationRequest } from '../providers/revocation-request.ts'
import type { FreshTokens, OpenedClient } from '../providers/server-access.types.ts'
import type { Http } from '../system/http.ts'

/**
 * Revokes tokens that could not be stored or were refused, as far as one request each can (RFC 7009
 * §2.1), refresh token first, at the revocation endpoint of the server they came from. Nothing can be retried or proven without a place to keep them, so nothing is claimed.
 */
export async function handBack(
  opened: OpenedClient,
  { access, refresh }: FreshTokens,
  http: Http,
): Promise<void> {
  const { client } = opened
  const { revocation } = providerById(client.providerId)
  const url = client.metadata.revocationEndpoint
  if (url === null || revocation.kind !== 'rfc7009') return
  const held = [
    { kind: 'refresh_token', secret: refresh?.secret },
    { kind: 'access_token', secret: access.secret },
  ] as const
  for (const { kind, secret } of held) {
    if (secret === undefined || !revocation.accepts.includes(kind)) continue
    const token = { kind, secret, opened, bearer: access.secret }
    await sendProved(opened, revocationRequest(revocation, url, token), http)
  }
}
