import type { AccountId } from './account.ts'

/** RFC 7009 §2.1 token types. */
export type TokenKind = 'access_token' | 'refresh_token'

export type TokenId = string

/**
 * A token we hold, without its text. A token that a log-in or refresh replaces stays held
 * (`replacedAt`) until it is revoked or has expired: only a held token can be revoked.
 * Instants are epoch milliseconds.
 */
export interface HeldToken {
  readonly id: TokenId
  readonly accountId: AccountId
  /** The OAuth client it was issued to; a token can be revoked by that client only (RFC 7009 §2.1). */
  readonly clientRef: string
  readonly kind: TokenKind
  /** Shared by the tokens of one sign-in and all that were refreshed from them; null: not known. */
  readonly lineage: string | null
  readonly scopes: readonly string[]
  readonly issuedAt: number
  /** Null: the server named no end. */
  readonly expiresAt: number | null
  readonly replacedAt: number | null
  /** Last time this very token was accepted by the token endpoint and remained valid. */
  readonly refreshedOkAt: number | null
  /** Sealed text; null once destroyed. */
  readonly sealed: Uint8Array | null
  /** Keyed fingerprint taken when it was stored; compared before it is sent. */
  readonly fingerprint: Uint8Array
  /** Counts re-seals; part of the associated data. */
  readonly version: number
  readonly destroyedAt: number | null
}
