import type { Clock } from './clock.ts'

/** True when `work` settles within `ms`, false when the time is up first; the work goes on. */
export function within(clock: Clock, work: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const disarm = clock.at(clock.now() + ms, () => resolve(false))
    const settled = (): void => {
      disarm()
      resolve(true)
    }
    work.then(settled, settled)
  })
}
