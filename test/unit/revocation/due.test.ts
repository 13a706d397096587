import { expect, it } from 'vitest'
import type { RevocationJob } from '../../../main/domain/job.ts'
import { blockedBy, findNextWake, listTended } from '../../../main/revocation/due.ts'
import type { ReadableStores } from '../../../main/storage/storage.types.ts'
import type { VaultState } from '../../../main/vault/vault.types.ts'
import { aJob, noon } from '../../support/revocation-facts.ts'

const hour = 3_600_000
const online = { isOnline: () => true }
const blockedIn = (state: VaultState, network = online) => blockedBy(network, { state })
const open: VaultState = { kind: 'open', wrappedBy: 'os-keychain' }

function rows(...open: RevocationJob[]): ReadableStores {
  const pending = open.filter((job) => job.state === 'pending').map((job) => job.nextAttemptAt)
  const jobs = {
    listOpen: () => open,
    findNextDue: () => (pending.length === 0 ? undefined : Math.min(...pending)),
  }
  // Only these two are read here; the rest of the stores is not needed.
  return { jobs } as unknown as ReadableStores
}

const tend = (job: RevocationJob, state: VaultState, outsideChanged = false) =>
  listTended(rows(job), { now: noon, blocked: blockedIn(state), outsideChanged })[0]

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
    (tend(aJob({ reason, nextAttemptAt: far }), open)?.nextAttemptAt ?? far) - noon
  expect(capped('backoff')).toBe(6 * hour)
  expect(capped('asked-to-wait')).toBe(24 * hour)
  expect(capped('daily')).toBe(24 * hour)
  expect(capped('due')).toBe(0)
})

it('the timer is for what lies ahead; what is due waits for an event', () => {
  const due = aJob()
  const ahead = aJob({ id: 'job-2', nextAttemptAt: noon + hour })
  const running = aJob({ id: 'job-3', state: 'running', nextAttemptAt: noon + 1 })
  expect(findNextWake(rows(due, ahead, running), null, noon)).toBe(noon + hour)
  expect(findNextWake(rows(due), null, noon)).toBeNull()
  const offline = { reason: 'offline', attention: null } as const
  expect(findNextWake(rows(due), offline, noon)).toBe(noon + 60_000)
  expect(findNextWake(rows(), offline, noon)).toBeNull()
  expect(findNextWake(rows(), null, noon)).toBeNull()
})
