import { describe, expect, it } from 'vitest'
import * as transitions from '../../../main/domain/job-transitions.ts'
import type { Attention } from '../../../main/domain/job.ts'
import { aJob, aStep, anAccount, noon } from '../../support/revocation-facts.ts'

const later = noon + 1000
const running = transitions.claim(aJob())
const trouble: Attention = { reason: 'client-rejected', since: later, wayOut: 'edit-server' }
const backoff = { at: later, reason: 'backoff', lastFailure: 'http-503', attention: null } as const

describe('waiting', () => {
  it('a new job is due at once and remembers the lamps', () => {
    const account = anAccount({ here: 'logged-out', there: 'unknown' })
    expect(
      transitions.newJob({ id: 'job-1', host: 'meadow.example', runId: null }, account, noon),
    ).toEqual(aJob({ before: { here: 'logged-out', there: 'unknown' } }))
  })

  it('a retry spends an attempt, a snooze does not', () => {
    expect(transitions.retryAt(running, backoff)).toMatchObject({ state: 'pending', attempts: 1 })
    const snoozed = transitions.snoozeUntil(running, later, 'offline')
    expect(snoozed).toMatchObject({ state: 'pending', attempts: 0, reason: 'offline' })
  })

  it('what needs a person stays pending, and keeps the date of its first time', () => {
    const first = transitions.needsPerson(running, trouble, later, 'invalid_client')
    expect(first).toMatchObject({ state: 'pending', reason: 'daily', attention: trouble })
    const again = transitions.needsPerson(first, { ...trouble, since: later + 9 }, later, 'x')
    expect(again.attention?.since).toBe(later)
    const other = { ...trouble, reason: 'refused', since: later + 9 } as const
    expect(transitions.needsPerson(first, other, later, 'x').attention?.since).toBe(later + 9)
  })

  it('"Try now" resets the wait and keeps what was learned', () => {
    const waiting = transitions.retryAt(running, backoff)
    const due = transitions.dueNow(waiting, noon)
    expect(due).toMatchObject({ nextAttemptAt: noon, reason: 'due', lastFailure: 'http-503' })
    expect(transitions.dueNow(running, later)).toBe(running)
  })
})

describe('ends', () => {
  const sent = transitions.markFirstSent(running, noon)
  const closed = transitions.close(sent, { kind: 'answered' }, later)

  it('can be cancelled only while nothing was sent', () => {
    expect(transitions.cancel(aJob(), later)).toMatchObject({ state: 'cancelled' })
    expect(transitions.cancel(running, later).state).toBe('cancelled')
    expect(() => transitions.cancel(sent, later)).toThrow('job-already-sent')
    expect(() => transitions.cancel(closed, later)).toThrow('not-now')
  })

  it('the mark of the first send never moves', () => {
    expect(transitions.markFirstSent(sent, later).firstSentAt).toBe(noon)
    expect(() => transitions.markFirstSent(aJob(), later)).toThrow('not-now')
  })

  it('a closed job is not claimed, snoozed, retried or closed again', () => {
    expect(closed).toMatchObject({ state: 'closed', closedAt: later, attention: null })
    expect(() => transitions.claim(closed)).toThrow('not-now')
    expect(() => transitions.dueNow(closed, later)).toThrow('not-now')
    expect(() => transitions.retryAt(closed, backoff)).toThrow('not-now')
    expect(() => transitions.snoozeUntil(closed, later, 'due')).toThrow('not-now')
    expect(() => transitions.close(closed, { kind: 'proven' }, later)).toThrow('not-now')
  })

  it('life found again reopens it', () => {
    const next = {
      at: later,
      reason: 'daily',
      lastFailure: 'still-alive',
      attention: trouble,
    } as const
    expect(transitions.reopen(closed, next)).toMatchObject({ state: 'pending', ending: null })
    const step = aStep({ state: 'revoked', doneAt: noon })
    expect(transitions.reopenStep(step)).toMatchObject({ state: 'todo', doneAt: null })
  })

  it('a job that waits for a token’s end stays open and says until when', () => {
    expect(transitions.awaitEnd(sent, later, later)).toMatchObject({
      state: 'pending',
      reason: 'ends-at',
      ending: { kind: 'ends-at', at: later },
    })
  })
})

describe('what each change leaves as it was', () => {
  const waiting = aJob({
    attempts: 2,
    lastFailure: 'http-500',
    attention: trouble,
    firstSentAt: noon,
    paused: true,
  })

  it('claiming only claims', () => {
    expect(transitions.claim(waiting)).toEqual({ ...waiting, state: 'running' })
    expect(() => transitions.claim(running)).toThrow('not-now')
    expect(transitions.isOpen(waiting)).toBe(true)
    expect(transitions.isOpen(running)).toBe(true)
    expect(transitions.isOpen(aJob({ state: 'cancelled' }))).toBe(false)
    expect(transitions.isOpen(aJob({ state: 'closed' }))).toBe(false)
  })

  it('a retry takes everything from what was learned', () => {
    expect(transitions.retryAt(waiting, backoff)).toEqual({
      ...waiting,
      state: 'pending',
      reason: 'backoff',
      nextAttemptAt: later,
      attempts: 3,
      lastFailure: 'http-503',
      attention: null,
    })
  })

  it('a snooze keeps what is shown, unless it is told otherwise', () => {
    expect(transitions.snoozeUntil(waiting, later, 'offline')).toEqual({
      ...waiting,
      reason: 'offline',
      nextAttemptAt: later,
    })
    expect(transitions.snoozeUntil(waiting, later, 'due', null).attention).toBeNull()
    const fresh = transitions.snoozeUntil(aJob(), later, 'due', trouble)
    expect(fresh.attention).toEqual(trouble)
    const known = { ...trouble, since: noon - 5 }
    const same = transitions.snoozeUntil({ ...waiting, attention: known }, later, 'due', trouble)
    expect(same.attention).toEqual(known)
  })

  it('what needs a person spends an attempt and says why', () => {
    expect(transitions.needsPerson(running, trouble, later, 'invalid_client')).toEqual({
      ...running,
      state: 'pending',
      reason: 'daily',
      nextAttemptAt: later,
      attempts: 1,
      lastFailure: 'invalid_client',
      attention: trouble,
    })
  })

  it('the first mark keeps its time, and needs a running job', () => {
    expect(transitions.markFirstSent(running, later)).toEqual({ ...running, firstSentAt: later })
    const cancelled = aJob({ state: 'cancelled' })
    expect(() => transitions.markFirstSent(cancelled, later)).toThrow('not-now')
  })

  it('cancelling says when, and shows nothing any more', () => {
    const shown = aJob({ attention: trouble })
    expect(transitions.cancel(shown, later)).toEqual({
      ...shown,
      state: 'cancelled',
      closedAt: later,
      attention: null,
    })
    expect(() => transitions.cancel(aJob({ state: 'cancelled' }), later)).toThrow('not-now')
  })

  it('"Try now" also ends a pause', () => {
    expect(transitions.dueNow(waiting, later)).toEqual({
      ...waiting,
      nextAttemptAt: later,
      reason: 'due',
      paused: false,
    })
  })

  it('waiting for a token’s end clears what went wrong', () => {
    expect(transitions.awaitEnd(waiting, later + 9, later)).toEqual({
      ...waiting,
      reason: 'ends-at',
      nextAttemptAt: later,
      attention: null,
      lastFailure: null,
      ending: { kind: 'ends-at', at: later + 9 },
    })
  })

  it('closing says how and when', () => {
    expect(transitions.close(waiting, { kind: 'proven' }, later)).toEqual({
      ...waiting,
      state: 'closed',
      closedAt: later,
      ending: { kind: 'proven' },
      attention: null,
    })
  })

  it('reopening takes back the end, but not of what was cancelled', () => {
    const closed = transitions.close(waiting, { kind: 'answered' }, later)
    const next = { ...backoff, attention: trouble }
    expect(transitions.reopen(closed, next)).toEqual({
      ...waiting,
      reason: 'backoff',
      nextAttemptAt: later,
      attempts: 3,
      lastFailure: 'http-503',
      attention: trouble,
    })
    expect(transitions.reopen(running, next).state).toBe('pending')
    expect(() => transitions.reopen(aJob({ state: 'cancelled' }), next)).toThrow('not-now')
    const done = aStep({
      state: 'revoked',
      doneAt: noon,
      sentCount: 2,
      probeAfter: { method: 'refresh', verdict: 'alive', at: noon },
    })
    expect(transitions.reopenStep(done)).toEqual(aStep({ sentCount: 2 }))
  })
})
