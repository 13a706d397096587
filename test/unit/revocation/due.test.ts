import { expect, it } from 'vitest'
import type { HostPause } from '../../../main/domain/host-pause.ts'
import type { RevocationJob } from '../../../main/domain/job.ts'
import {
  blockedBy,
  findNextWake,
  listTamedPauses,
  listTended,
} from '../../../main/revocation/due.ts'
import type { ReadableStores } from '../../../main/storage/storage.types.ts'
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
    listPending: () => pending,
    listPendingDue: (now: number) => pending.filter((job) => job.nextAttemptAt <= now),
    listUnshown: (by: number) => unshown.filter((job) => job.createdAt <= by),
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
  listTended(rows([job]), { now: noon, blocked: blockedIn(state), outsideChanged, clockSetBack })[0]

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
    const conditions = {
      now: noon,
      blocked: blockedBy(network, { state: open }),
      outsideChanged: false,
      clockSetBack: false,
    }
    expect(listTended(rows([old]), conditions)).toMatchObject([
      { attention: { reason: 'no-success-for-a-day', wayOut: 'manage-page', since: noon } },
    ])
    expect(
      listTended(rows([{ ...old, createdAt: old.createdAt + 1 }]), conditions),
    ).not.toMatchObject([{ attention: { reason: 'no-success-for-a-day' } }])
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
  const conditions = { now: noon, blocked: null, outsideChanged: false }
  const tamed = { ...pause, until: noon + 24 * hour }
  expect(listTamedPauses(rows([], [pause]), { ...conditions, clockSetBack: true })).toEqual([tamed])
  expect(listTamedPauses(rows([], [tamed]), { ...conditions, clockSetBack: true })).toEqual([])
  expect(listTamedPauses(rows([], [pause]), { ...conditions, clockSetBack: false })).toEqual([])
})
