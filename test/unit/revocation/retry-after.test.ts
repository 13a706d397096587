import { expect, it } from 'vitest'
import { parseRetryAfter } from '../../../main/revocation/retry-after.ts'
import { dayMs } from '../../../main/revocation/retry-policy.ts'
import { noon } from '../../support/revocation-facts.ts'

it.each([
  ['120', 120_000],
  [' 7 ', 7000],
  ['0', 1000],
  ['86400', dayMs],
  ['86401', dayMs],
  ['Thu, 15 Jan 2026 12:00:10 GMT', 10_000],
  ['  Thu, 15 Jan 2026 12:00:10 GMT', 10_000],
  ['Thursday, 15-Jan-26 12:00:10 GMT', 10_000],
  ['Thu Jan 15 12:00:10 2026 GMT', 10_000],
  // Gone by, and this very moment: "not at once".
  ['Thu, 15 Jan 2026 12:00:00 GMT', 30_000],
  ['Thu, 15 Jan 2026 11:00:00 GMT', 30_000],
  ['Sat, 17 Jan 2026 12:00:00 GMT', dayMs],
])('a Retry-After of %j waits %i ms', (value, ms) => {
  expect(parseRetryAfter(value, noon)).toBe(noon + ms)
})

it.each([
  undefined,
  '5x',
  'x5',
  'X, 15 Jan 2026',
  'thu, 15 Jan 2026 12:00:10 GMT',
  'no Thu, 15 Jan 2026 12:00:10 GMT',
  'Th 15 Jan 2026 12:00:10 GMT',
  'Thu,15 Jan 2026 12:00:10 GMT',
  'Thu, never',
])('a Retry-After of %j says nothing', (value) => {
  expect(parseRetryAfter(value, noon)).toBeNull()
})
