import type { Secret } from '../domain/secret.ts'
import type { Http, HttpSilence } from '../system/http.ts'
import { isAnswer } from './answer-match.ts'
import { sendProved } from './dpop.ts'
import { errorLine, jsonObject, textOf } from './json-answer.ts'
import type { FreshTokens, OpenedClient } from './server-access.types.ts'
import { grantedScopes, readTokens } from './token-answer.ts'
import { signInRulesOf, tokenRequest } from './token-request.ts'

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
  const rules = signInRulesOf(opened)
  const pointers = rules.tokensOnRefresh ?? rules.tokens
  const request = tokenRequest(opened, rules, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken.reveal(),
  })
  const answer = await sendProved(opened, request, http)
  if (answer.kind === 'silence') return { kind: 'silence', silence: answer }
  const document = jsonObject(answer)
  const tokens = document === null ? null : readTokens(document, now, pointers)
  if (answer.status === 200 && document !== null && tokens !== null) {
    return { kind: 'refreshed', tokens, scopes: grantedScopes(document, pointers) }
  }
  const detail = errorLine(answer.status, document)
  const error = document === null ? null : textOf(document, 'error')
  const isDead = rules.deadRefresh.some((dead) => isAnswer(answer, dead))
  if (error === 'invalid_grant' || isDead) return { kind: 'invalid-grant', detail }
  const rejects = error === 'invalid_client' || error === 'unauthorized_client'
  if (rejects || answer.status === 401) return { kind: 'client-rejected', detail }
  return { kind: 'odd', status: answer.status, detail }
}
