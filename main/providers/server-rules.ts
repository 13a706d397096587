import type { ServerMetadata } from '../domain/client.ts'
import type { Http } from '../system/http.ts'

/** Addresses as the provider's page gives them. */
export interface Endpoints {
  readonly authorization: string
  readonly token: string
  readonly userinfo?: string
  readonly jwks?: string
  readonly revocation?: string
  readonly introspection?: string
  readonly registration?: string
  readonly endSession?: string
  readonly device?: string
}

/**
 * The server of one make behind what a person typed, or null where it is none of that make. Throws a
 * FailureError where it is one that can't be used. `trustedHosts` are those the person agreed to.
 */
export type FindServer = (
  address: string,
  http: Http,
  trustedHosts: readonly string[],
) => Promise<ServerMetadata | null>

/** Found by its metadata document (RFC 8414, OpenID Connect Discovery). */
export interface DiscoveredServer {
  readonly kind: 'discovered'
  /** The server that is meant when the provider is chosen by name; null: there are many. */
  readonly issuer: string | null
  /** Others of the same make, beside `issuer`: such an address is meant as it was typed. */
  readonly alsoAt?: (typed: URL) => boolean
  /** Endpoints that its document lacks but its pages name. */
  readonly more?: Partial<Endpoints>
  /** Servers of this make are at any host and tell by answers of their own what they are. */
  readonly find?: FindServer
  /** How people's names at servers of this make are written: such a name is looked for nowhere else. */
  readonly handles?: RegExp
  /** Could a server with this document be of this make? Then `find` is asked, to make sure. */
  readonly mayBe?: (metadata: ServerMetadata) => boolean
}

/** One server, with addresses from the provider's pages. */
export interface FixedServer {
  readonly kind: 'fixed'
  /** Names the server in (issuer, subject); its own word where it has one, its site otherwise. */
  readonly issuer: string
  readonly endpoints: Endpoints
  /** Its server in another region, with people and tokens of its own, where that was typed; null: the above. */
  readonly regionAt?: (typed: URL) => Pick<FixedServer, 'issuer' | 'endpoints'> | null
}

/** Any server of this make: the paths are the same everywhere. */
export interface SelfHostedServer {
  readonly kind: 'self-hosted'
  readonly endpointsAt: (base: string) => Endpoints
}

export type ServerRule = DiscoveredServer | FixedServer | SelfHostedServer

/** Metadata (RFC 8414 §2) of a server that the catalogue, not a document, describes. */
export function metadataFrom(issuer: string, endpoints: Endpoints): ServerMetadata {
  const named = Object.values(endpoints) as string[]
  const own = new URL(issuer).host
  const hosts = named.map((address) => new URL(address).host)
  return {
    issuer,
    authorizationEndpoint: endpoints.authorization,
    tokenEndpoint: endpoints.token,
    userinfoEndpoint: endpoints.userinfo ?? null,
    jwksUri: endpoints.jwks ?? null,
    revocationEndpoint: endpoints.revocation ?? null,
    introspectionEndpoint: endpoints.introspection ?? null,
    registrationEndpoint: endpoints.registration ?? null,
    endSessionEndpoint: endpoints.endSession ?? null,
    deviceAuthorizationEndpoint: endpoints.device ?? null,
    pushedRequestEndpoint: null,
    scopesSupported: null,
    promptValuesSupported: [],
    tokenEndpointAuthMethodsSupported: null,
    codeChallengeMethodsSupported: null,
    idTokenSigningAlgValuesSupported: null,
    issParameterSupported: false,
    offersDpop: false,
    serviceDocumentation: null,
    // Named by the provider's own pages, which the file in the catalogue cites.
    trustedHosts: [...new Set(hosts)].filter((host) => host !== own),
  }
}
