/** Wall-clock time in epoch milliseconds, and timers for it. */
export interface Clock {
  now(): number
  /** Calls `fire` once, at or after `atMs` by the wall clock; far dates are reached in hops, since a timer above 2³¹−1 ms fires at once. */
  at(atMs: number, fire: () => void): () => void
}

const longestHopMs = 60 * 60 * 1000

export const systemClock: Clock = {
  now: () => Date.now(),
  at(atMs, fire) {
    let timer: NodeJS.Timeout
    const hop = (): void => {
      const left = atMs - Date.now()
      if (left <= 0) fire()
      else timer = setTimeout(hop, Math.min(left, longestHopMs))
    }
    timer = setTimeout(hop, Math.max(0, Math.min(atMs - Date.now(), longestHopMs)))
    return () => {
      clearTimeout(timer)
    }
  },
}
