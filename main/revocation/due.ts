import { retryAt, snoozeUntil } from '../domain/job-transitions.ts'
import { assertNever } from '../domain/assert-never.ts'
import type { HostPause } from '../domain/host-pause.ts'
import type { Attention, JobId, RevocationJob, WaitReason } from '../domain/job.ts'
import type { ReadableStores, WritableStores } from '../storage/storage.types.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Vault } from '../vault/vault.types.ts'
import { claimableAt } from './places.ts'
import { backoffCapMs, dayMs, nextAttemptAt, noSuccessForADay } from './retry-policy.ts'
import { offlineRecheckMs } from './settle.ts'

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

export interface Conditions {
  readonly now: number
  readonly blocked: Blocked | null
  /** Network or keychain changed since the last look. */
  readonly outsideChanged: boolean
  /** The wall clock was set back since the last look. */
  readonly clockSetBack: boolean
}

/**
 * Pending jobs whose row must change before anything is claimed, as they should be. All are read
 * only when something outside changed: a look in between costs what is due, not what is stored.
 */
export function listTended(read: ReadableStores, conditions: Conditions): RevocationJob[] {
  return candidates(read, conditions).flatMap((job) => {
    const freedNow = freed(tamed(job, conditions.now), conditions)
    const tended = overdue(showBlocked(freedNow, conditions), conditions.now)
    return tended === job ? [] : [tended]
  })
}

function candidates(read: ReadableStores, conditions: Conditions): RevocationJob[] {
  const { now, blocked, outsideChanged, clockSetBack } = conditions
  if (outsideChanged || clockSetBack) return read.jobs.listPending()
  const unshown = read.jobs.listUnshown(now - dayMs)
  if (blocked === null) return unshown
  const due = read.jobs.listPendingDue(now)
  const known = new Set(due.map(({ id }) => id))
  return [...due, ...unshown.filter(({ id }) => !known.has(id))]
}

/** Matrix 30: neither does a host stay paused for a far future. */
export function listTamedPauses(read: ReadableStores, conditions: Conditions): HostPause[] {
  if (!conditions.clockSetBack) return []
  const latest = conditions.now + dayMs
  return read.hosts
    .list()
    .flatMap((pause) => (pause.until > latest ? [{ ...pause, until: latest }] : []))
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
function freed(job: RevocationJob, { now, blocked, outsideChanged }: Conditions): RevocationJob {
  const waitedOutside = job.reason === 'offline' || job.reason === 'vault-closed'
  if (blocked !== null || !outsideChanged || !waitedOutside) return job
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
