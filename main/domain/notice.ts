import type { AccountId } from './account.ts'
import type { Ending } from './ending.ts'
import type { AttentionReason, JobId, RunId } from './job.ts'

/**
 * What a person waits for, or must know in time:
 * - `ended`: a revocation they asked for is confirmed
 * - `needs-you`: a revocation can't go on without them
 * - `run-done`: nothing of an "End access to many" waits any more
 * - `reminder`: a date they set has come
 * - `lapses-soon`: what could still be revoked from here soon can't any more
 * - `ended-elsewhere`: the provider says that access has ended, and nobody asked for it here
 */
export type Notice = { readonly key: string; readonly at: number } & (
  | {
      readonly kind: 'ended'
      readonly accountId: AccountId
      readonly how: Exclude<Ending['kind'], 'ends-at' | 'closed-by-you' | 'abandoned'>
    }
  | {
      readonly kind: 'needs-you'
      readonly accountId: AccountId
      readonly jobId: JobId
      readonly why: AttentionReason
    }
  | {
      readonly kind: 'run-done'
      readonly runId: RunId
      readonly ended: number
      readonly total: number
      readonly needYou: number
    }
  | {
      readonly kind: 'reminder'
      /** Null: about no account in particular. */
      readonly accountId: AccountId | null
      readonly noteId: string
      /** The person's own words; shown only where names are. */
      readonly text: string
    }
  | { readonly kind: 'lapses-soon'; readonly accountId: AccountId; readonly lapsesAt: number }
  | { readonly kind: 'ended-elsewhere'; readonly accountId: AccountId }
)

export type NoticeKind = Notice['kind']

export const noticeKinds = [
  'ended',
  'needs-you',
  'run-done',
  'reminder',
  'lapses-soon',
  'ended-elsewhere',
] as const satisfies readonly NoticeKind[]
