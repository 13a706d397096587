import type { WordKey } from '../../words/words.ts'
import type { ProviderDefinition } from './define-provider.ts'
import { reachOf } from './revocation-rules.ts'

export interface ProviderWords {
  /** What the provider is asked when access is revoked. */
  readonly asked: WordKey
  /** What else ends with it. */
  readonly alsoAffected: WordKey
  /** What stays. */
  readonly notAffected: WordKey
}

/** The sentences of the revoke dialog, from the facts of the provider's file. */
export function wordsOf({ revocation }: ProviderDefinition): ProviderWords {
  if (revocation.kind === 'none') {
    return {
      asked: 'provider.asked.nothing',
      alsoAffected: 'provider.also.by-hand',
      notAffected: 'provider.not.account',
    }
  }
  const kind = revocation.accepts.includes('refresh_token') ? 'refresh_token' : 'access_token'
  const reach = reachOf(revocation, kind)
  const left = revocation.leaves
  return {
    asked: 'provider.asked.tokens',
    alsoAffected: revocation.everywhere ? 'provider.also.everywhere' : `provider.also.${reach}`,
    notAffected:
      left === 'nothing'
        ? 'provider.not.account'
        : left === 'consent-entry'
          ? 'provider.not.consent-entry'
          : 'provider.not.maybe-listed',
  }
}

/** The same for a token that was issued to somebody else: it says nothing of Handback's own access. */
export function handedInWordsOf({ revocation }: ProviderDefinition): ProviderWords {
  if (revocation.kind === 'none') {
    return {
      asked: 'handed-in.asked.nothing',
      alsoAffected: 'handed-in.also.by-hand',
      notAffected: 'handed-in.not.token',
    }
  }
  const reach = reachOf(revocation, revocation.accepts[0] ?? 'access_token')
  return {
    asked: 'handed-in.asked.token',
    alsoAffected: `handed-in.also.${reach}`,
    notAffected: reach === 'grant' ? 'handed-in.not.grant' : 'handed-in.not.token',
  }
}
