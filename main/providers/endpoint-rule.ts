import { failure } from '../domain/failure.ts'
import { isLoopbackHost, isSafeTransport } from '../system/loopback-host.ts'

/**
 * May a server with this issuer have an endpoint there? https, and on the issuer's own host or a
 * sub-domain of it: a token sent to another host would be a token given away. On loopback every
 * port is another server, so there the port must match too.
 */
export function isEndpointAllowed(endpoint: URL, issuer: URL): boolean {
  if (!isSafeTransport(endpoint)) return false
  if (endpoint.username !== '' || endpoint.password !== '' || endpoint.hash !== '') return false
  if (isLoopbackHost(issuer.hostname)) return endpoint.host === issuer.host
  return endpoint.hostname === issuer.hostname || endpoint.hostname.endsWith(`.${issuer.hostname}`)
}

/** The endpoint as it will be used, or a failure that names it. */
export function checkEndpoint(endpoint: string, issuer: string): string {
  const url = URL.parse(endpoint)
  const issuerUrl = URL.parse(issuer)
  if (url === null || issuerUrl === null || !isEndpointAllowed(url, issuerUrl)) {
    throw failure('address-not-allowed', { address: endpoint.slice(0, 200) })
  }
  return url.href
}
