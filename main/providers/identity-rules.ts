import type { AnswerMatch } from './answer-match.ts'

/** Where in an answer the parts of a person's profile stand, by JSON Pointer; the first that holds text counts. */
export interface ProfilePointers {
  /** Several are joined with `:`, where one alone is unique only within a workspace. */
  readonly subject: readonly string[]
  readonly name?: readonly string[]
  readonly username?: readonly string[]
  readonly email?: readonly string[]
  readonly picture?: readonly string[]
}

/** OpenID Connect: an ID token, and the user info endpoint for the rest. */
export interface OpenIdIdentity {
  readonly kind: 'openid'
}

/** A request of the provider's own that says whose token it is; at the client's `userinfoEndpoint`. */
export interface RequestIdentity extends ProfilePointers {
  readonly kind: 'request'
  readonly method: 'GET' | 'POST'
  /** Before the token in the Authorization header; RFC 6750 §2.1 says `Bearer`. */
  readonly scheme: string
  readonly headers: Readonly<Record<string, string>>
  /** A constant, for example a GraphQL query. */
  readonly body?: string
  /** Answers about a token that is no good any more; RFC 6750 §3.1 says 401. */
  readonly dead: readonly AnswerMatch[]
}

export type Identity = OpenIdIdentity | RequestIdentity

export const openIdIdentity: OpenIdIdentity = { kind: 'openid' }

/** Most providers: GET with the token as bearer, 401 for a dead one. */
export function identityRequest(
  rules: ProfilePointers & Partial<Omit<RequestIdentity, 'kind'>>,
): RequestIdentity {
  return {
    kind: 'request',
    method: 'GET',
    scheme: 'Bearer',
    headers: {},
    dead: [{ status: 401 }],
    ...rules,
  }
}
