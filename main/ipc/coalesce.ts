import type { Clock } from '../system/clock.ts'
import type { AppEvent } from '../../preload/contract/contract.ts'

/** A window asks again at most this often for one topic. */
export const leastGapMs = 250

/**
 * The first change of a topic is told at once; while more follow, one is told every 250 ms, the last
 * one always. No timer is left once nothing changes any more. What a menu asks for is never held up.
 */
export function coalesce(tell: (event: AppEvent) => void, clock: Clock): (event: AppEvent) => void {
  /** Topics told of lately: was there another change since? */
  const held = new Map<string, boolean>()
  const tellNow = (event: AppEvent & { kind: 'changed' }): void => {
    held.set(event.topic, false)
    clock.at(clock.now() + leastGapMs, () => {
      if (held.get(event.topic) === true) tellNow(event)
      else held.delete(event.topic)
    })
    tell(event)
  }
  return (event) => {
    if (event.kind !== 'changed') tell(event)
    else if (held.has(event.topic)) held.set(event.topic, true)
    else tellNow(event)
  }
}
