/** In a long burst, tidying up must not take all the time there is. */
export const shareOfTime = 1 / 10

export interface Pace {
  /** Runs it at once, or as soon as the last run has been paid for with time between. */
  now(): void
  cancel(): void
}

/** Keeps work that every commit of a burst asks for to a tenth of the time. */
export function createPace(run: () => void): Pace {
  let timer: NodeJS.Timeout | undefined
  let notBefore = 0
  const runNow = (): void => {
    timer = undefined
    const start = performance.now()
    run()
    const end = performance.now()
    notBefore = end + (end - start) / shareOfTime
  }
  return {
    now: () => {
      const wait = notBefore - performance.now()
      if (wait <= 0) runNow()
      else timer ??= setTimeout(runNow, wait)
    },
    cancel: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
