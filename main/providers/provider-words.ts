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
