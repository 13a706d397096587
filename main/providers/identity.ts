import type { Profile } from '../domain/account.ts'
import type { Secret } from '../domain/secret.ts'
import type { HttpRequest } from '../system/http.ts'
import type { Identity, ProfilePointers } from './identity-rules.ts'
import { textAt } from './json-pointer.ts'
import { plainText } from './json-answer.ts'
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
  const { method, scheme, headers, body } = identity
  const authorization = `${scheme} ${token.reveal()}`
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const request = { method, url, headers: { ...accept, ...type, authorization, ...headers } }
  return body === undefined ? request : { ...request, body }
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
