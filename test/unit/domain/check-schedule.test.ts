import { describe, expect, test } from 'vitest'
import { dueAt, furthestDueMs, nextCheckAt } from '../../../main/domain/check-schedule.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const now = Date.UTC(2026, 10, 1, 9)

describe('when an account is checked again', () => {
  test.each([0, 0.25, 0.999])('a day later and up to two hours more (%d)', (random) => {
    const next = nextCheckAt(now, 'clear', random)
    expect(next).toBeGreaterThanOrEqual(now + day)
    expect(next).toBeLessThan(now + day + 2 * hour)
    expect(next - now).toBeLessThanOrEqual(furthestDueMs)
  })

  test('after some hours where the provider gave no clear answer', () => {
    expect(nextCheckAt(now, 'unclear', 0)).toBe(now + 4 * hour)
  })

  test.each([
    ['one never checked, a day after it was linked', null, now - 2 * hour, now + 22 * hour],
    ['one linked long ago, at once', null, now - 9 * day, now - 8 * day],
    [
      'not before a day has passed since a person checked it',
      now - hour,
      now - hour,
      now + 23 * hour,
    ],
    ['at its stored time', now + 5 * hour, now - day, now + 5 * hour],
    ['at once where the clock was set back', now + 40 * day, now - day, now],
    ['at once where it was heard of in the future', null, now + 40 * day, now],
  ] as const)('is due: %s', (_name, stored, heardAt, due) => {
    expect(dueAt({ dueAt: stored, heardAt }, now)).toBe(due)
  })
})
