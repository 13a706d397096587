import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRetryAfter } from '../../../main/revocation/retry-after.ts'
import {
  backoffCapMs,
  dayMs,
  leastWaitMs,
  nextAttemptAt,
} from '../../../main/revocation/retry-policy.ts'
import { noon } from '../../support/revocation-facts.ts'

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

it('never waits less than 15 seconds nor more than 6 hours', () => {
  fc.assert(
    fc.property(fc.nat(100_000), share, (attempts, random) => {
      const wait = nextAttemptAt(noon, attempts, random) - noon
      expect(wait).toBeGreaterThanOrEqual(leastWaitMs)
      expect(wait).toBeLessThanOrEqual(backoffCapMs)
    }),
  )
})

it('waits no shorter after more attempts, for the same draw', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), share, (attempts, random) => {
      const sooner = nextAttemptAt(noon, attempts, random)
      expect(nextAttemptAt(noon, attempts + 1, random)).toBeGreaterThanOrEqual(sooner)
    }),
  )
})

it('has the ceilings of its table', () => {
  const ceilings = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((attempt) =>
    Math.round((nextAttemptAt(0, attempt, 1) / 60_000) * 2),
  )
  expect(ceilings).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 720, 720])
})

it('spreads jobs that failed together', () => {
  expect(nextAttemptAt(noon, 6, 0)).not.toBe(nextAttemptAt(noon, 6, 0.5))
})

it('a Retry-After in seconds is clamped to 1 second … 24 hours', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (seconds) => {
      const at = parseRetryAfter(seconds.toString(), noon)
      const wished = Math.min(Math.max(Number(seconds) * 1000, 1000), dayMs)
      expect(at).toBe(noon + wished)
    }),
  )
})

it('a Retry-After date is clamped too, and a date gone by means "not at once"', () => {
  const date = fc.date({ min: new Date(0), max: new Date('9998-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(date, (when) => {
      const at = parseRetryAfter(when.toUTCString(), noon)
      expect(at).toBeGreaterThanOrEqual(noon + 1000)
      expect(at).toBeLessThanOrEqual(noon + dayMs)
    }),
  )
  expect(parseRetryAfter('Sunday, 06-Nov-94 08:49:37 GMT', noon)).toBe(noon + 30_000)
})

it('any text at all gives an instant within its cap, or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const at = parseRetryAfter(text, noon)
      if (at === null) return
      expect(at).toBeGreaterThanOrEqual(noon + 1000)
      expect(at).toBeLessThanOrEqual(noon + dayMs)
    }),
  )
})

it.each(['', ' ', '-1', '1.5', '1e3', '0x10', 'soon', '2026-01-15', 'NaN', 'Mon, nonsense'])(
  'does not guess what %j could mean',
  (text) => {
    expect(parseRetryAfter(text, noon)).toBeNull()
  },
)
