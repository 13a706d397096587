import {
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
import { signInRulesOf } from './token-request.ts'

/**
 * A new key for tokens to be bound to (RFC 9449), as text to be sealed. A public client keeps it where
 * another keeps its secret: whoever has the tokens without it has nothing.
 */
export function newProofKey(): Secret {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return new Secret(JSON.stringify(privateKey.export({ format: 'jwk' })))
}

/** Sends a request to the token, revocation or authorization request endpoint as this client. */
export async function sendProved(
  opened: OpenedClient,
  request: HttpRequest,
  http: Http,
): Promise<HttpAnswer> {
  const { secret } = opened
  if (!signInRulesOf(opened).dpop || secret === null) return http.send(request)
  const send = (nonce: string | null): Promise<HttpAnswer> => {
    const dpop = proof(secret, request, nonce)
    return http.send({ ...request, headers: { ...request.headers, dpop } })
  }
  const answer = await send(null)
  const nonce = nonceWanted(answer)
  // §8: refused before anything was done, so asking again asks for nothing twice.
  return nonce === null ? answer : send(nonce)
}

function nonceWanted(answer: HttpAnswer): string | null {
  if (answer.kind === 'silence') return null
  const document = jsonObject(answer)
  const isWanted = document !== null && textOf(document, 'error') === 'use_dpop_nonce'
  return isWanted ? (answer.headers.get('dpop-nonce') ?? null) : null
}

/** §4.2: one proof for one request, with a number of its own. */
function proof(key: Secret, { method, url }: HttpRequest, nonce: string | null): string {
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
