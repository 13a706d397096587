import type { ServerMetadata } from '../domain/client.ts'
import { assertNever } from '../domain/assert-never.ts'
import type { Http } from '../system/http.ts'
import { providerFor } from './catalogue.ts'
import type { ProviderDefinition } from './define-provider.ts'
import { discoverServer } from './discovery.ts'
import { metadataFrom, type Endpoints } from './server-rules.ts'
import { issuerFromTyped, withoutSlash } from './typed-address.ts'

/**
 * The server behind an address: as the catalogue describes it, or as its own metadata does. Throws a
 * FailureError that says why there is none. `trustedHosts` are those the person agreed to.
 */
export async function findServer(
  address: string,
  http: Http,
  trustedHosts: readonly string[] = [],
): Promise<ServerMetadata> {
  const url = issuerFromTyped(address)
  const provider = providerFor(url.href)
  const described = describe(provider, url)
  if (described !== null) return described
  const { server } = provider
  const where = server.kind === 'discovered' && server.issuer !== null ? server.issuer : address
  return withMore(await discoverServer(where, http, trustedHosts), provider)
}

function describe(provider: ProviderDefinition, url: URL): ServerMetadata | null {
  const { server } = provider
  switch (server.kind) {
    case 'fixed':
      return metadataFrom(server.issuer, server.endpoints)
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
  }
}
