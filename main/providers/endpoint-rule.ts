import { failure } from '../domain/failure.ts'
import { isLoopbackHost, isSafeTransport } from '../system/loopback-host.ts'

/**
 * May a server with this issuer have an endpoint there? https, and on the issuer's own host or a
 * sub-domain of it: a token sent to another host would be a token given away, unless the person
 * agreed to that host (`trustedHosts`, with port). On loopback every port is another server, so
 * there the port must match too.
 */
export function isEndpointAllowed(
  endpoint: URL,
  issuer: URL,
  trustedHosts: readonly string[] = [],
): boolean {
  return (
    isWellFormed(endpoint, issuer) &&
    (isOwn(endpoint, issuer) || trustedHosts.includes(endpoint.host))
  )
}

/** An endpoint that could be used if the person trusted its host; its host, or null. */
export function foreignHost(address: string, issuer: URL): string | null {
  const url = URL.parse(address)
  if (url === null || !isWellFormed(url, issuer) || isOwn(url, issuer)) return null
  return url.host
}

/** A server on the internet has no business on this computer, whoever agrees. */
function isWellFormed(endpoint: URL, issuer: URL): boolean {
  if (!isSafeTransport(endpoint)) return false
  if (isLoopbackHost(endpoint.hostname) && !isLoopbackHost(issuer.hostname)) return false
  return endpoint.username === '' && endpoint.password === '' && endpoint.hash === ''
}

function isOwn(endpoint: URL, issuer: URL): boolean {
  if (isLoopbackHost(issuer.hostname)) return endpoint.host === issuer.host
  return endpoint.hostname === issuer.hostname || endpoint.hostname.endsWith(`.${issuer.hostname}`)
}

/** The endpoint as it will be used, or a failure that names it. */
export function checkEndpoint(
  endpoint: string,
  issuer: string,
  trustedHosts: readonly string[] = [],
): string {
  const url = URL.parse(endpoint)
  const issuerUrl = URL.parse(issuer)
  if (url === null || issuerUrl === null || !isEndpointAllowed(url, issuerUrl, trustedHosts)) {
    throw failure('address-not-allowed', { address: endpoint.slice(0, 200) })
  }
  return url.href
}
