import type { Profile } from '../domain/account.ts'
import type { ServerMetadata } from '../domain/client.ts'
import type { Secret } from '../domain/secret.ts'
import type { HttpRequest } from '../system/http.ts'
import { authenticate, basicOfPair } from './client-auth.ts'
import {
  openIdIdentity,
  type Identity,
  type ProfilePointers,
  type RequestIdentity,
} from './identity-rules.ts'
import { textAt } from './json-pointer.ts'
import { plainText } from './json-answer.ts'
import type { OpenedClient } from './server-access.types.ts'
import { pictureAddress } from './user-info.ts'

export interface KnownPerson {
  readonly subject: string
  readonly profile: Profile
}

/** Whose token is it? OpenID Connect Core §5.3.1, or the provider's own request; the token in a header. */
export function identityRequestFor(identity: Identity, url: string, token: Secret): HttpRequest {
  const accept = { accept: 'application/json' }
  if (identity.kind === 'openid') {
    const authorization = `Bearer ${token.reveal()}`
    return { method: 'GET', url, headers: { ...accept, authorization } }
  }
  const { method, headers, body, tokenParameter } = identity
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const address = new URL(url)
  if (tokenParameter !== undefined) address.searchParams.set(tokenParameter, token.reveal())
  const all = { ...accept, ...type, ...credentials(identity, token.reveal()), ...headers }
  const request = { method, url: address.href, headers: all }
  return body === undefined ? request : { ...request, body }
}

function credentials(
  { scheme, tokenHeader }: RequestIdentity,
  text: string,
): Readonly<Record<string, string>> {
  if (tokenHeader !== undefined) return { [tokenHeader]: text }
  if (scheme === 'Basic') return { authorization: basicOfPair(text) }
  return { authorization: `${scheme} ${text}`.trimStart() }
}

/** Whose access token is it? RFC 7662 §2.1, for servers that say so in that answer (§2.2) and nowhere else. */
export function introspectionRequestFor(
  opened: OpenedClient,
  url: string,
  token: Secret,
): HttpRequest {
  const form = { token: token.reveal(), token_type_hint: 'access_token' }
  const { headers, body } = authenticate(opened, form)
  return { method: 'POST', url, headers: { accept: 'application/json', ...headers }, body }
}

/** How this very server says who somebody is. */
export function identityAt(identity: Identity, metadata: ServerMetadata): Identity {
  if (identity.kind === 'openid' || identity.openIdFirst !== true) return identity
  const { jwksUri, scopesSupported } = metadata
  const offers = jwksUri !== null && scopesSupported?.includes('openid') === true
  return offers ? openIdIdentity : identity
}

/** The person an answer is about, or null where it names none. */
export function identityOf(
  rules: ProfilePointers,
  document: unknown,
  issuer = 'https://issuer.invalid',
): KnownPerson | null {
  const parts = rules.subject.map((pointer) => textAt(document, pointer))
  if (parts.includes(null)) return null
  const first = (pointers: readonly string[] = []): string | null => {
    for (const pointer of pointers) {
      const text = plainText(textAt(document, pointer) ?? '', 200)
      if (text !== '') return text
    }
    return null
  }
  return {
    subject: parts.join(':'),
    profile: {
      displayName: first(rules.name),
      username: first(rules.username),
      email: first(rules.email),
      pictureUrl: pictureAddress(first(rules.picture), issuer),
    },
  }
}
