import type { ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { isSafeTransport } from '../system/loopback-host.ts'
import type { Http } from '../system/http.ts'
import { checkEndpoint, foreignHost, isEndpointAllowed } from './endpoint-rule.ts'
import { jsonObject, textOf, textsOf, type JsonObject } from './json-answer.ts'
import { readServerMetadata } from './server-metadata.ts'
import { issuerFromTyped, withoutSlash } from './typed-address.ts'

const wellKnown = '/.well-known/matrix/client'
const authMetadata = '/_matrix/client/v1/auth_metadata'

/**
 * The authorization server of a homeserver, by the homeserver's address or by `@ada:example.org`. The
 * homeserver says which it is: where that is another domain the person is asked, since the account
 * there is what signs in.
 */
export async function findHomeserver(
  address: string,
  http: Http,
  trustedHosts: readonly string[],
): Promise<ServerMetadata | null> {
  const typed = issuerFromTyped(address)
  for (const base of await basesOf(typed, http, trustedHosts)) {
    const document = await read(http, base + authMetadata)
    const issuer = document === null ? null : textOf(document, 'issuer')
    if (document === null || issuer === null) continue
    checkHosts(typed, [base, issuer], trustedHosts)
    const metadata = readServerMetadata(document, trustedHosts)
    checkUsable(metadata)
    return { ...metadata, serviceDocumentation: pageOfApps(document) }
  }
  return null
}

/** Where the client-server API may be: what the domain names for it, or the domain itself. */
async function basesOf(
  typed: URL,
  http: Http,
  trustedHosts: readonly string[],
): Promise<readonly string[]> {
  const own = withoutSlash(typed.href)
  const document = await read(http, typed.origin + wellKnown)
  const named = document?.['m.homeserver']
  const isObject = typeof named === 'object' && named !== null
  const base = URL.parse((isObject ? textOf(named as JsonObject, 'base_url') : null) ?? '')
  // Where it may not be contacted even with the person's consent, it is as good as not named.
  const mayBe =
    base !== null &&
    (isEndpointAllowed(base, typed, trustedHosts) || foreignHost(base.href, typed) !== null)
  return mayBe ? [withoutSlash(base.href), own] : [own]
}

/** A homeserver without OAuth says 404 `M_UNRECOGNIZED`; other servers say anything. */
async function read(http: Http, url: string): Promise<JsonObject | null> {
  const answer = await http.send({ method: 'GET', url, headers: { accept: 'application/json' } })
  return answer.kind === 'response' && answer.status === 200 ? jsonObject(answer) : null
}

function checkHosts(typed: URL, named: readonly string[], trustedHosts: readonly string[]): void {
  const foreign = named.flatMap((address) => {
    const host = foreignHost(address, typed)
    return host === null || trustedHosts.includes(host) ? [] : [host]
  })
  if (foreign.length > 0) {
    throw failure('other-hosts', { host: typed.host, others: [...new Set(foreign)].join(', ') })
  }
  for (const address of named) checkEndpoint(address, typed.href, trustedHosts)
}

/** The page of an account's sessions (MSC4191), where it says which: to be opened, never fetched. */
function pageOfApps(document: JsonObject): string | null {
  const url = URL.parse(textOf(document, 'account_management_uri') ?? '')
  if (url === null || !isSafeTransport(url)) return null
  const actions = textsOf(document, 'account_management_actions_supported') ?? []
  const action = ['org.matrix.devices_list', 'org.matrix.sessions_list'].find((one) =>
    actions.includes(one),
  )
  if (action !== undefined) url.searchParams.set('action', action)
  return url.href
}

/**
 * Who somebody is can be asked with `openid` alone. The API itself knows only one scope, and that one
 * may do everything: it is not asked for.
 */
function checkUsable({ issuer, userinfoEndpoint, scopesSupported }: ServerMetadata): void {
  const offers = scopesSupported?.includes('openid') === true && userinfoEndpoint !== null
  if (offers) return
  const detail = 'no user info endpoint with the scope openid: only full access could be asked for'
  throw failure('not-an-openid-server', { host: new URL(issuer).host }, { detail })
}
