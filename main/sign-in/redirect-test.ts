import { randomUUID } from 'node:crypto'
import { openidConfiguration } from '../providers/openid-configuration.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import { fixedPorts, redirectUri } from '../providers/redirect-uris.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import { failureOfSilence } from '../providers/silence-failure.ts'
import { signInRulesOf } from '../providers/token-request.ts'
import type { Http } from '../system/http.ts'
import { buildAuthorization } from './authorization.ts'

/** What the page for signing in showed about the redirect address, and nothing more. */
export type RedirectFinding =
  /** An address that can't be registered is refused and this one is not. */
  | { readonly code: 'redirect-known'; readonly redirectUri: string }
  | { readonly code: 'redirect-refused'; readonly redirectUri: string; readonly detail: string }
  /** Accepted without a port only, so this server compares ports. */
  | { readonly code: 'redirect-needs-ports'; readonly redirectUri: string }
  | { readonly code: 'redirect-untold' }

interface Asked {
  readonly opened: OpenedClient
  readonly provider: ProviderDefinition
  readonly http: Http
  /** Something else showed that the client is right: then a refusal is about the redirect address. */
  readonly clientIsKnown: boolean
}

/**
 * Fetches the page for signing in as a browser would, without following it and without anybody
 * signed in. A server must not send anybody to an address it does not know (RFC 6749 §4.1.2.1), so
 * it answers such a request otherwise; what it answers to one that can't be registered shows how.
 */
export async function testRedirect(asked: Asked): Promise<RedirectFinding> {
  const { client } = asked.opened
  const host = signInRulesOf(asked.opened).redirectHost
  const at = (port: number | null): string => redirectUri(port, client.redirectPath, host)
  const madeUp = redirectUri(firstPort, `/callback/${randomUUID()}`, host)
  if ((await refusalOf(asked, madeUp)) === null) return { code: 'redirect-untold' }
  const anyPort = client.redirectRule === 'any-port'
  for (const port of anyPort ? [firstPort] : [firstPort, lastPort]) {
    const detail = await refusalOf(asked, at(port))
    if (detail === null) continue
    if (!asked.clientIsKnown) return { code: 'redirect-untold' }
    const portless = anyPort && (await refusalOf(asked, at(null))) === null
    if (portless) return { code: 'redirect-needs-ports', redirectUri: at(null) }
    return { code: 'redirect-refused', redirectUri: at(anyPort ? null : port), detail }
  }
  return { code: 'redirect-known', redirectUri: at(anyPort ? null : firstPort) }
}

const firstPort = fixedPorts[0] ?? 0
const lastPort = fixedPorts.at(-1) ?? 0

/** How the address was refused; null: it was not. "Too many requests" and the like say nothing about it. */
async function refusalOf(
  { opened, provider, http }: Asked,
  redirectUri: string,
): Promise<string | null> {
  const { metadata } = opened.client
  const configuration = openidConfiguration(opened, http)
  const { address } = await buildAuthorization(configuration, metadata, provider, {
    purpose: 'link',
    redirectUri,
    loginHint: null,
    chooseAccount: false,
  })
  const answer = await http.send({ method: 'GET', url: address, headers: { accept: 'text/html' } })
  if (answer.kind === 'silence') {
    // Sent on, to sign in or back to us: that is what a known address gets.
    if (answer.reason === 'redirected') return null
    throw failureOfSilence(answer, new URL(metadata.issuer).host)
  }
  return [400, 401, 422].includes(answer.status) ? `HTTP ${answer.status}` : null
}
