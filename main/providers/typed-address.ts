import { failure, FailureError } from '../domain/failure.ts'
import { isLoopbackHost, isSafeTransport } from '../system/loopback-host.ts'

/**
 * The issuer a person may mean by what they typed: `example.org`, `https://example.org/`, an issuer
 * with a path, the address of a discovery document, or a person's handle there. Without its trailing slashes.
 */
export function issuerFromTyped(typed: string): URL {
  const address = serverOfHandle(typed.trim())
  const url = URL.parse(withScheme(address))
  const odd = url === null || url.username !== '' || url.password !== '' || url.search !== ''
  // The parser drops an empty `@`, `?` or `#`; an issuer has none of them (RFC 8414 §2).
  if (odd || url.hostname === '' || /[\s\\@?#]/.test(address)) {
    throw failure('bad-input', { field: 'address' })
  }
  if (!isSafeTransport(url)) throw failure('address-not-allowed', { address: url.origin })
  url.pathname = url.pathname
    .replace(/\/\.well-known\/openid-configuration\/?$/, '')
    .replace(/^\/\.well-known\/oauth-authorization-server/, '')
    .replace(/\/+$/, '')
  return url
}

/** The same without its trailing slash, or null where what was typed is no address of a server. */
export function baseFromTyped(typed: string): string | null {
  try {
    return withoutSlash(issuerFromTyped(typed).href)
  } catch (error) {
    if (error instanceof FailureError) return null
    throw error
  }
}

/**
 * `@me@example.org`, `me@example.org` and `@me:example.org` name a person; their server is what
 * follows. A port after the last form is that of servers among themselves. `@me.example.org` is a
 * domain itself.
 */
function serverOfHandle(address: string): string {
  const [, server] =
    /^@?[^\s@:/\\?#]+@([^\s@/\\?#]+)$/.exec(address) ??
    /^@[^\s@:/\\?#]+:([^\s@:/\\?#]+)(?::\d+)?$/.exec(address) ??
    /^@([^\s@:/\\?#]+\.[^\s@:/\\?#]+)$/.exec(address) ??
    []
  return server ?? address
}

function withScheme(address: string): string {
  if (address.includes('://')) return address
  const local = isLoopbackHost(URL.parse(`http://${address}`)?.hostname ?? '')
  return `${local ? 'http' : 'https'}://${address}`
}

/** `https://example.org/path` without a trailing slash: `URL` itself would keep one for the root. */
export function withoutSlash(issuer: string): string {
  return issuer.replace(/\/+$/, '')
}
