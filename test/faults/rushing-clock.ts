import type { Clock } from '../../main/system/clock.ts'

/** A clock that never makes anybody wait: when nothing else goes on, it jumps to the next due time. */
export interface RushingClock extends Clock {
  /** While this work is under way, time does not jump. */
  during<T>(work: () => Promise<T>): Promise<T>
}

interface Timer {
  readonly at: number
  readonly fire: () => void
}

/** Turns of the event loop without any sign of life before the clock dares to jump. */
const quietTurns = 12

/** `aroundFire` is called with each timer that comes due; it must call it. */
export function rushingClock(
  startAt: number,
  aroundFire: (fire: () => void) => void = (fire) => fire(),
): RushingClock {
  let ahead = startAt - Date.now()
  let underWay = 0
  let signsOfLife = 0
  let isLooking = false
  const timers = new Set<Timer>()
  const now = (): number => Date.now() + ahead

  const jump = (): void => {
    const [next] = [...timers].sort((a, b) => a.at - b.at)
    if (next === undefined) return
    timers.delete(next)
    ahead += Math.max(0, next.at - now())
    signsOfLife += 1
    aroundFire(next.fire)
  }
  const look = (seen: number, turns: number): void => {
    if (timers.size === 0 || underWay > 0) {
      isLooking = false
      return
    }
    const quiet = seen === signsOfLife ? turns + 1 : 0
    if (quiet >= quietTurns) jump()
    setImmediate(look, signsOfLife, quiet >= quietTurns ? 0 : quiet)
  }
  const begin = (): void => {
    signsOfLife += 1
    if (isLooking) return
    isLooking = true
    setImmediate(look, signsOfLife, 0)
  }
  return {
    now,
    at(at, fire) {
      const timer = { at, fire }
      timers.add(timer)
      begin()
      return () => timers.delete(timer)
    },
    async during(work) {
      underWay += 1
      try {
        return await work()
      } finally {
        underWay -= 1
        begin()
      }
    },
  }
}
