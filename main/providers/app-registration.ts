import { failure } from '../domain/failure.ts'
import { Secret } from '../domain/secret.ts'
import type { Http } from '../system/http.ts'
import { askedScopes } from './asked-scopes.ts'
import type { ScopeInWords } from './define-provider.ts'
import { errorLine, jsonObject, textOf } from './json-answer.ts'
import { redirectUris } from './redirect-uris.ts'
import type { RegisteredClient, RegistrationRequest } from './registration.ts'
import { failureOfSilence } from './silence-failure.ts'

/**
 * Registers Handback by the form that servers of the fediverse had before RFC 7591. Such a client has
 * a secret of its own: it was made for this computer, so it is no shared one (RFC 8252 §8.5).
 * https://docs.joinmastodon.org/methods/apps/#create
 */
export async function registerByForm(
  { metadata, redirectPath, redirectRule }: RegistrationRequest,
  endpoint: string,
  scopes: readonly ScopeInWords[],
  http: Http,
): Promise<RegisteredClient> {
  const { host } = new URL(metadata.issuer)
  const form = new URLSearchParams({
    client_name: 'Handback',
    // One address on each line; without a port any may be used (RFC 8252 §7.3).
    redirect_uris: redirectUris(redirectRule, redirectPath).join('\n'),
    // What a sign-in asks for must be among these.
    scopes: askedScopes(scopes, metadata)
      .map(({ scope }) => scope)
      .join(' '),
  })
  const answer = await http.send({
    method: 'POST',
    url: endpoint,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
  })
  if (answer.kind === 'silence') throw failureOfSilence(answer, host)
  const document = jsonObject(answer)
  const registered = answer.status === 200 && document !== null
  const clientId = registered ? textOf(document, 'client_id') : null
  const secret = registered ? textOf(document, 'client_secret') : null
  if (clientId === null || secret === null) {
    throw failure('registration-refused', { host }, { detail: errorLine(answer.status, document) })
  }
  return {
    clientId,
    secret: new Secret(secret),
    authMethod: 'client_secret_post',
    registrationAccessToken: null,
    registrationClientUri: null,
  }
}
