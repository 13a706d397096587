import type { AccountId } from '../domain/account.ts'
import type { Ending } from '../domain/ending.ts'
import type { AttentionReason, JobId, RunId } from '../domain/job.ts'

/** An entry of the evidence that may be news for the person. */
export type NewsEntry = {
  readonly seq: number
  readonly at: number
  readonly accountId: AccountId
} & (
  | { readonly kind: 'closed'; readonly jobId: JobId; readonly ending: Ending['kind'] }
  | { readonly kind: 'checked'; readonly verdict: 'alive' | 'dead' | 'unclear' }
  | { readonly kind: 'linked' | 'logged-in' }
)

export interface UntoldAttention {
  readonly jobId: JobId
  readonly accountId: AccountId
  readonly reason: AttentionReason
  readonly since: number
}

/** What the person was told, so that nothing is told twice, and what there is to tell. */
export interface NoticeStore {
  findTold(key: string): number | undefined
  tell(key: string, at: number): void
  /** It is over; should it come again, it is news again. */
  forget(key: string): void
  /** The last entry of the evidence that was looked at. */
  findSeen(): number
  see(seq: number): void

  findNewestEntry(): number
  /** Oldest first: those after `after` up to and including `upTo`. */
  listNews(after: number, upTo: number): NewsEntry[]
  /** Open jobs that show an attention whose key (`needs-you:<job>:<reason>`) was not told. */
  listUntoldAttention(limit: number): UntoldAttention[]
  /** Runs of which nothing waits any more and whose key (`run-done:<run>`) was not told. */
  listUntoldDoneRuns(): RunId[]
}
