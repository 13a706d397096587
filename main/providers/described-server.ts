import type { ServerMetadata } from '../domain/client.ts'
import { assertNever } from '../domain/assert-never.ts'
import { FailureError } from '../domain/failure.ts'
import type { Http } from '../system/http.ts'
import { catalogue, generic, providerFor } from './catalogue.ts'
import type { ProviderDefinition } from './define-provider.ts'
import { discoverServer } from './discovery.ts'
import { metadataFrom, type Endpoints } from './server-rules.ts'
import { issuerFromTyped, withoutSlash } from './typed-address.ts'

/** A server, and the file of the catalogue that says how to deal with it. */
export interface FoundServer {
  readonly metadata: ServerMetadata
  readonly provider: ProviderDefinition
}

/**
 * The server behind an address: as the catalogue describes it, or as its own metadata does. Throws a
 * FailureError that says why there is none. `trustedHosts` are those the person agreed to.
 */
export async function findServer(
  address: string,
  http: Http,
  trustedHosts: readonly string[] = [],
): Promise<FoundServer> {
  const among = (providers: readonly ProviderDefinition[]): Promise<FoundServer | null> =>
    askAmong(providers, address, http, trustedHosts)
  // `@ada:example.org`: a name at a server of one make, not the address of any.
  const makes = catalogue.filter(({ server }) => takesHandle(server, address.trim()))
  const named = address.trim().startsWith('@') ? await among(makes) : null
  if (named !== null) return named
  const url = issuerFromTyped(address)
  const provider = providerFor(url.href)
  const described = describe(provider, url)
  if (described !== null) {
    const trusted = [...described.trustedHosts, ...trustedHosts]
    return { metadata: { ...described, trustedHosts: trusted }, provider }
  }
  const { server } = provider
  const isTyped = server.kind !== 'discovered' || server.alsoAt?.(url) === true
  const where = isTyped ? address : (server.issuer ?? address)
  const own = await among([provider])
  if (own !== null) return own
  const found = await discoverServer(where, http, trustedHosts).catch(unlessNoneThere)
  const isUsable =
    !(found instanceof FailureError) && (found.jwksUri !== null || provider !== generic)
  // No host name tells what there is: perhaps a server of a make that its own answers tell.
  const other = await among(isUsable ? lookalikes(provider, found) : makes)
  if (other !== null) return other
  if (found instanceof FailureError) throw found
  return { metadata: withMore(found, provider), provider }
}

function takesHandle(server: ProviderDefinition['server'], typed: string): boolean {
  if (!typed.startsWith('@')) return true
  return server.kind === 'discovered' && server.handles?.test(typed) === true
}

/** Files that may know more about this server than its document says. */
function lookalikes(
  provider: ProviderDefinition,
  found: ServerMetadata,
): readonly ProviderDefinition[] {
  if (provider !== generic) return []
  return catalogue.filter(
    ({ server }) => server.kind === 'discovered' && server.mayBe?.(found) === true,
  )
}

function unlessNoneThere(error: unknown): FailureError {
  const codes: readonly string[] = ['not-an-openid-server', 'issuer-mismatch']
  if (error instanceof FailureError && codes.includes(error.failure.code)) return error
  throw error
}

async function askAmong(
  providers: readonly ProviderDefinition[],
  address: string,
  http: Http,
  trustedHosts: readonly string[],
): Promise<FoundServer | null> {
  for (const provider of providers) {
    const find = provider.server.kind === 'discovered' ? provider.server.find : undefined
    const metadata = await find?.(address, http, trustedHosts)
    if (metadata !== undefined && metadata !== null) return { metadata, provider }
  }
  return null
}

function describe(provider: ProviderDefinition, url: URL): ServerMetadata | null {
  const { server } = provider
  switch (server.kind) {
    case 'fixed': {
      const { issuer, endpoints } = server.regionAt?.(url) ?? server
      return metadataFrom(issuer, endpoints)
    }
    case 'self-hosted': {
      const base = withoutSlash(url.href)
      return metadataFrom(base, server.endpointsAt(base))
    }
    case 'discovered':
      return null
    default:
      return assertNever(server)
  }
}

/** What the provider's pages name and its document leaves out. */
function withMore(metadata: ServerMetadata, { server }: ProviderDefinition): ServerMetadata {
  if (server.kind !== 'discovered' || server.more === undefined) return metadata
  const more: Partial<Endpoints> = server.more
  return {
    ...metadata,
    userinfoEndpoint: metadata.userinfoEndpoint ?? more.userinfo ?? null,
    revocationEndpoint: metadata.revocationEndpoint ?? more.revocation ?? null,
    introspectionEndpoint: metadata.introspectionEndpoint ?? more.introspection ?? null,
    deviceAuthorizationEndpoint: metadata.deviceAuthorizationEndpoint ?? more.device ?? null,
  }
}
