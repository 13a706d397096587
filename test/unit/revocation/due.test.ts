import { expect, it } from 'vitest'
import type { HostPause } from '../../../main/domain/host-pause.ts'
import type { RevocationJob } from '../../../main/domain/job.ts'
import { blockedBy, findNextWake, listPortion, tendedAtOnce } from '../../../main/revocation/due.ts'
import { Walking, type Walk } from '../../../main/revocation/walk.ts'
import type { ReadableStores, WhyAll } from '../../../main/storage/storage.types.ts'
import type { VaultState } from '../../../main/vault/vault.types.ts'
import { aJob, noon } from '../../support/revocation-facts.ts'

const hour = 3_600_000
const online = { isOnline: () => true }
const blockedIn = (state: VaultState, network = online) => blockedBy(network, { state })
const open: VaultState = { kind: 'open', wrappedBy: 'os-keychain' }

function rows(open: readonly RevocationJob[], pauses: readonly HostPause[] = []): ReadableStores {
  const pending = open.filter((job) => job.state === 'pending')
  const unshown = pending.filter((job) => job.attention === null && job.reason !== 'ends-at')
  const claimable = pending.filter((job) => !job.paused)
  const jobs = {
    listPendingAfter: (after: string, limit: number) =>
      pending
        .filter(({ accountId }) => accountId > after)
        .toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
        .slice(0, limit),
    listUnsaid: (now: number, { reason, attention }: WhyAll, limit: number) =>
      pending
        .filter((job) => job.nextAttemptAt <= now)
        .filter(
          (job) =>
            job.reason !== reason || (attention !== null && job.attention?.reason !== attention),
        )
        .slice(0, limit),
    listUnshown: (by: number, limit: number) =>
      unshown.filter((job) => job.createdAt <= by).slice(0, limit),
    findOldestUnshown: () => unshown.map((job) => job.createdAt).sort((a, b) => a - b)[0],
    listHosts: () =>
      [...new Set(claimable.map(({ host }) => host))].map((host) => ({
        host,
        nextAttemptAt: Math.min(
          ...claimable.filter((job) => job.host === host).map((job) => job.nextAttemptAt),
        ),
      })),
  }
  // Only these are read here; the rest of the stores is not needed.
  return { jobs, hosts: { list: () => pauses } } as unknown as ReadableStores
}

const tend = (
  job: RevocationJob,
  state: VaultState,
  outsideChanged = false,
  clockSetBack = false,
) =>
  listPortion(rows([job]), {
    now: noon,
    blocked: blockedIn(state),
    walk: outsideChanged || clockSetBack ? { outsideChanged, clockSetBack, after: '' } : null,
  }).jobs[0]

it('a locked keychain costs no attempt and is said', () => {
  expect(tend(aJob(), { kind: 'keychain-locked' })).toMatchObject({
    reason: 'vault-closed',
    attempts: 0,
    attention: null,
    nextAttemptAt: noon,
  })
})

it('an unreadable ciphertext is kept and explained, never deleted', () => {
  for (const kind of ['keychain-changed', 'keychain-missing'] as const) {
    const shown = tend(aJob(), { kind })
    expect(shown).toMatchObject({
      state: 'pending',
      attempts: 0,
      attention: { reason: 'token-unreadable', wayOut: 'restore-keychain', since: noon },
    })
    // Said once, not rewritten at every look.
    expect(shown === undefined ? null : tend(shown, { kind })).toBeUndefined()
  }
})

it('what waited for network or keychain is due when they are back', () => {
  const waiting = tend(aJob(), { kind: 'keychain-missing' }) ?? aJob()
  const freed = tend({ ...waiting, nextAttemptAt: noon + hour }, open, true)
  expect(freed).toMatchObject({ reason: 'due', nextAttemptAt: noon, attention: null })
  expect(tend(waiting, open, false)).toBeUndefined()
})

it('a time that was asked for is kept when the network comes back', () => {
  const asked = aJob({ reason: 'asked-to-wait', nextAttemptAt: noon + hour })
  expect(tend(asked, open, true)).toBeUndefined()
})

it('no due time is further away than its cap', () => {
  const far = noon + 365 * 24 * hour
  const capped = (reason: RevocationJob['reason']) =>
    (tend(aJob({ reason, nextAttemptAt: far }), open, false, true)?.nextAttemptAt ?? far) - noon
  expect(capped('backoff')).toBe(6 * hour)
  expect(capped('asked-to-wait')).toBe(24 * hour)
  expect(capped('daily')).toBe(24 * hour)
  expect(capped('due')).toBe(0)
})

it('the timer is for what lies ahead; what is due waits for an event', () => {
  const shown = { attention: { reason: 'refused', since: noon, wayOut: 'manage-page' } } as const
  const due = aJob(shown)
  const ahead = aJob({ ...shown, id: 'job-2', host: 'b.example', nextAttemptAt: noon + hour })
  const running = aJob({ id: 'job-3', state: 'running', nextAttemptAt: noon + 1 })
  expect(findNextWake(rows([due, ahead, running]), null, noon)).toBe(noon + hour)
  expect(findNextWake(rows([due]), null, noon)).toBeNull()
  const offline = { reason: 'offline', attention: null } as const
  expect(findNextWake(rows([due]), offline, noon)).toBe(noon + 60_000)
  expect(findNextWake(rows([]), offline, noon)).toBeNull()
  expect(findNextWake(rows([]), null, noon)).toBeNull()
})

it('the timer also fires when a day without success must be said', () => {
  expect(findNextWake(rows([aJob({ createdAt: noon - hour })]), null, noon)).toBe(noon + 23 * hour)
  // Waiting for a token's own end is no failure.
  expect(findNextWake(rows([aJob({ reason: 'ends-at' })]), null, noon)).toBeNull()
})

it('a day without success is said even where nothing could be tried', () => {
  const old = aJob({ createdAt: noon - 24 * hour })
  for (const network of [online, { isOnline: () => false }]) {
    const blocked = blockedBy(network, { state: open })
    const tendedOf = (job: RevocationJob) =>
      listPortion(rows([job]), { now: noon, blocked, walk: null }).jobs
    expect(tendedOf(old)).toMatchObject([
      { attention: { reason: 'no-success-for-a-day', wayOut: 'manage-page', since: noon } },
    ])
    expect(tendedOf({ ...old, createdAt: old.createdAt + 1 })).not.toMatchObject([
      { attention: { reason: 'no-success-for-a-day' } },
    ])
  }
})

it('a paused host is looked at when its pause is over, the others when they are due', () => {
  const pause = { host: 'meadow.example', until: noon + hour, why: 'http-429', strikes: 1 }
  const shown = { attention: { reason: 'refused', since: noon, wayOut: 'manage-page' } } as const
  expect(findNextWake(rows([aJob(shown)], [pause]), null, noon)).toBe(noon + hour)
  const other = aJob({ ...shown, host: 'b.example', nextAttemptAt: noon + 5 })
  expect(findNextWake(rows([aJob(shown), other], [pause]), null, noon)).toBe(noon + 5)
})

it('a clock set back leaves no host paused for longer than a day', () => {
  const pause = { host: 'meadow.example', until: noon + 48 * hour, why: 'http-429', strikes: 2 }
  const tamed = { ...pause, until: noon + 24 * hour }
  const pausesIn = (read: ReadableStores, clockSetBack: boolean) => {
    const walk = { outsideChanged: true, clockSetBack, after: '' }
    return listPortion(read, { now: noon, blocked: null, walk }).pauses
  }
  expect(pausesIn(rows([], [pause]), true)).toEqual([tamed])
  expect(pausesIn(rows([], [tamed]), true)).toEqual([])
  expect(pausesIn(rows([], [pause]), false)).toEqual([])
})

it('no portion is longer than two hundred rows, and the walk goes on where the last one ended', () => {
  const jobs = Array.from({ length: 2 * tendedAtOnce + 1 }, (_, n) => {
    const name = String(n).padStart(4, '0')
    return aJob({ id: `job-${name}`, accountId: name, reason: 'offline' })
  })
  const lengths: number[] = []
  const seen = new Set<string>()
  let walk: Walk | null = { outsideChanged: true, clockSetBack: false, after: '' }
  while (walk !== null) {
    const { jobs: tended, next } = listPortion(rows(jobs), { now: noon, blocked: null, walk })
    lengths.push(tended.length)
    for (const { id } of tended) seen.add(id)
    walk = next === null ? null : { ...walk, after: next }
  }
  expect(lengths).toEqual([tendedAtOnce, tendedAtOnce, 1])
  expect(seen.size).toBe(jobs.length)
})

it('what is found due while the keychain is missing comes in portions too', () => {
  const day = 24 * hour
  const due = Array.from({ length: 3 * tendedAtOnce }, (_, n) =>
    // The second half is a day old as well: such a job is found twice.
    aJob({ id: `job-${n}`, accountId: `${n}`, createdAt: n % 2 === 0 ? noon : noon - day }),
  )
  const blocked = blockedIn({ kind: 'keychain-missing' })
  const { jobs, next } = listPortion(rows(due), { now: noon, blocked, walk: null })
  expect(jobs).toHaveLength(tendedAtOnce)
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(tendedAtOnce)
  expect(next).toBeNull()
})

it('a change begins the walk anew, and a portion of the old one does not end it', () => {
  const walking = new Walking()
  const first = walking.at(noon)
  expect(first).toEqual({ outsideChanged: true, clockSetBack: false, after: '' })
  walking.wentTo(first, 'account-200')
  const second = walking.at(noon)
  expect(second?.after).toBe('account-200')
  walking.outsideChanged()
  walking.wentTo(second, null)
  expect(walking.underWay).toBe(true)
  // A clock set back is looked at from the beginning, too, and what had changed stays changed.
  const anew = walking.at(noon - hour)
  expect(anew).toEqual({ outsideChanged: true, clockSetBack: true, after: '' })
  walking.wentTo(anew, null)
  expect(walking.at(noon)).toBeNull()
  expect(walking.at(noon - 1)).toEqual({ outsideChanged: false, clockSetBack: true, after: '' })
})
