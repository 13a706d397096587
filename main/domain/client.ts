/** RFC 6749 §2.3 and RFC 7591 §2 `token_endpoint_auth_method`; `basic-unencoded` is for servers that do not decode percent-encoding in Basic. */
export type ClientAuthMethod =
  'none' | 'client_secret_basic' | 'client_secret_post' | 'basic-unencoded'

/** Any free port (RFC 8252 §7.3), or one of a fixed range where the server matches redirect URIs exactly. */
export type RedirectRule = 'any-port' | 'fixed-ports'

/** What we know about an authorization server (RFC 8414 §2, OpenID Connect Discovery §3). */
export interface ServerMetadata {
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly userinfoEndpoint: string | null
  readonly jwksUri: string | null
  readonly revocationEndpoint: string | null
  readonly introspectionEndpoint: string | null
  readonly registrationEndpoint: string | null
  readonly endSessionEndpoint: string | null
  /** RFC 8628 §4. */
  readonly deviceAuthorizationEndpoint: string | null
  /** RFC 9126 §5; kept only where the server takes no other authorization request. */
  readonly pushedRequestEndpoint: string | null
  readonly scopesSupported: readonly string[] | null
  readonly promptValuesSupported: readonly string[] | null
  readonly tokenEndpointAuthMethodsSupported: readonly string[] | null
  readonly codeChallengeMethodsSupported: readonly string[] | null
  readonly idTokenSigningAlgValuesSupported: readonly string[] | null
  /** RFC 9207 `authorization_response_iss_parameter_supported`. */
  readonly issParameterSupported: boolean
  /** Binds tokens to a key of the client where it shows one (RFC 9449 §5.1), by ES256. */
  readonly offersDpop: boolean
  /** The provider's page where a person ends an app's access, if it names one. */
  readonly serviceDocumentation: string | null
  /** Hosts outside the issuer's own domain that the person agreed to; its endpoints may lie there. */
  readonly trustedHosts: readonly string[]
}

/** Every address that something is sent to or asked at; each may be given a code, a token or a name. */
export function endpointsOf(metadata: ServerMetadata): string[] {
  return [
    metadata.authorizationEndpoint,
    metadata.tokenEndpoint,
    metadata.userinfoEndpoint,
    metadata.jwksUri,
    metadata.revocationEndpoint,
    metadata.introspectionEndpoint,
    metadata.registrationEndpoint,
    metadata.endSessionEndpoint,
    metadata.deviceAuthorizationEndpoint,
    metadata.pushedRequestEndpoint,
  ].filter((address) => address !== null)
}

/** Our registration at one authorization server. Secrets are kept apart, sealed. */
export interface OAuthClient {
  readonly ref: string
  readonly providerId: string
  readonly serverName: string
  readonly metadata: ServerMetadata
  /** '' once the registration was given back (RFC 7592): nothing is asked with it any more. */
  readonly clientId: string
  readonly authMethod: ClientAuthMethod
  readonly redirectRule: RedirectRule
  /** Fixed and unique per client, for example `/callback/8f3c…`: RFC 8252 §7.3 frees only the port. */
  readonly redirectPath: string
  /** True when we registered it ourselves (RFC 7591). */
  readonly registeredByUs: boolean
  readonly registrationClientUri: string | null
  /** A secret; or, where `authMethod` is `none`, the key that its tokens are bound to (RFC 9449). */
  readonly hasSecret: boolean
  readonly createdAt: number
  /**
   * Tokens that were issued to somebody else and handed in: the rule of the provider's file they go
   * by. Null: this is a registration of our own.
   */
  readonly handedIn: string | null
}

/** False once its registration was given back: the row stays for what refers to it. And where it never was ours. */
export function isRegistered({ clientId, handedIn }: OAuthClient): boolean {
  return clientId !== '' && handedIn === null
}

/** A public client whose tokens are bound to a key of its own. */
const isBound = ({ authMethod, hasSecret }: OAuthClient): boolean =>
  authMethod === 'none' && hasSecret

/**
 * May its secret be corrected by hand? Nobody but us ever had that of a registration of ours, and a
 * key is never replaced: whatever is bound to it would be lost.
 */
export const isOwnApp = (client: OAuthClient): boolean =>
  isRegistered(client) && !client.registeredByUs && !isBound(client)
