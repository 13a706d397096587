import { authenticate } from '../providers/client-auth.ts'
import { sendProved } from '../providers/dpop.ts'
import { errorLine, jsonObject, textOf } from '../providers/json-answer.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import { failureOfSilence } from '../providers/silence-failure.ts'
import type { Http } from '../system/http.ts'
import { TokenRefusedError } from './plain-exchange.ts'

/**
 * Sends an authorization request ahead (RFC 9126 §2.1); returns the address the browser opens in its
 * place, which only names it (§4).
 */
export async function pushRequest(
  opened: OpenedClient,
  address: string,
  http: Http,
): Promise<string> {
  const { metadata, clientId } = opened.client
  const { host } = new URL(metadata.issuer)
  const asked = new URL(address)
  const { headers, body } = authenticate(opened, Object.fromEntries(asked.searchParams))
  const answer = await sendProved(
    opened,
    {
      method: 'POST',
      url:
        metadata.pushedRequestEndpoint ??
        metadata.registrationEndpoint ??
        metadata.authorizationEndpoint,
      headers: { ...headers, accept: 'application/json' },
      body,
    },
    http,
  )
  if (answer.kind === 'silence') throw failureOfSilence(answer, host)
  const document = jsonObject(answer)
  const name = document === null ? null : textOf(document, 'request_uri')
  if (answer.status >= 300 || document === null || name === null) {
    const error = document === null ? null : textOf(document, 'error')
    throw new TokenRefusedError(error ?? 'no_request_uri', errorLine(answer.status, document))
  }
  asked.search = new URLSearchParams({ client_id: clientId, request_uri: name }).toString()
  return asked.href
}
