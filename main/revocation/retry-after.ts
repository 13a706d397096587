import { dayMs, firstCeilingMs } from './retry-policy.ts'

const leastMs = 1000

/**
 * RFC 9110 §10.2.3 `Retry-After`: delay-seconds or an HTTP-date. Returns the instant to wait for,
 * between 1 s and 24 h from now (matrix 20, 21), or null where the value says nothing we understand.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  const text = value?.trim() ?? ''
  if (/^\d+$/.test(text)) return now + clamp(Number(text) * 1000)
  // Only the shapes of RFC 9110 §5.6.7, which all begin with a day's name: Date.parse alone would
  // take "1.5" or "-3" for a year.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return null
  const at = Date.parse(text)
  if (Number.isNaN(at)) return null
  // A date gone by (their clock or ours is off) still means "not at once".
  return at <= now ? now + firstCeilingMs : now + clamp(at - now)
}

function clamp(waitMs: number): number {
  return Math.min(Math.max(waitMs, leastMs), dayMs)
}
