import type { AccountId, Here, There } from './account.ts'
import type { Ending } from './ending.ts'
import type { TokenId, TokenKind } from './token.ts'

export type JobId = string

/** One "End access to many". */
export type RunId = string

export type JobState = 'pending' | 'running' | 'closed' | 'cancelled'

/** Why a pending job waits for `nextAttemptAt`. */
export type WaitReason =
  'due' | 'backoff' | 'offline' | 'asked-to-wait' | 'vault-closed' | 'daily' | 'ends-at'

/** What needs a person. The job stays pending and is still tried daily. */
export type AttentionReason =
  | 'client-rejected'
  | 'no-endpoint'
  | 'endpoint-gone'
  | 'request-rejected'
  | 'token-type-unsupported'
  | 'token-damaged'
  | 'token-unreadable'
  | 'certificate'
  | 'redirected'
  | 'refused'
  | 'host-gone'
  | 'still-alive'
  | 'no-success-for-a-day'

/** The way out offered with it. */
export type WayOut = 'manage-page' | 'edit-server' | 'restore-keychain' | 'link-again'

export interface Attention {
  readonly reason: AttentionReason
  readonly since: number
  readonly wayOut: WayOut
}

/**
 * One stored revocation. Everything needed to resume is in the row: nothing waits by sleeping, and
 * nothing is ever deleted. Instants are epoch milliseconds.
 */
export interface RevocationJob {
  readonly id: JobId
  readonly accountId: AccountId
  readonly state: JobState
  readonly reason: WaitReason
  readonly nextAttemptAt: number
  readonly attempts: number
  readonly createdAt: number
  /** Committed before the first byte of a revocation is sent; cancelling is possible only while null. */
  readonly firstSentAt: number | null
  readonly attention: Attention | null
  /** Last outcome in one word for the person, for example `http-503`. */
  readonly lastFailure: string | null
  readonly closedAt: number | null
  readonly ending: Ending | null
  /** Host and port of the endpoint it calls, or of the issuer: what is paused and limited together. */
  readonly host: string
  /** The run over many accounts it belongs to. */
  readonly runId: RunId | null
  /** Its run is paused: not tried until that goes on, or a person says "Try now". */
  readonly paused: boolean
  /** The account's lamps before the job, restored when it is cancelled. */
  readonly before: { readonly here: Here; readonly there: There }
}

export type ProbeMethod = 'introspection' | 'userinfo' | 'refresh'

export interface ProbeResult {
  readonly method: ProbeMethod
  readonly verdict: 'alive' | 'dead' | 'unclear'
  readonly at: number
}

/** One token to be revoked. A done step is not repeated. */
export interface RevocationStep {
  readonly jobId: JobId
  readonly tokenId: TokenId
  readonly kind: TokenKind
  /** Order in the plan: refresh tokens first, newest first. */
  readonly position: number
  readonly state: 'todo' | 'revoked' | 'already-gone' | 'unsupported' | 'expired'
  readonly sentCount: number
  readonly doneAt: number | null
  readonly probeBefore: ProbeResult | null
  readonly probeAfter: ProbeResult | null
}

/** Outcome of sending one step once. A 200 alone proves nothing: classify decides. */
export type Outcome =
  | { readonly kind: 'revoked' }
  | { readonly kind: 'already-gone' }
  | { readonly kind: 'retry'; readonly why: string }
  | { readonly kind: 'wait'; readonly untilMs: number; readonly why: string }
  | {
      readonly kind: 'attention'
      readonly reason: AttentionReason
      readonly wayOut: WayOut
      readonly why: string
    }
