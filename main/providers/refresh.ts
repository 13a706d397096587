import { Secret } from '../domain/secret.ts'
import type { Http, HttpSilence } from '../system/http.ts'
import { authenticate } from './client-auth.ts'
import { errorLine, jsonObject, secondsOf, textOf, type JsonObject } from './json-answer.ts'
import type { FreshTokens, OpenedClient } from './server-access.types.ts'

export type Refreshed =
  | { readonly kind: 'refreshed'; readonly tokens: FreshTokens; readonly scopes: string[] | null }
  /** The refresh token is dead: ended there, lapsed, or used before (RFC 6749 §5.2). */
  | { readonly kind: 'invalid-grant'; readonly detail: string }
  | { readonly kind: 'client-rejected'; readonly detail: string }
  | { readonly kind: 'odd'; readonly status: number; readonly detail: string }
  | { readonly kind: 'silence'; readonly silence: HttpSilence }

/**
 * Uses a refresh token (RFC 6749 §6). Written against `Http` and not openid-client on purpose: its
 * checks of an optional ID token could throw away an answer whose refresh token already replaced
 * ours, and what is thrown away can't be revoked. Nothing of an ID token is used here.
 */
export async function refreshTokens(
  opened: OpenedClient,
  refreshToken: Secret,
  http: Http,
  now: number,
): Promise<Refreshed> {
  const { headers, body } = authenticate(opened, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken.reveal(),
  })
  const answer = await http.send({
    method: 'POST',
    url: opened.client.metadata.tokenEndpoint,
    headers: { ...headers, accept: 'application/json' },
    body,
  })
  if (answer.kind === 'silence') return { kind: 'silence', silence: answer }
  const document = jsonObject(answer)
  const tokens = document === null ? null : readTokens(document, now)
  if (answer.status === 200 && document !== null && tokens !== null) {
    return { kind: 'refreshed', tokens, scopes: textOf(document, 'scope')?.split(' ') ?? null }
  }
  const detail = errorLine(answer.status, document)
  const error = document === null ? null : textOf(document, 'error')
  if (error === 'invalid_grant') return { kind: 'invalid-grant', detail }
  const rejects = error === 'invalid_client' || error === 'unauthorized_client'
  if (rejects || answer.status === 401) return { kind: 'client-rejected', detail }
  return { kind: 'odd', status: answer.status, detail }
}

/** Tokens of a token endpoint answer (RFC 6749 §5.1), or null where there is no access token. */
export function readTokens(document: JsonObject, now: number): FreshTokens | null {
  const access = textOf(document, 'access_token')
  const refresh = textOf(document, 'refresh_token')
  if (access === null) return null
  const expiry = (member: string): number | null => {
    const seconds = secondsOf(document, member)
    return seconds === null ? null : now + seconds * 1000
  }
  // No standard names the end of a refresh token; these two members are common (0: no end).
  const refreshEnd = expiry('refresh_expires_in') ?? expiry('refresh_token_expires_in')
  return {
    access: { secret: new Secret(access), expiresAt: expiry('expires_in') },
    refresh:
      refresh === null
        ? null
        : { secret: new Secret(refresh), expiresAt: refreshEnd === now ? null : refreshEnd },
  }
}
