import type { ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import type { Http } from '../system/http.ts'
import { discoverServer } from './discovery.ts'
import { foreignHost, isEndpointAllowed } from './endpoint-rule.ts'
import { jsonObject, textOf, textsOf, type JsonObject } from './json-answer.ts'
import { issuerFromTyped, withoutSlash } from './typed-address.ts'

const wellKnown = '/.well-known/oauth-protected-resource'

/**
 * The authorization server of a protected resource (RFC 9728). The resource says which it is: where
 * that is another domain the person is asked, since the account there is what signs in.
 */
export async function findProtectedResource(
  address: string,
  http: Http,
  trustedHosts: readonly string[],
): Promise<ServerMetadata | null> {
  const typed = issuerFromTyped(address)
  const document = await findDocument(typed, http)
  if (document === null) return null
  const resource = textOf(document, 'resource') ?? ''
  const [issuer] = textsOf(document, 'authorization_servers') ?? []
  if (issuer === undefined || !isAbout(resource, typed)) return null
  checkHost(issuer, typed, trustedHosts)
  const metadata = await discoverServer(issuer, http, trustedHosts)
  if (metadata.codeChallengeMethodsSupported === null) {
    const detail = 'code_challenge_methods_supported is missing'
    throw failure('server-answer-odd', { host: new URL(metadata.issuer).host }, { detail })
  }
  // Where the tokens are used, and asked about: the one address of it that a client keeps.
  return { ...metadata, userinfoEndpoint: resource }
}

/** §5.1: named in the answer to a request without a token; §3.1: at its own path, or its root. */
async function findDocument(typed: URL, http: Http): Promise<JsonObject | null> {
  const path = withoutSlash(typed.pathname)
  const named = await namedPlace(typed, http)
  const places = [named, typed.origin + wellKnown + path, typed.origin + wellKnown]
  for (const url of new Set(places)) {
    if (url === null) continue
    const answer = await http.send({ method: 'GET', url, headers: { accept: 'application/json' } })
    const document = answer.kind === 'response' && answer.status === 200 ? jsonObject(answer) : null
    if (document !== null && textOf(document, 'resource') !== null) return document
  }
  return null
}

async function namedPlace(typed: URL, http: Http): Promise<string | null> {
  const accept = 'application/json, text/event-stream'
  const answer = await http.send({ method: 'GET', url: typed.href, headers: { accept } })
  if (answer.kind === 'silence' || answer.status !== 401) return null
  const challenge = answer.headers.get('www-authenticate') ?? ''
  const url = URL.parse(/\bresource_metadata="?([^",\s]+)/i.exec(challenge)?.[1] ?? '')
  return url !== null && isEndpointAllowed(url, typed) ? url.href : null
}

/**
 * §3.3: a document about another resource is not used. One about a path above counts, as many
 * servers describe all they have at their root.
 */
function isAbout(resource: string, typed: URL): boolean {
  const url = URL.parse(resource)
  if (url === null || url.origin !== typed.origin || url.search !== '' || url.hash !== '') {
    return false
  }
  const above = withoutSlash(url.pathname)
  const path = withoutSlash(typed.pathname)
  return path === above || path.startsWith(`${above}/`)
}

function checkHost(issuer: string, typed: URL, trustedHosts: readonly string[]): void {
  const host = foreignHost(issuer, typed)
  if (host !== null && !trustedHosts.includes(host)) {
    throw failure('other-hosts', { host: typed.host, others: host })
  }
  const url = URL.parse(issuer)
  if (url === null || !isEndpointAllowed(url, typed, trustedHosts)) {
    throw failure('address-not-allowed', { address: issuer.slice(0, 200) })
  }
}
