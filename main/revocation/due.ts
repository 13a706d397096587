import { retryAt, snoozeUntil } from '../domain/job-transitions.ts'
import type { AccountId } from '../domain/account.ts'
import { assertNever } from '../domain/assert-never.ts'
import type { HostPause } from '../domain/host-pause.ts'
import type { Attention, JobId, RevocationJob, WaitReason } from '../domain/job.ts'
import type { ReadableStores, WritableStores } from '../storage/storage.types.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Vault } from '../vault/vault.types.ts'
import { claimableAt, type Place } from './places.ts'
import { backoffCapMs, dayMs, nextAttemptAt, noSuccessForADay } from './retry-policy.ts'
import { offlineRecheckMs } from './settle.ts'
import type { Walk } from './walk.ts'

/** What keeps every job from being tried. It costs no attempt (invariant I5). */
export interface Blocked {
  readonly reason: 'offline' | 'vault-closed'
  readonly attention: Omit<Attention, 'since'> | null
}

export function blockedBy(
  connectivity: Pick<Connectivity, 'isOnline'>,
  vault: Pick<Vault, 'state'>,
): Blocked | null {
  switch (vault.state.kind) {
    case 'open':
      return connectivity.isOnline() ? null : { reason: 'offline', attention: null }
    case 'keychain-changed':
    case 'keychain-missing':
      // Matrix 37: nothing is re-keyed and nothing deleted; the person decides.
      return {
        reason: 'vault-closed',
        attention: { reason: 'token-unreadable', wayOut: 'restore-keychain' },
      }
    case 'new':
    case 'passphrase-wanted':
    case 'passphrase-asked':
    case 'keychain-locked':
      return { reason: 'vault-closed', attention: null }
    default:
      return assertNever(vault.state)
  }
}

/**
 * Rows that one commit tends. Ten thousand at once block the main process for a second or two; two
 * hundred take some ten milliseconds, and between two commits whoever else waits has a turn.
 */
export const tendedAtOnce = 200

export interface Conditions {
  readonly now: number
  readonly blocked: Blocked | null
  /** Null: nothing outside changed since every job was looked at. */
  readonly walk: Walk | null
}

/** Rows that must change before anything is claimed, as they should be. */
export interface Portion {
  readonly jobs: readonly RevocationJob[]
  readonly pauses: readonly HostPause[]
  /** Where the walk goes on; null where it has come to its end, or where there is none. */
  readonly next: AccountId | null
}

/**
 * The next portion, never longer than `tendedAtOnce`. All jobs are read only on a walk: a look in
 * between costs what is due, not what is stored.
 */
export function listPortion(read: ReadableStores, conditions: Conditions): Portion {
  const { walk } = conditions
  const pauses = listTamedPauses(read, conditions)
  // Hosts first: whom one may ask rests on them.
  if (pauses.length > 0) return { jobs: [], pauses, next: walk?.after ?? null }
  const found = candidates(read, conditions)
  const jobs = found.flatMap((job) => {
    const now = tended(job, conditions)
    return now === job ? [] : [now]
  })
  const last = found.length < tendedAtOnce ? undefined : found.at(-1)
  return { jobs, pauses, next: walk === null ? null : (last?.accountId ?? null) }
}

export function tendPortion(stores: WritableStores, conditions: Conditions): Portion {
  const portion = listPortion(stores, conditions)
  for (const pause of portion.pauses) stores.hosts.pause(pause)
  for (const job of portion.jobs) stores.jobs.update(job)
  return portion
}

/** A job may be claimed before the walk has come to it: it is tended first all the same. */
export function claimTended(
  stores: WritableStores,
  { host, places }: Place,
  conditions: Conditions,
): RevocationJob[] {
  return stores.jobs.claimDue(host, conditions.now, places).map((claimed) => {
    const job = tended(claimed, conditions)
    if (job !== claimed) stores.jobs.update(job)
    return job
  })
}

/** The job as it should be now; the same object where nothing has to change. */
function tended(job: RevocationJob, conditions: Conditions): RevocationJob {
  const freedNow = freed(tamed(job, conditions.now), conditions)
  return overdue(showBlocked(freedNow, conditions), conditions.now)
}

function candidates({ jobs }: ReadableStores, conditions: Conditions): RevocationJob[] {
  const { now, blocked, walk } = conditions
  if (walk !== null) return jobs.listPendingAfter(walk.after, tendedAtOnce)
  const unshown = jobs.listUnshown(now - dayMs, tendedAtOnce)
  if (blocked === null) return unshown
  const { reason, attention } = blocked
  const why = { reason, attention: attention?.reason ?? null }
  const unsaid = jobs.listUnsaid(now, why, tendedAtOnce)
  const known = new Set(unsaid.map(({ id }) => id))
  return [...unsaid, ...unshown.filter(({ id }) => !known.has(id))].slice(0, tendedAtOnce)
}

/** Matrix 30: neither does a host stay paused for a far future. */
function listTamedPauses(read: ReadableStores, { now, walk }: Conditions): HostPause[] {
  if (walk?.clockSetBack !== true) return []
  const latest = now + dayMs
  return read.hosts
    .list()
    .flatMap((pause) => (pause.until > latest ? [{ ...pause, until: latest }] : []))
    .slice(0, tendedAtOnce)
}

/** Invariant I4: a day without success is shown, also where nothing could even be tried. */
function overdue(job: RevocationJob, now: number): RevocationJob {
  // While its run is paused nobody was asked, so nobody failed to confirm.
  const settled = job.attention !== null || job.reason === 'ends-at' || job.paused
  if (settled || !noSuccessForADay(job.createdAt, now)) return job
  const attention = { reason: 'no-success-for-a-day', since: now, wayOut: 'manage-page' } as const
  return { ...job, attention }
}

/** A clock that was moved back must not leave a job waiting for a far future (matrix 30). */
function tamed(job: RevocationJob, now: number): RevocationJob {
  const latest = now + capOf(job.reason)
  return job.nextAttemptAt > latest ? { ...job, nextAttemptAt: latest } : job
}

function capOf(reason: WaitReason): number {
  switch (reason) {
    case 'due':
      return 0
    case 'backoff':
      return backoffCapMs
    case 'offline':
    case 'asked-to-wait':
    case 'vault-closed':
    case 'daily':
    case 'ends-at':
      return dayMs
    default:
      return assertNever(reason)
  }
}

/** What a job waited for outside may be there now. */
function freed(job: RevocationJob, { now, blocked, walk }: Conditions): RevocationJob {
  const waitedOutside = job.reason === 'offline' || job.reason === 'vault-closed'
  if (blocked !== null || walk?.outsideChanged !== true || !waitedOutside) return job
  const keychainWasLost = job.attention?.wayOut === 'restore-keychain'
  return {
    ...job,
    reason: 'due',
    nextAttemptAt: now,
    attention: keychainWasLost ? null : job.attention,
  }
}

function showBlocked(job: RevocationJob, { now, blocked }: Conditions): RevocationJob {
  if (blocked === null || job.nextAttemptAt > now) return job
  const { reason, attention } = blocked
  if (attention === null || job.attention?.reason === attention.reason) {
    return job.reason === reason ? job : snoozeUntil(job, job.nextAttemptAt, reason)
  }
  return snoozeUntil(job, job.nextAttemptAt, reason, { ...attention, since: now })
}

/**
 * When the one timer must fire, or null for none. What is due already waits for a free place or for
 * the vault, and both wake the queue themselves. The network's own event can be missed (no window is
 * open to hear it), so while something is due offline, it is looked at each minute.
 */
export function findNextWake(
  read: ReadableStores,
  blocked: Blocked | null,
  now: number,
): number | null {
  const pauses = pausesOf(read)
  const all = read.jobs.listHosts().map((host) => claimableAt(host, pauses))
  const ahead = all.filter((at) => at > now)
  if (blocked?.reason === 'offline' && ahead.length < all.length) ahead.push(now + offlineRecheckMs)
  const oldest = read.jobs.findOldestUnshown()
  if (oldest !== undefined) ahead.push(Math.max(oldest + dayMs, now))
  return ahead.length === 0 ? null : Math.min(...ahead)
}

export function pausesOf(read: ReadableStores): Map<string, HostPause> {
  return new Map(read.hosts.list().map((pause) => [pause.host, pause]))
}

/** After a surprise: back to waiting, as after any failure. */
export function releaseFailed(
  stores: WritableStores,
  jobId: JobId,
  now: number,
  random: number,
): void {
  const job = stores.jobs.get(jobId)
  if (job.state !== 'running') return
  const at = nextAttemptAt(now, job.attempts + 1, random)
  const { attention } = job
  stores.jobs.update(retryAt(job, { at, reason: 'backoff', lastFailure: 'internal', attention }))
}
