import type { ServerMetadata } from '../domain/client.ts'
import type { Http } from '../system/http.ts'
import type { AnswerMatch } from './answer-match.ts'
import type { KnownPerson } from './identity.ts'
import type { JsonObject } from './json-answer.ts'

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
  /** Before the token in the Authorization header; RFC 6750 §2.1 says `Bearer`. `Basic`: the token is `name:password` (RFC 7617). Empty: the token stands alone. */
  readonly scheme: string
  readonly headers: Readonly<Record<string, string>>
  /** A constant, for example a GraphQL query. */
  readonly body?: string
  /** A few want the token in the address as well, under this name; such an address is written down nowhere. */
  readonly tokenParameter?: string
  /** The token stands in this header instead, alone. */
  readonly tokenHeader?: string
  /** Asked by introspection, as the client (RFC 7662 §2.1), where no request with the token names a person. */
  readonly byIntrospection?: boolean
  /** No answer names a person: there is one account per server, and its address stands for it. */
  readonly unnamed?: boolean
  /** The token answer says it; null where that server has no say about that person. */
  readonly fromTokens?: (
    answer: JsonObject,
    server: ServerMetadata,
    http: Http,
  ) => Promise<KnownPerson | null>
  /** An ID token instead, where the server's document offers one. */
  readonly openIdFirst?: boolean
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
