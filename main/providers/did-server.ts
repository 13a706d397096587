import type { ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import type { Http } from '../system/http.ts'
import { handleOf, hostOf, isFetchable, readDocument, resolveHandle } from './did.ts'
import { checkEndpoint, foreignHost } from './endpoint-rule.ts'
import type { KnownPerson } from './identity.ts'
import { textOf, textsOf, type JsonObject } from './json-answer.ts'
import { readServerMetadata } from './server-metadata.ts'
import type { FindServer } from './server-rules.ts'
import { issuerFromTyped } from './typed-address.ts'

const resourceMetadata = '/.well-known/oauth-protected-resource'
const serverMetadata = '/.well-known/oauth-authorization-server'

/**
 * The authorization server of an account, by its handle or by where it is hosted
 * (https://atproto.com/specs/oauth). `known`: hosts that need no consent to go to.
 */
export function findDidServer(known: readonly string[]): FindServer {
  return async (address, http, trustedHosts) => {
    const typed = issuerFromTyped(address)
    if (typed.protocol !== 'https:' || typed.pathname !== '/') return null
    const did = await resolveHandle(typed.hostname, http)
    const host = did === null ? null : await hostOf(did, http)
    const issuer = (await serverFor(host ?? typed.origin, http)) ?? typed.origin
    const document = await readDocument(issuer + serverMetadata, http)
    // Other servers have such a document too: this scope tells.
    const isOne =
      document !== null &&
      textOf(document, 'issuer') === issuer &&
      textsOf(document, 'scopes_supported')?.includes('atproto') === true
    if (!isOne) return null
    const foreign = foreignHost(issuer, typed)
    if (foreign !== null && ![...known, ...trustedHosts].includes(foreign)) {
      throw failure('other-hosts', { host: typed.host, others: foreign })
    }
    return usable(document, trustedHosts)
  }
}

/** Where an account's host has its people sign in: itself, or one server for several hosts. */
async function serverFor(host: string, http: Http): Promise<string | null> {
  const document = await readDocument(host + resourceMetadata, http)
  const [issuer] = (document === null ? null : textsOf(document, 'authorization_servers')) ?? []
  const url = URL.parse(issuer ?? '')
  // A simple origin, as the specification has it.
  return url !== null && url.origin === issuer && isFetchable(url) ? issuer : null
}

function usable(document: JsonObject, trustedHosts: readonly string[]): ServerMetadata {
  const metadata = readServerMetadata(document, trustedHosts)
  const { issuer } = metadata
  const pushed = textOf(document, 'pushed_authorization_request_endpoint')
  if (pushed === null || !metadata.offersDpop) {
    const detail = 'no pushed authorization requests, or no DPoP with ES256'
    throw failure('server-answer-odd', { host: new URL(issuer).host }, { detail })
  }
  return {
    ...metadata,
    // An app makes itself known with each request that it sends ahead, and nowhere else.
    registrationEndpoint: checkEndpoint(pushed, issuer, trustedHosts),
    // Public clients are asked about every time, and several values at once are refused.
    promptValuesSupported: [],
  }
}

/**
 * Who signed in: `sub` of the token answer, if that server has a say about this account at all.
 * Anybody can run a server that names anybody, so the account's own document decides.
 */
export async function confirmedPerson(
  answer: JsonObject,
  { issuer }: ServerMetadata,
  http: Http,
): Promise<KnownPerson | null> {
  const did = textOf(answer, 'sub')
  const scopes = (textOf(answer, 'scope') ?? '').split(' ')
  if (did === null || !scopes.includes('atproto')) return null
  const host = await hostOf(did, http)
  if (host === null || (await serverFor(host, http)) !== issuer) return null
  const profile = { displayName: null, username: await handleOf(did, http), email: null }
  return { subject: did, profile: { ...profile, pictureUrl: null } }
}
