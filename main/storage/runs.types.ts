import type { AccountId } from '../domain/account.ts'
import type { JobId, RunId } from '../domain/job.ts'
import type { HostWait, Run, RunGroup, RunMember, StandingCount } from '../domain/run.ts'

/** Runs over many accounts. What they did is read from their jobs, never counted beside them. */
export interface RunStore {
  find(id: RunId): Run | undefined
  /** Throws FailureError `not-found`. */
  get(id: RunId): Run
  /** Newest first, with how many accounts each one has. */
  list(limit: number): (Run & { readonly total: number })[]
  /** A run, not stopped, that is still at work on every one of these accounts that has not ended. */
  findAtWorkOn(accountIds: readonly AccountId[]): RunId | undefined
  /** Stores the run with those of the accounts that are listed and have not ended; returns how many. */
  insert(run: Run, accountIds: readonly AccountId[]): number
  update(run: Run): void

  /** Members without a job, of runs that go on. */
  listToStore(limit: number): { readonly runId: RunId; readonly accountId: AccountId }[]
  setJob(runId: RunId, accountId: AccountId, jobId: JobId): void
  leaveOut(runId: RunId, accountId: AccountId, why: 'failed' | 'abandoned'): void
  countFailed(): number
  /** Those that could not be stored are to be stored after all. Returns how many. */
  storeAgain(): number
  /** The job with which the account ended. */
  findLastClosedJob(accountId: AccountId): JobId | undefined

  /** Open jobs of the members are not claimed. */
  pauseJobs(runId: RunId): void
  /** They are due now, but for those whose provider asked for more time, and those of other paused runs. */
  resumeJobs(runId: RunId, now: number): void
  /** Members without a job stay without. */
  keepUnstored(runId: RunId): void
  /** Jobs that another run wants too become that one's. */
  handOver(runId: RunId): void
  /** Jobs of this run of which nothing was sent are held, so that they can be put back. */
  holdUnsent(runId: RunId): void
  /** Those of every stopped run; running ones apart, since their attempt must be ended first. */
  listToPutBack(limit: number): JobId[]
  listRunningUnsent(runId: RunId): JobId[]

  countMembers(id: RunId): number
  /** By standing; at most one row for each. */
  countStandings(run: Run, now: number): StandingCount[]
  /** The hosts that hold up most, at most `limit`. */
  listHostWaits(run: Run, now: number, limit: number): HostWait[]
  /** Keyset page in the order of the run. */
  listMembers(run: Run, page: MemberPage): RunMember[]
}

export interface MemberPage {
  readonly group: RunGroup
  readonly after: number
  readonly limit: number
  readonly now: number
}
