import type { Clock } from '../../main/system/clock.ts'

interface Timer {
  readonly at: number
  readonly fire: () => void
}

/** Virtual time: it moves only when told to, and timers fire in order on the way. */
export interface FakeClock extends Clock {
  /** Moves forward, firing timers as they come due. */
  advance(ms: number): void
  /** Sets the wall clock, as a person or a time server does; timers follow the wall clock. */
  jumpTo(at: number): void
  /** When each armed timer is due, soonest first. */
  armed(): number[]
}

export function fakeClock(start = Date.UTC(2026, 0, 15, 12)): FakeClock {
  let now = start
  const timers = new Set<Timer>()
  const nextDue = (until: number): Timer | undefined =>
    [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0]
  const fireUpTo = (until: number): void => {
    for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
      timers.delete(timer)
      now = Math.max(now, timer.at)
      timer.fire()
    }
  }
  return {
    now: () => now,
    at(at, fire) {
      const timer = { at, fire }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance(ms) {
      const until = now + ms
      fireUpTo(until)
      now = until
    },
    jumpTo(at) {
      now = at
      fireUpTo(at)
    },
    armed: () => [...timers].map((timer) => timer.at).sort((a, b) => a - b),
  }
}
