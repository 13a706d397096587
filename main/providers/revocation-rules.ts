import type { TokenKind } from '../domain/token.ts'
import type { AnswerMatch } from './answer-match.ts'

/** What one revocation ends: only that token, it and the token it came with, or the whole grant. */
export type Reach = 'token' | 'pair' | 'grant'

/** What stays in the provider's list of apps afterwards. */
export type Leaves = 'nothing' | 'consent-entry' | 'unknown'

/** Why no app can ask: the provider has no such request, or it is not for apps like this one. */
export interface NoRevocation {
  readonly kind: 'none'
}

/** An RFC 7009 request as data, with the provider's documented deviations. */
export interface AppRevocation {
  readonly kind: 'rfc7009'
  readonly method: 'POST' | 'DELETE' | 'GET'
  /** Kinds of token that it takes; the others end with them or by their own time. */
  readonly accepts: readonly TokenKind[]
  /**
   * Where the token stands. `form` and `json`: member `tokenField`. `json-list`: alone in the list of
   * that name. `path`: `{token}` in the endpoint.
   * `header`: nowhere else than in the Authorization header.
   */
  readonly tokenIn: 'form' | 'json' | 'json-list' | 'query' | 'path' | 'header'
  /** RFC 7009 §2.1 says `token`; some give each kind a name of its own. */
  readonly tokenField: string | Readonly<Record<TokenKind, string>>
  /** Send `token_type_hint` (RFC 7009 §2.1); off where a wrong or unknown hint misleads the server. */
  readonly sendHint: boolean
  /** Fields that the provider wants besides. */
  readonly fields: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  /**
   * As the client, in its own way (RFC 7009 §2.1) or always by HTTP Basic; by a live access token of the
   * same grant, which is obtained first (RFC 6750 §2.1); by the very token, as bearer or as `name:password` (RFC 7617); by the client's public id
   * alone, in the form; or not at all.
   */
  readonly authorizedBy:
    | 'client'
    | 'client-basic'
    | 'access-token'
    | 'the-token'
    | 'the-token-basic'
    | 'client-id'
    | 'nothing'
  /**
   * A 200 that is none of these is doubted, and another 2xx that is one of these believed; null: any
   * 200 without an error (RFC 7009 §2.2).
   */
  readonly success: readonly AnswerMatch[] | null
  /** Answers that mean the token was already gone. */
  readonly alreadyGone: readonly AnswerMatch[]
  /** Answers that mean the app's id or secret is wrong, where they are not those of RFC 6749 §5.2. */
  readonly clientRejected: readonly AnswerMatch[]
  /** May an unknown token be answered as success? RFC 7009 §2.2: yes; makes at-least-once right. */
  readonly unknownTokenIsSuccess: boolean
  readonly ends: Reach | Readonly<Record<TokenKind, Reach>>
  /** It also ends the access that Handback has on other computers. */
  readonly everywhere: boolean
  readonly leaves: Leaves
}

/** RFC 7009 to the letter. What else one revocation ends is left open there (§2.1): assume nothing. */
export const standardRevocation: AppRevocation = {
  kind: 'rfc7009',
  method: 'POST',
  accepts: ['refresh_token', 'access_token'],
  tokenIn: 'form',
  tokenField: 'token',
  sendHint: true,
  fields: {},
  headers: {},
  authorizedBy: 'client',
  success: null,
  // RFC 7009 §2.2 answers an unknown token with success; a server that documents an error instead
  // has a file of its own that says so.
  alreadyGone: [],
  clientRejected: [],
  unknownTokenIsSuccess: true,
  ends: 'token',
  everywhere: false,
  leaves: 'unknown',
}

export function reachOf({ ends }: AppRevocation, kind: TokenKind): Reach {
  return typeof ends === 'string' ? ends : ends[kind]
}
