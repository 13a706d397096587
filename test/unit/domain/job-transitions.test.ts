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
    expect(transitions.newJob(
        { id: 'job-1', host: 'meadow.example', runId: null },
        account,
        noon,
      )).toEqual(
      aJob({ before: { here: 'logged-out', there: 'unknown' } }),
    )
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
