import { expect, it } from 'vitest'
import type { Outcome, RevocationJob } from '../../../main/domain/job.ts'
import { dayMs } from '../../../main/revocation/retry-policy.ts'
import { settle } from '../../../main/revocation/settle.ts'
import { aJob, noon } from '../../support/revocation-facts.ts'

const retry = (why: string): Outcome => ({ kind: 'retry', why })
const damaged: Outcome = {
  kind: 'attention',
  reason: 'token-damaged',
  wayOut: 'manage-page',
  why: 'token-damaged',
}
const after = (
  outcomes: Outcome[],
  more: { recent?: string[]; createdAt?: number; nameless?: number } = {},
) =>
  settle(
    {
      job: aJob({ createdAt: more.createdAt ?? noon }),
      outcomes,
      recentWhys: more.recent ?? [],
      nameUnknownSince: more.nameless ?? null,
    },
    noon,
    0.5,
  )

it('offline costs no attempt', () => {
  expect(after([retry('offline')])).toMatchObject({ kind: 'snooze', reason: 'offline' })
})

it('quitting costs no attempt', () => {
  expect(after([retry('aborted')])).toEqual({ kind: 'snooze', at: noon, reason: 'due' })
})

it('waits as asked, a little longer, never more than a day', () => {
  const wait = (untilMs: number): Outcome => ({ kind: 'wait', untilMs, why: 'http-429' })
  expect(after([wait(noon + 120_000)])).toMatchObject({
    next: { at: noon + 135_000, reason: 'asked-to-wait', lastFailure: 'http-429' },
  })
  expect(after([wait(noon + dayMs)])).toMatchObject({ next: { at: noon + dayMs } })
})

it('what needs a person is shown at once and tried daily', () => {
  expect(after([damaged])).toMatchObject({
    next: { at: noon + dayMs, reason: 'daily', attention: { reason: 'token-damaged' } },
  })
})

it('what needs a person does not slow down what can be retried', () => {
  expect(after([damaged, retry('http-500')])).toMatchObject({
    next: { reason: 'backoff', attention: { reason: 'token-damaged' } },
  })
})

it.each([
  ['http-403', 'refused'],
  ['redirected', 'redirected'],
])('%s is shown after the third within a day, and still tried', (why, reason) => {
  expect(after([retry(why)], { recent: [why, why] })).toMatchObject({ next: { attention: null } })
  expect(after([retry(why)], { recent: [why, why, why] })).toMatchObject({
    next: { reason: 'backoff', attention: { reason, wayOut: 'manage-page' } },
  })
})

it('says so when a whole day brought no success, and goes on', () => {
  expect(after([retry('http-500')], { createdAt: noon - dayMs })).toMatchObject({
    next: { reason: 'backoff', attention: { reason: 'no-success-for-a-day' } },
  })
})

it('a name that has not existed for a week is said, and still tried', () => {
  const created = { createdAt: noon - 8 * dayMs }
  const nameless = (since: number) =>
    after([retry('name-unknown')], { ...created, nameless: since })
  expect(nameless(noon - 7 * dayMs)).toMatchObject({
    next: { reason: 'backoff', attention: { reason: 'host-gone', wayOut: 'manage-page' } },
  })
  expect(nameless(noon - 7 * dayMs + 1)).toMatchObject({
    next: { attention: { reason: 'no-success-for-a-day' } },
  })
})

const settled = (outcomes: Outcome[], job: Partial<RevocationJob>, random = 0.5) =>
  settle({ job: aJob(job), outcomes, recentWhys: [], nameUnknownSince: null }, noon, random)

it('offline is looked at again after a minute', () => {
  expect(after([retry('offline')])).toEqual({
    kind: 'snooze',
    at: noon + 60_000,
    reason: 'offline',
  })
})

it('says all of what is next', () => {
  expect(settled([{ kind: 'revoked' }, retry('http-500')], { attempts: 2 })).toEqual({
    kind: 'later',
    next: { at: noon + 67_500, reason: 'backoff', lastFailure: 'http-500', attention: null },
  })
  const waits: Outcome[] = [
    { kind: 'wait', untilMs: noon + 1000, why: 'http-503' },
    { kind: 'wait', untilMs: noon + 9000, why: 'http-429' },
  ]
  expect(settled(waits, {}, 0)).toEqual({
    kind: 'later',
    next: { at: noon + 9000, reason: 'asked-to-wait', lastFailure: 'http-503', attention: null },
  })
  expect(settled([damaged], {})).toMatchObject({
    kind: 'later',
    next: {
      at: noon + dayMs,
      lastFailure: 'token-damaged',
      attention: { reason: 'token-damaged', since: noon, wayOut: 'manage-page' },
    },
  })
})

it('with nothing said it is tried again at the usual pace, and the last failure stays', () => {
  expect(settled([], { lastFailure: 'http-502' })).toEqual({
    kind: 'later',
    next: { at: noon + 22_500, reason: 'backoff', lastFailure: 'http-502', attention: null },
  })
})

it('what lives after its success stays shown as that', () => {
  const attention = { reason: 'still-alive', since: noon - 5, wayOut: 'manage-page' } as const
  const old = { attention, createdAt: noon - 2 * dayMs }
  expect(settled([], old)).toMatchObject({ next: { reason: 'daily', attention } })
  const other = { ...attention, reason: 'refused' } as const
  expect(settled([], { attention: other, createdAt: noon - dayMs })).toMatchObject({
    next: {
      attention: { reason: 'no-success-for-a-day', since: noon, wayOut: 'manage-page' },
    },
  })
})

it('a day of waiting for a proof alone does not make the next look wait another day', () => {
  const attention = { reason: 'no-success-for-a-day', since: noon, wayOut: 'manage-page' } as const
  const old = { attention, createdAt: noon - 2 * dayMs }
  expect(settled([], old)).toMatchObject({ next: { reason: 'backoff', attention } })
  const obstacle = { ...damaged, reason: 'no-endpoint', why: 'no-endpoint' } as const
  expect(settled([obstacle], old)).toMatchObject({ next: { reason: 'daily' } })
})
