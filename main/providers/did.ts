import { bodyText, type Http } from '../system/http.ts'
import { isEndpointAllowed } from './endpoint-rule.ts'
import { jsonObject, plainText, textOf, textsOf, type JsonObject } from './json-answer.ts'

/** Both methods of https://atproto.com/specs/did, in their narrow form. */
const plc = /^did:plc:[a-z2-7]{24}$/
const web = /^did:web:([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/
const directory = 'https://plc.directory'

/** What a handle's domain says whose it is (https://atproto.com/specs/handle); its DNS is not asked. */
export async function resolveHandle(handle: string, http: Http): Promise<string | null> {
  const url = `https://${handle}/.well-known/atproto-did`
  const answer = await http.send({ method: 'GET', url, headers: { accept: 'text/plain' } })
  if (answer.kind === 'silence' || answer.status !== 200 || answer.cut !== false) return null
  const did = bodyText(answer).trim()
  return addressOf(did) === null ? null : did
}

/** Where the account is hosted, by its document; null where it has none, or at no proper address. */
export async function hostOf(did: string, http: Http): Promise<string | null> {
  const document = await didDocument(did, http)
  const services = document?.['service']
  if (!Array.isArray(services)) return null
  for (const service of services as unknown[]) {
    if (typeof service !== 'object' || service === null) continue
    const { id, type, serviceEndpoint } = service as Record<string, unknown>
    const isHost = String(id).endsWith('#atproto_pds') && type === 'AtprotoPersonalDataServer'
    const url = URL.parse(isHost && typeof serviceEndpoint === 'string' ? serviceEndpoint : '')
    if (url !== null && isFetchable(url)) return url.origin
  }
  return null
}

/** The handle, if account and domain name each other; one side alone proves nothing. */
export async function handleOf(did: string, http: Http): Promise<string | null> {
  const document = await didDocument(did, http)
  const [named] = (document === null ? null : textsOf(document, 'alsoKnownAs')) ?? []
  const handle = /^at:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(named ?? '')?.[1]
  if (handle === undefined || !isFetchable(new URL(`https://${handle}`))) return null
  return (await resolveHandle(handle, http)) === did ? plainText(handle, 200) : null
}

async function didDocument(did: string, http: Http): Promise<JsonObject | null> {
  const url = addressOf(did)
  const document = url === null ? null : await readDocument(url, http)
  return document !== null && textOf(document, 'id') === did ? document : null
}

function addressOf(did: string): string | null {
  if (plc.test(did)) return `${directory}/${did}`
  const host = web.exec(did)?.[1]
  const url = URL.parse(host === undefined ? '' : `https://${host}/.well-known/did.json`)
  return url !== null && isFetchable(url) ? url.href : null
}

export async function readDocument(url: string, http: Http): Promise<JsonObject | null> {
  const answer = await http.send({ method: 'GET', url, headers: { accept: 'application/json' } })
  return answer.kind === 'response' && answer.status === 200 ? jsonObject(answer) : null
}

/** Whoever made the document: https, and nothing on this computer or in the network around it. */
export function isFetchable(url: URL): boolean {
  return isEndpointAllowed(url, new URL(directory), [url.host])
}
