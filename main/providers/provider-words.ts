import type { WordKey } from '../../words/words.ts'
import type { ProviderDefinition } from './define-provider.ts'
import { reachOf, type AppRevocation, type Leaves } from './revocation-rules.ts'

export interface ProviderWords {
  /** What the provider is asked when access is revoked. */
  readonly asked: WordKey
  /** What else ends with it. */
  readonly alsoAffected: WordKey
  /** What stays. */
  readonly notAffected: WordKey
}

/** What is true of this very server, whatever its file says of others of its make. */
export interface OnThisServer {
  /** An app can ask it to end access. */
  readonly revocable: boolean
  /** Its page for connected apps is known. */
  readonly hasManagePage: boolean
}

/** The sentences of the revoke dialog, from the facts of the provider's file. */
export function wordsOf({ revocation }: ProviderDefinition, server: OnThisServer): ProviderWords {
  if (revocation.kind === 'none' || !server.revocable) {
    return {
      asked: server.hasManagePage ? 'provider.asked.nothing' : 'provider.asked.nothing.no-page',
      alsoAffected: 'provider.also.by-hand',
      notAffected: 'provider.not.account',
    }
  }
  return {
    asked: 'provider.asked.tokens',
    alsoAffected: alsoAffected(revocation),
    notAffected: notAffected[revocation.leaves],
  }
}

function alsoAffected(revocation: AppRevocation): WordKey {
  const kind = revocation.accepts.includes('refresh_token') ? 'refresh_token' : 'access_token'
  const reach = reachOf(revocation, kind)
  // That it was allowed once is forgotten with the whole of it, and where no entry may stay behind.
  const forgets = reach === 'grant' && revocation.leaves === 'nothing'
  if (revocation.everywhere) {
    return forgets ? 'provider.also.everywhere' : 'provider.also.everywhere-keys'
  }
  return reach === 'grant' && !forgets ? 'provider.also.pair' : `provider.also.${reach}`
}

const notAffected: Readonly<Record<Leaves, WordKey>> = {
  nothing: 'provider.not.account',
  'consent-entry': 'provider.not.consent-entry',
  unknown: 'provider.not.maybe-listed',
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
