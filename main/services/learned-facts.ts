import type { Account, Profile } from '../domain/account.ts'
import { identityOf } from '../providers/identity.ts'
import { openIdIdentity, type Identity } from '../providers/identity-rules.ts'
import { jsonObject, jsonValue, textOf } from '../providers/json-answer.ts'
import { grantedScopes } from '../providers/token-answer.ts'
import { profileOf } from '../providers/user-info.ts'
import type { HttpAnswer } from '../system/http.ts'

/** What a token may do according to the provider, and what it could when it was given. */
export interface Granted {
  readonly before: readonly string[]
  readonly now: readonly string[]
}

/**
 * The person as the provider describes them now. Null where the answer is about nobody, or about
 * somebody else (OpenID Connect Core §5.3.2). What it leaves out stays as it was: the ID token, which
 * came only once, may have said it.
 */
export function profileIn(
  answer: HttpAnswer,
  identity: Identity = openIdIdentity,
  account: Pick<Account, 'issuer' | 'subject' | 'profile'>,
): Profile | null {
  if (answer.kind !== 'response' || answer.status !== 200) return null
  const { issuer, subject, profile } = account
  if (subject === '') return null
  const found =
    identity.kind === 'request'
      ? identityOf(identity, jsonValue(answer), issuer)
      : openIdPerson(answer, issuer)
  if (found?.subject !== subject) return null
  return {
    displayName: found.profile.displayName ?? profile.displayName,
    username: found.profile.username ?? profile.username,
    email: found.profile.email ?? profile.email,
    pictureUrl: found.profile.pictureUrl ?? profile.pictureUrl,
  }
}

function openIdPerson(answer: Extract<HttpAnswer, { kind: 'response' }>, issuer: string) {
  const claims = jsonObject(answer)
  const subject = claims === null ? null : textOf(claims, 'sub')
  return claims === null || subject === null
    ? null
    : { subject, profile: profileOf(issuer, claims) }
}

/** RFC 7662 §2.2 `scope`; null where the answer does not say. */
export function grantIn(answer: HttpAnswer, before: readonly string[]): Granted | null {
  const document = answer.kind === 'response' ? jsonObject(answer) : null
  const now = document === null ? null : grantedScopes(document)
  return now === null || now.length === 0 ? null : { before, now }
}

export interface PermissionChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** They ask for a kind of answer, and answers need not repeat them (OpenID Connect Core §11). */
const notRepeated: ReadonlySet<string> = new Set(['openid', 'offline_access'])

/** What the account may do more or less than is known; null: nothing changed. */
export function permissionChange(
  known: readonly string[],
  granted: Granted | null,
): PermissionChange | null {
  if (granted === null) return null
  const now = new Set(granted.now)
  const added = granted.now.filter((scope) => !known.includes(scope) && !notRepeated.has(scope))
  const removed = granted.before.filter(
    (scope) => !now.has(scope) && known.includes(scope) && !notRepeated.has(scope),
  )
  return added.length + removed.length === 0 ? null : { added, removed }
}

export function withChange(
  scopes: readonly string[],
  { added, removed }: PermissionChange,
): readonly string[] {
  return [...scopes.filter((scope) => !removed.includes(scope)), ...added]
}
