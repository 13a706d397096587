import { idToken } from './id-token.ts'
import type { Handler, Reply, Surroundings } from './emulator.types.ts'
import { standardAnswer, type Issued } from './token-endpoint.ts'

/** What a provider says of the person who signs in as `login` (OpenID Connect Core §5.1). */
export type ClaimsOf = (
  login: string,
) => { readonly sub: string } & Readonly<Record<string, string>>

/** A token answer with an ID token in it (OpenID Connect Core §3.1.3.3). */
export function openIdAnswer(
  { app, now }: Pick<Surroundings, 'app' | 'now'>,
  iss: string,
  claimsOf: ClaimsOf,
): (issued: Issued) => object {
  return (issued) => {
    const { login, nonce } = issued.grant
    // No authorization request, no nonce (RFC 8628).
    const asked = nonce === null ? {} : { nonce }
    const claims = { iss, aud: app.clientId, ...asked, ...claimsOf(login) }
    return { ...standardAnswer(issued), id_token: idToken(claims, now()) }
  }
}

/** RFC 6750 §3.1. */
const deadToken: Reply = {
  status: 401,
  headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  body: { error: 'invalid_token' },
}

/** GET of a user info endpoint (OpenID Connect Core §5.3). */
export function userInfo(
  { ledger }: Pick<Surroundings, 'ledger'>,
  claimsOf: ClaimsOf,
  dead: Reply = deadToken,
): Handler {
  return ({ bearer }) => {
    const found = ledger.find(bearer)
    if (found?.kind !== 'access' || !ledger.lives(found)) return dead
    return { status: 200, body: claimsOf(found.grant.login) }
  }
}

/** GET and POST of one address. */
export function bothAt(
  address: string,
  source: string,
  answer: Handler,
): { readonly on: string; readonly source: string; readonly answer: Handler }[] {
  return ['GET', 'POST'].map((method) => ({ on: `${method} ${address}`, source, answer }))
}
