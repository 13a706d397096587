import type { ServerMetadata } from '../domain/client.ts'
import type { ProviderDefinition } from './define-provider.ts'
import { isEndpointAllowed } from './endpoint-rule.ts'

/**
 * The only hosts whose pages are opened in the person's browser for this server: what its metadata
 * names on the issuer's own domain, and what its file in the catalogue names. Metadata alone can't
 * send a person anywhere else (CVE-2025-6514). `more`: addresses the server named since.
 */
export function openableHosts(
  metadata: ServerMetadata,
  provider: Pick<ProviderDefinition, 'otherHosts'>,
  more: readonly string[] = [],
): string[] {
  const issuer = new URL(metadata.issuer)
  const named = [
    metadata.issuer,
    metadata.authorizationEndpoint,
    metadata.endSessionEndpoint,
    metadata.serviceDocumentation,
    ...more,
  ]
  const own = named.flatMap((address) => {
    const url = address === null ? null : URL.parse(address)
    return url !== null && isEndpointAllowed(url, issuer, metadata.trustedHosts)
      ? [url.hostname]
      : []
  })
  return [...new Set([...own, ...provider.otherHosts])]
}
