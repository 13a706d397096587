import type { ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { isSafeTransport } from '../system/loopback-host.ts'
import { checkEndpoint, endpointUrl, foreignHost, isEndpointAllowed } from './endpoint-rule.ts'
import { textOf, textsOf, type JsonObject } from './json-answer.ts'

/**
 * A discovery document as we keep it; throws where an endpoint that signing in needs is one we would
 * not contact.
 * openid-client's own `discovery()` takes `javascript:` and other hosts' endpoints as they come.
 */
export function readServerMetadata(
  document: JsonObject,
  trustedHosts: readonly string[],
): ServerMetadata {
  const issuer = textOf(document, 'issuer') ?? ''
  askForForeignHosts(document, issuer, trustedHosts)
  const endpoint = (member: string): string | null => {
    const address = textOf(document, member)
    return address === null ? null : checkEndpoint(address, issuer, trustedHosts)
  }
  // One that is elsewhere counts as not offered: it would be given tokens of this issuer.
  const optional = (member: string): string | null => {
    const url = endpointUrl(textOf(document, member) ?? '')
    const issuerUrl = URL.parse(issuer)
    if (url === null || issuerUrl === null) return null
    return isEndpointAllowed(url, issuerUrl, trustedHosts) ? url.href : null
  }
  const authorizationEndpoint = endpoint('authorization_endpoint')
  const tokenEndpoint = endpoint('token_endpoint')
  if (authorizationEndpoint === null || tokenEndpoint === null) {
    const detail = 'authorization_endpoint or token_endpoint is missing'
    throw failure('not-an-openid-server', { host: URL.parse(issuer)?.host ?? issuer }, { detail })
  }
  return {
    issuer,
    authorizationEndpoint,
    tokenEndpoint,
    userinfoEndpoint: optional('userinfo_endpoint'),
    jwksUri: endpoint('jwks_uri'),
    revocationEndpoint: optional('revocation_endpoint'),
    introspectionEndpoint: optional('introspection_endpoint'),
    registrationEndpoint: optional('registration_endpoint'),
    endSessionEndpoint: optional('end_session_endpoint'),
    deviceAuthorizationEndpoint: optional('device_authorization_endpoint'),
    pushedRequestEndpoint: takesOnlyPushed(document) ? endpoint(pushed) : null,
    scopesSupported: textsOf(document, 'scopes_supported'),
    promptValuesSupported: textsOf(document, 'prompt_values_supported'),
    tokenEndpointAuthMethodsSupported: textsOf(document, 'token_endpoint_auth_methods_supported'),
    codeChallengeMethodsSupported: textsOf(document, 'code_challenge_methods_supported'),
    idTokenSigningAlgValuesSupported: textsOf(document, 'id_token_signing_alg_values_supported'),
    issParameterSupported: document['authorization_response_iss_parameter_supported'] === true,
    offersDpop: textsOf(document, 'dpop_signing_alg_values_supported')?.includes('ES256') === true,
    trustedHosts: [...trustedHosts],
    serviceDocumentation: page(textOf(document, 'service_documentation')),
  }
}

const pushed = 'pushed_authorization_request_endpoint'

/** RFC 9126 §5: there no sign-in begins without that endpoint. */
const takesOnlyPushed = (document: JsonObject): boolean =>
  document['require_pushed_authorization_requests'] === true

const needed = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const
const offered = [
  'userinfo_endpoint',
  'revocation_endpoint',
  'introspection_endpoint',
  'registration_endpoint',
  'end_session_endpoint',
  'device_authorization_endpoint',
] as const

/**
 * Some providers spread their endpoints over several domains. Where signing in needs one of them,
 * the person is asked about all at once; a host that only the document names is never contacted.
 */
function askForForeignHosts(
  document: JsonObject,
  issuer: string,
  trustedHosts: readonly string[],
): void {
  const issuerUrl = URL.parse(issuer)
  if (issuerUrl === null) return
  const needs = takesOnlyPushed(document) ? [...needed, pushed] : needed
  const foreign = (members: readonly string[]): string[] =>
    members.flatMap((member) => {
      const host = foreignHost(textOf(document, member) ?? '', issuerUrl)
      return host === null || trustedHosts.includes(host) ? [] : [host]
    })
  if (foreign(needs).length === 0) return
  const others = [...new Set(foreign([...needs, ...offered]))]
  throw failure('other-hosts', { host: issuerUrl.host, others: others.join(', ') })
}

/** A page to open, never to fetch: another host is fine, another scheme is not. */
function page(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address)
  return url !== null && isSafeTransport(url) ? url.href : null
}
