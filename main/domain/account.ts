import type { Ending } from './ending.ts'

/** Our own id of a local account; it never changes, whatever happens at the provider. */
export type AccountId = string

/** Linked by signing in, or a token that the person held already and handed in. */
export type Origin = 'linked' | 'handed-in'

/** First lamp: is the person logged in here? */
export type Here = 'logged-in' | 'logged-out'

/** Second lamp: may Handback still act for the person at the provider? */
export type There = 'allowed' | 'ending' | 'ended' | 'sign-in-needed' | 'unknown'

/** What the provider said about the person (OpenID Connect Core §5.1 standard claims). */
export interface Profile {
  readonly displayName: string | null
  readonly username: string | null
  readonly email: string | null
  readonly pictureUrl: string | null
}

/**
 * A local account. The provider account it stands for is (`issuer`, `subject`), and stays so
 * through log out, log in, revoke and link again; among linked accounts it is unique. One that was
 * handed in is one token; its `subject` is empty until the provider said whose it is. Instants are
 * epoch milliseconds.
 */
export interface Account {
  readonly id: AccountId
  readonly origin: Origin
  /** The OAuth client (our registration at the server) it was last linked with. */
  readonly clientRef: string
  readonly providerId: string
  readonly issuer: string
  readonly subject: string
  /** The person's own name for it, or null. */
  readonly label: string | null
  readonly profile: Profile
  readonly scopes: readonly string[]
  readonly here: Here
  readonly there: There
  readonly linkedAt: number
  readonly loggedOutAt: number | null
  /** When `there` was last learned from the provider itself. */
  readonly checkedAt: number | null
  /** Until when a held token can still be revoked from here; null: no end known. */
  readonly revocableUntil: number | null
  readonly ending: Ending | null
  readonly endedAt: number | null
  /** Set by "Remove from list"; the row stays so that linking again lands on it. */
  readonly removedAt: number | null
}
