import { isIP } from 'node:net'
import { failure } from '../domain/failure.ts'
import { isPublicAddress } from '../system/address-gate.ts'
import { isLoopbackHost, isSafeTransport } from '../system/loopback-host.ts'
import { isOwnNetworkName } from '../system/own-network.ts'

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

/**
 * RFC 3986 §3 with an authority and without a fragment (RFC 6749 §3.1): a URL parser mends much more,
 * and whoever compares the mended text with what a person was shown may be wrong.
 */
const written =
  /^https?:\/\/(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?(\/[\w.~:/[\]@!$&'()*+,;=%-]*)?(\?[\w.~:/?[\]@!$&'()*+,;=%-]*)?$/i

/** An endpoint as it stands in a document, or null where it is no plain address. */
export function endpointUrl(address: string): URL | null {
  return written.test(address) ? URL.parse(address) : null
}

/** An endpoint that could be used if the person trusted its host; its host, or null. */
export function foreignHost(address: string, issuer: URL): string | null {
  const url = endpointUrl(address)
  if (url === null || !isWellFormed(url, issuer) || isOwn(url, issuer)) return null
  return url.host
}

/**
 * A server on the internet has no business on this computer or in the network around it, whoever
 * agrees. What a name resolves to is looked at before each request (`system/address-gate`).
 */
function isWellFormed(endpoint: URL, issuer: URL): boolean {
  if (!isSafeTransport(endpoint)) return false
  if (isLoopbackHost(endpoint.hostname) && !isLoopbackHost(issuer.hostname)) return false
  if (isInside(endpoint.hostname) && !isOwnNetworkName(issuer.hostname)) return false
  return endpoint.username === '' && endpoint.password === '' && endpoint.hash === ''
}

const isInside = (hostname: string): boolean =>
  isOwnNetworkName(hostname) ||
  (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 && !isPublicAddress(hostname))

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
  const url = endpointUrl(endpoint)
  const issuerUrl = URL.parse(issuer)
  if (url === null || issuerUrl === null || !isEndpointAllowed(url, issuerUrl, trustedHosts)) {
    throw failure('address-not-allowed', { address: endpoint.slice(0, 200) })
  }
  return url.href
}
