import type { ClientAuthMethod, RedirectRule, ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { Secret } from '../domain/secret.ts'
import type { Http } from '../system/http.ts'
import { registerByForm } from './app-registration.ts'
import { askedScopes } from './asked-scopes.ts'
import type { ProviderDefinition, ScopeInWords } from './define-provider.ts'
import { newProofKey } from './dpop.ts'
import { isEndpointAllowed } from './endpoint-rule.ts'
import { errorLine, jsonObject, textOf, type JsonObject } from './json-answer.ts'
import { redirectUris } from './redirect-uris.ts'
import { failureOfSilence } from './silence-failure.ts'

export interface RegisteredClient {
  readonly clientId: string
  readonly secret: Secret | null
  readonly authMethod: ClientAuthMethod
  readonly registrationAccessToken: Secret | null
  readonly registrationClientUri: string | null
}

export interface RegistrationRequest {
  readonly metadata: ServerMetadata
  readonly redirectPath: string
  readonly redirectRule: RedirectRule
  /** Further members that this provider wants. */
  readonly more?: Readonly<Record<string, string>>
  /** Default: any OpenID provider. */
  readonly provider?: Pick<ProviderDefinition, 'signIn' | 'scopes'>
}

/** Registers Handback as a client of the server: by RFC 7591 §3.1, or in the provider's own way. */
export async function registerClient(
  request: RegistrationRequest,
  http: Http,
): Promise<RegisteredClient> {
  const { metadata, redirectPath, redirectRule, more = {}, provider } = request
  const host = new URL(metadata.issuer).host
  if (metadata.registrationEndpoint === null) {
    throw failure('registration-refused', { host }, { detail: 'no registration_endpoint' })
  }
  if (provider?.signIn.kind === 'login-flow') return unregistered
  if (provider?.signIn.kind === 'code' && provider.signIn.registration === 'loopback-id') {
    return loopbackClient(request, provider.scopes)
  }
  if (provider?.signIn.kind === 'code' && provider.signIn.registration === 'app-form') {
    return registerByForm(request, metadata.registrationEndpoint, provider.scopes, http)
  }
  const answer = await http.send({
    method: 'POST',
    url: metadata.registrationEndpoint,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      ...clientMetadata(redirectUris(redirectRule, redirectPath), metadata),
      ...more,
    }),
  })
  if (answer.kind === 'silence') throw failureOfSilence(answer, host)
  const document = jsonObject(answer)
  // RFC 7591 §3.2.1 says 201; some servers say 200.
  const registered =
    document !== null && (answer.status === 201 || answer.status === 200)
      ? readRegistration(document, metadata.issuer)
      : null
  if (registered === null) {
    throw failure('registration-refused', { host }, { detail: errorLine(answer.status, document) })
  }
  const { authMethod, secret } = registered
  return { ...registered, secret: secretOrKey({ metadata, provider }, authMethod, secret) }
}

/** Of a client without a secret: the key that its tokens will be bound to, where the server binds any. */
export function secretOrKey(
  {
    metadata,
    provider,
  }: {
    readonly metadata: ServerMetadata
    readonly provider?: Pick<ProviderDefinition, 'signIn'> | undefined
  },
  authMethod: ClientAuthMethod,
  secret: Secret | null,
): Secret | null {
  const binds = provider?.signIn.kind === 'code' && provider.signIn.dpop && metadata.offersDpop
  return binds && authMethod === 'none' ? newProofKey() : secret
}

function clientMetadata(
  uris: readonly string[],
  { deviceAuthorizationEndpoint }: ServerMetadata,
): object {
  // RFC 8628 §3.4. Named only where it is offered: some refuse a whole registration for one grant type.
  const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code'
  const byCode = deviceAuthorizationEndpoint === null ? [] : [deviceCode]
  return {
    client_name: 'Handback',
    // Without it servers take us for a web application and pin the port of the redirect URI.
    application_type: 'native',
    redirect_uris: uris,
    grant_types: ['authorization_code', 'refresh_token', ...byCode],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  }
}

function readRegistration(document: JsonObject, issuer: string): RegisteredClient | null {
  const clientId = textOf(document, 'client_id')
  const secretText = textOf(document, 'client_secret')
  const authMethod = methodOf(textOf(document, 'token_endpoint_auth_method'), secretText !== null)
  if (clientId === null || authMethod === null) return null
  const token = textOf(document, 'registration_access_token')
  const uri = URL.parse(textOf(document, 'registration_client_uri') ?? '')
  return {
    clientId,
    authMethod,
    secret: secretText === null || authMethod === 'none' ? null : new Secret(secretText),
    registrationAccessToken: token === null ? null : new Secret(token),
    registrationClientUri:
      uri !== null && isEndpointAllowed(uri, new URL(issuer)) ? uri.href : null,
  }
}

/** The server may replace what we asked for (RFC 7591 §3.2.1); null: a method we don't have. */
function methodOf(method: string | null, hasSecret: boolean): ClientAuthMethod | null {
  if (method === null) return hasSecret ? 'client_secret_basic' : 'none'
  if (method === 'none') return 'none'
  const known = method === 'client_secret_basic' || method === 'client_secret_post'
  return known && hasSecret ? method : null
}

export type Unregistered =
  | { readonly kind: 'deleted' }
  /** 401 or 404: the server no longer knows it (RFC 7592 §2.3). */
  | { readonly kind: 'already-gone' }
  | { readonly kind: 'failed'; readonly detail: string }

/** https://atproto.com/specs/oauth#localhost-client-development: a document that needs no page. */
function loopbackClient(
  { metadata, redirectPath, redirectRule }: RegistrationRequest,
  scopes: readonly ScopeInWords[],
): RegisteredClient {
  const about = new URLSearchParams()
  for (const uri of redirectUris(redirectRule, redirectPath)) about.append('redirect_uri', uri)
  about.set(
    'scope',
    askedScopes(scopes, metadata)
      .map(({ scope }) => scope)
      .join(' '),
  )
  return { ...unregistered, clientId: `http://localhost?${about}`, secret: newProofKey() }
}

/** Signing in needs no client there: it is the same for everybody, and nobody is told of it. */
const unregistered: RegisteredClient = {
  clientId: 'Handback',
  secret: null,
  authMethod: 'none',
  registrationAccessToken: null,
  registrationClientUri: null,
}

/** Deletes our registration at the server (RFC 7592 §2.3). */
export async function deleteRegistration(
  clientUri: string,
  registrationAccessToken: Secret,
  http: Http,
): Promise<Unregistered> {
  const answer = await http.send({
    method: 'DELETE',
    url: clientUri,
    headers: { authorization: `Bearer ${registrationAccessToken.reveal()}` },
  })
  if (answer.kind === 'silence') return { kind: 'failed', detail: answer.detail }
  if (answer.status === 204) return { kind: 'deleted' }
  if (answer.status === 401 || answer.status === 404) return { kind: 'already-gone' }
  return { kind: 'failed', detail: errorLine(answer.status, jsonObject(answer)) }
}
