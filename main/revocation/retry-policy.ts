/**
 * When a job is tried again. Exponential back-off with full jitter: the wait is drawn evenly between
 * half of the shortest wait and the ceiling, so that many jobs that failed together do not return
 * together.
 *
 * attempt      1     2     3     4     5     6      7      8      9     10     11+
 * ceiling    30 s   1 m   2 m   4 m   8 m   16 m   32 m   64 m  2.1 h  4.3 h   6 h
 * mean       22 s  37 s  67 s   2 m   4 m    8 m   16 m   32 m  1.1 h  2.1 h   3 h
 */
export const firstCeilingMs = 30_000
export const backoffCapMs = 6 * 60 * 60 * 1000
export const leastWaitMs = firstCeilingMs / 2

/** What needs a person is still tried once a day; nothing may ask us to wait longer than that. */
export const dayMs = 24 * 60 * 60 * 1000

/** `attempts`: how many were made, this one included. `random`: 0 ≤ random < 1. */
export function nextAttemptAt(now: number, attempts: number, random: number): number {
  const doublings = Math.min(Math.max(attempts - 1, 0), 20)
  const ceiling = Math.min(firstCeilingMs * 2 ** doublings, backoffCapMs)
  return now + Math.round(leastWaitMs + random * (ceiling - leastWaitMs))
}

export function nextDailyAt(now: number): number {
  return now + dayMs
}

/** Is it time to tell the person that a whole day brought no success (invariant I4)? */
export function noSuccessForADay(createdAt: number, now: number): boolean {
  return now - createdAt >= dayMs
}
