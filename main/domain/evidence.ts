import type { AccountId } from './account.ts'
import type { Ending } from './ending.ts'
import type { JobId, Outcome, ProbeResult } from './job.ts'
import type { TokenKind } from './token.ts'

/** What happened, in the order it happened; the body of one entry of the append-only log. */
export type EvidenceBody =
  | { readonly kind: 'linked'; readonly scopes: readonly string[] }
  /** A token the person held already; `token` is its rule in the provider's file. */
  | { readonly kind: 'handed-in'; readonly token: string }
  | { readonly kind: 'logged-in' }
  | { readonly kind: 'logged-out' }
  | { readonly kind: 'logged-out-undone' }
  | { readonly kind: 'refreshed' }
  | {
      readonly kind: 'checked'
      readonly verdict: 'alive' | 'dead' | 'unclear'
      readonly method: string
    }
  /** The provider says that the access may do more or less than before; scopes (RFC 6749 §3.3). */
  | {
      readonly kind: 'permissions-changed'
      readonly added: readonly string[]
      readonly removed: readonly string[]
    }
  | { readonly kind: 'revocation-requested'; readonly tokens: number }
  | { readonly kind: 'revocation-cancelled' }
  | {
      readonly kind: 'attempt'
      readonly token: TokenKind
      /** Left out: POST, as RFC 7009 §2.1 has it. */
      readonly method?: 'DELETE' | 'GET' | undefined
      readonly endpoint: string
      readonly outcome: Outcome
      /** HTTP status, or null when no answer came. */
      readonly status: number | null
      /** The answer (or error) as received: redacted, at most 2 KiB. */
      readonly answer: string
    }
  | {
      readonly kind: 'probe'
      readonly token: TokenKind
      readonly when: 'before' | 'after'
      readonly result: ProbeResult
      readonly status: number | null
    }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'closed'; readonly ending: Ending }
  | { readonly kind: 'tokens-destroyed'; readonly tokens: number }
  /** `keptDays`: by the person's setting that keeps ended accounts so long; left out: by hand. */
  | { readonly kind: 'removed-from-list'; readonly keptDays?: number | undefined }

/** One entry. `hash` = SHA-256 over `prevHash` and the entry; a gap or edit breaks the chain. */
export interface Evidence {
  readonly seq: number
  readonly at: number
  readonly accountId: AccountId
  readonly jobId: JobId | null
  readonly body: EvidenceBody
  readonly prevHash: string
  readonly hash: string
}
