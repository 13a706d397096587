/** Wall-clock time in epoch milliseconds, and timers for it. */
export interface Clock {
  now(): number
  /**
   * Calls `fire` once, at or after `atMs` by the wall clock. Far dates are reached in hops, since a
   * timer above 2³¹−1 ms fires at once. Where the clock was set back meanwhile it fires early: what
   * is due is for the caller to decide anew, and it must not wait for a time that moved away.
   */
  at(atMs: number, fire: () => void): () => void
}

const longestHopMs = 60 * 60 * 1000

export const systemClock: Clock = {
  now: () => Date.now(),
  at(atMs, fire) {
    let timer: NodeJS.Timeout
    const hop = (): void => {
      const start = Date.now()
      const left = Math.max(0, Math.min(atMs - start, longestHopMs))
      timer = setTimeout(() => {
        const now = Date.now()
        if (now >= atMs || now < start) fire()
        else hop()
      }, left)
    }
    hop()
    return () => {
      clearTimeout(timer)
    }
  },
}
