import { endpointsOf, type OAuthClient, type ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'

/**
 * A server that would work through another one the person uses: whoever agrees, what the other one
 * gives would come to it (mix-up, RFC 9700 §4.4).
 */
export function refuseNeighbours(metadata: ServerMetadata, known: readonly OAuthClient[]): void {
  const own = new URL(metadata.issuer).host
  const neighbours = new Set(known.map((client) => new URL(client.metadata.issuer).host))
  for (const address of endpointsOf(metadata)) {
    const { host } = new URL(address)
    if (host !== own && neighbours.has(host)) {
      throw failure('address-not-allowed', { address: address.slice(0, 200) })
    }
  }
}
