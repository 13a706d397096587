import * as oidc from 'openid-client'
import type { Profile } from '../domain/account.ts'
import { isLoopbackHost } from '../system/loopback-host.ts'
import { plainText, textOf, type JsonObject } from './json-answer.ts'

/** The user info endpoint answered about somebody else (OpenID Connect Core §5.3.2). */
export class OtherSubjectError extends Error {
  override readonly name = 'OtherSubjectError'
}

/**
 * Claims of the user info endpoint. Null where it gives none: by now the grant exists, and a name
 * that is missing is no reason to lose it. Claims about another subject are.
 */
export async function fetchUserInfo(
  configuration: oidc.Configuration,
  accessToken: string,
  subject: string,
): Promise<JsonObject | null> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return null
  try {
    return await oidc.fetchUserInfo(configuration, accessToken, subject)
  } catch (error) {
    if (isOtherSubject(error)) throw new OtherSubjectError('sub differs from the ID token')
    return null
  }
}

/** In a user info answer the only member that is compared is `sub`. */
function isOtherSubject(error: unknown): boolean {
  return (
    error instanceof oidc.ClientError && error.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
  )
}

/** Standard claims (OpenID Connect Core §5.1); the first set that has one wins. */
export function profileOf(issuer: string, ...sets: readonly (JsonObject | null)[]): Profile {
  const claim = (name: string): string | null => {
    for (const set of sets) {
      const text = set === null ? null : textOf(set, name)
      const plain = text === null ? '' : plainText(text, 200)
      if (plain !== '') return plain
    }
    return null
  }
  const parts = [claim('given_name'), claim('family_name')].filter((part) => part !== null)
  const composed = parts.length === 0 ? null : parts.join(' ')
  return {
    displayName: claim('name') ?? composed ?? claim('nickname'),
    username: claim('preferred_username'),
    email: claim('email'),
    pictureUrl: pictureOf(sets, issuer),
  }
}

function pictureOf(sets: readonly (JsonObject | null)[], issuer: string): string | null {
  const named = sets.map((set) => (set === null ? null : textOf(set, 'picture')))
  return pictureAddress(named.find((one) => one !== null) ?? null, issuer)
}

/** A picture is fetched only over https, loopback providers apart. */
export function pictureAddress(address: string | null, issuer: string): string | null {
  const url = URL.parse(address ?? '')
  if (url === null || url.href.length > 2048) return null
  const local = isLoopbackHost(url.hostname) && isLoopbackHost(new URL(issuer).hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? url.href : null
}
