import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type JsonWebKey,
} from 'node:crypto'
import { Secret } from '../domain/secret.ts'
import { systemClock } from '../system/clock.ts'
import type { Http, HttpAnswer, HttpRequest } from '../system/http.ts'
import { jsonObject, textOf } from './json-answer.ts'
import type { OpenedClient } from './server-access.types.ts'

/**
 * A new key for tokens to be bound to (RFC 9449), as text to be sealed. A public client keeps it where
 * another keeps its secret: whoever has the tokens without it has nothing.
 */
export function newProofKey(): Secret {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return new Secret(JSON.stringify(privateKey.export({ format: 'jwk' })))
}

/** Null: nothing of this client is bound. One with a secret keeps that in the same place. */
function proofKeyOf({ client, secret }: OpenedClient): Secret | null {
  return client.authMethod === 'none' ? secret : null
}

/** Sends a request to the token, revocation or authorization request endpoint as this client. */
export async function sendProved(
  opened: OpenedClient,
  request: HttpRequest,
  http: Http,
): Promise<HttpAnswer> {
  const key = proofKeyOf(opened)
  return key === null ? http.send(request) : proved(key, request, http, null)
}

/**
 * Sends a request with an access token of this client (§7.1). Not every token is bound: a server may
 * have given one for the bearer, which it refuses in any other way (§7.2).
 */
export async function sendWithToken(
  opened: OpenedClient,
  request: HttpRequest,
  http: Http,
): Promise<HttpAnswer> {
  const key = proofKeyOf(opened)
  const token = bearerIn(request)
  if (key === null || token === null) return http.send(request)
  const headers = { ...request.headers, authorization: `DPoP ${token}` }
  const answer = await proved(key, { ...request, headers }, http, token)
  if (answer.kind === 'silence' || answer.status !== 401) return answer
  const asBearer = await http.send(request)
  return asBearer.kind === 'response' && asBearer.status === 200 ? asBearer : answer
}

/** Whatever a client asks its server, for a library that knows no proofs: `authorization` tells which it is. */
export function provingHttp(opened: OpenedClient, http: Http): Http {
  return {
    send: (request) => {
      if (bearerIn(request) !== null) return sendWithToken(opened, request, http)
      const { tokenEndpoint } = opened.client.metadata
      return request.url === tokenEndpoint ? sendProved(opened, request, http) : http.send(request)
    },
  }
}

const bearerIn = ({ headers }: HttpRequest): string | null =>
  /^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1] ?? null

async function proved(
  key: Secret,
  request: HttpRequest,
  http: Http,
  token: string | null,
): Promise<HttpAnswer> {
  const send = (nonce: string | null): Promise<HttpAnswer> => {
    const dpop = proof(key, request, { nonce, token })
    return http.send({ ...request, headers: { ...request.headers, dpop } })
  }
  const answer = await send(null)
  const nonce = nonceWanted(answer)
  // §8: refused before anything was done, so asking again asks for nothing twice.
  return nonce === null ? answer : send(nonce)
}

/** §8 by a server that gives tokens; §9 by one that takes them. */
function nonceWanted(answer: HttpAnswer): string | null {
  if (answer.kind === 'silence') return null
  const document = jsonObject(answer)
  const isWanted =
    (document !== null && textOf(document, 'error') === 'use_dpop_nonce') ||
    (answer.status === 401 &&
      answer.headers.get('www-authenticate')?.includes('use_dpop_nonce') === true)
  return isWanted ? (answer.headers.get('dpop-nonce') ?? null) : null
}

/** §4.2: one proof for one request, with a number of its own. */
function proof(
  key: Secret,
  { method, url }: HttpRequest,
  { nonce, token }: { readonly nonce: string | null; readonly token: string | null },
): string {
  const jwk = JSON.parse(key.reveal()) as JsonWebKey
  const { origin, pathname } = new URL(url)
  const { kty, crv, x, y } = jwk
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } }
  const claims = {
    jti: randomUUID(),
    htm: method,
    htu: origin + pathname,
    iat: Math.floor(systemClock.now() / 1000),
    ...(nonce === null ? {} : { nonce }),
    ...(token === null ? {} : { ath: createHash('sha256').update(token).digest('base64url') }),
  }
  const text = `${encoded(header)}.${encoded(claims)}`
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' })
  const signature = sign('sha256', Buffer.from(text), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  return `${text}.${signature.toString('base64url')}`
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
