import type { AccountId } from './account.ts'
import type { Ending } from './ending.ts'
import type { AttentionReason, JobId, RunId, WaitReason } from './job.ts'

/** One "End access to many". Instants are epoch milliseconds. */
export interface Run {
  readonly id: RunId
  readonly createdAt: number
  /** Nothing new is sent for its accounts; what is under way finishes. */
  readonly pausedAt: number | null
  /** Accounts not yet asked for were kept; the others go on until they have ended. */
  readonly stoppedAt: number | null
}

/** What a person asks of a report: what has ended, what waits, what needs me, what was left alone. */
export type RunGroup = 'ended' | 'waiting' | 'needs-you' | 'kept'

/** Where one account of a run stands, and how that is known or why. */
export type Standing =
  | { readonly group: 'ended'; readonly why: Exclude<Ending['kind'], 'abandoned'> }
  | { readonly group: 'waiting'; readonly why: RunWait }
  | { readonly group: 'needs-you'; readonly why: AttentionReason | 'not-stored' }
  | { readonly group: 'kept'; readonly why: 'stopped' | 'cancelled' | 'abandoned' }

/**
 * - `storing`: asked for with the run; its own job is not written yet
 * - `host-busy`: its host was too busy a moment ago, and is left alone for a while
 * - `stopping`: about to be put back as it was
 */
export type RunWait = WaitReason | 'storing' | 'running' | 'paused' | 'host-busy' | 'stopping'

export type StandingCount = Standing & {
  readonly count: number
  /** The soonest of the times below. */
  readonly at: number | null
}

export type RunMember = Standing & {
  readonly runId: RunId
  /** Its place in the run; pages go on after it. */
  readonly position: number
  readonly accountId: AccountId
  readonly jobId: JobId | null
  readonly host: string | null
  /** When it is tried next, when it ends at the latest, or when it was closed. */
  readonly at: number | null
}

/** Accounts of a run that wait for one host, and until when at least. */
export interface HostWait {
  readonly host: string
  /** One of them: it says whose host it is. */
  readonly accountId: AccountId
  readonly why: 'asked-to-wait' | 'host-busy'
  readonly count: number
  readonly until: number
}
