import { failure } from '../domain/failure.ts'
import type { Http } from '../system/http.ts'
import { foreignHost, isEndpointAllowed } from './endpoint-rule.ts'
import { jsonObject, textOf, type JsonObject } from './json-answer.ts'

const handle = /^@?([^\s@:/\\?#]+)@([^\s@/\\?#]+)$/

/** Where somebody's actor is (ActivityPub), as the domain of their handle has it. */
const isActor = (link: JsonObject): boolean =>
  textOf(link, 'rel') === 'self' && textOf(link, 'type') === 'application/activity+json'

/**
 * The server that the domain of `@ada@example.org` names for that person (RFC 7033), where it is not the
 * domain itself; null: none that could be used. Asked is that domain alone, and a redirect is not
 * followed. Another domain needs the person's consent: FailureError `other-hosts`.
 */
export async function serverByWebfinger(
  typed: string,
  http: Http,
  trustedHosts: readonly string[],
): Promise<string | null> {
  const [, name, host] = handle.exec(typed.trim()) ?? []
  const domain = URL.parse(`https://${host ?? ''}`)
  if (name === undefined || domain === null) return null
  const resource = encodeURIComponent(`acct:${name}@${domain.host}`)
  const answer = await http.send({
    method: 'GET',
    url: `${domain.origin}/.well-known/webfinger?resource=${resource}`,
    headers: { accept: 'application/jrd+json, application/json' },
  })
  if (answer.kind === 'silence' || answer.status !== 200) return null
  const actor = URL.parse(actorIn(jsonObject(answer)) ?? '')
  if (actor === null || actor.origin === domain.origin) return null
  const other = foreignHost(actor.origin, domain)
  if (other !== null && !trustedHosts.includes(other)) {
    throw failure('other-hosts', { host: domain.host, others: other })
  }
  return isEndpointAllowed(actor, domain, trustedHosts) ? actor.origin : null
}

function actorIn(document: JsonObject | null): string | null {
  const links: unknown = document?.['links']
  if (!Array.isArray(links)) return null
  const found = (links as unknown[]).find(
    (link): link is JsonObject =>
      typeof link === 'object' && link !== null && isActor(link as JsonObject),
  )
  return found === undefined ? null : textOf(found, 'href')
}
