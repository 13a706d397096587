import type { ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { isSafeTransport } from '../system/loopback-host.ts'
import { checkEndpoint, isEndpointAllowed } from './endpoint-rule.ts'
import { textOf, textsOf, type JsonObject } from './json-answer.ts'

/**
 * A discovery document as we keep it; throws where an endpoint that signing in needs is one we would
 * not contact.
 * openid-client's own `discovery()` takes `javascript:` and other hosts' endpoints as they come.
 */
export function readServerMetadata(document: JsonObject): ServerMetadata {
  const issuer = textOf(document, 'issuer') ?? ''
  const endpoint = (member: string): string | null => {
    const address = textOf(document, member)
    return address === null ? null : checkEndpoint(address, issuer)
  }
  // One that is elsewhere is treated as not offered: it would be given tokens of this issuer.
  const optional = (member: string): string | null => {
    const url = URL.parse(textOf(document, member) ?? '')
    const issuerUrl = URL.parse(issuer)
    return url !== null && issuerUrl !== null && isEndpointAllowed(url, issuerUrl) ? url.href : null
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
    scopesSupported: textsOf(document, 'scopes_supported'),
    promptValuesSupported: textsOf(document, 'prompt_values_supported'),
    tokenEndpointAuthMethodsSupported: textsOf(document, 'token_endpoint_auth_methods_supported'),
    codeChallengeMethodsSupported: textsOf(document, 'code_challenge_methods_supported'),
    idTokenSigningAlgValuesSupported: textsOf(document, 'id_token_signing_alg_values_supported'),
    issParameterSupported: document['authorization_response_iss_parameter_supported'] === true,
    serviceDocumentation: page(textOf(document, 'service_documentation')),
  }
}

/** A page to open, never to fetch: another host is fine, another scheme is not. */
function page(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address)
  return url !== null && isSafeTransport(url) ? url.href : null
}
