// How long main and window could do nothing else, phase by phase: told in the report, never asserted.
import { test, type App } from './fixture.ts'

interface Delay {
  max: number
  enable(): boolean
  reset(): void
}

type Watched = typeof globalThis & { delay?: Delay; longest?: number }

export class Blocking {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  async start(): Promise<void> {
    await this.#app.evaluateMain(() => {
      const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      ;(globalThis as Watched).delay = delay
    })
    await this.#app.page.evaluate(() => {
      const watched: Watched = globalThis
      watched.longest = 0
      new PerformanceObserver((list) => {
        const lengths = list.getEntries().map(({ duration }) => duration)
        watched.longest = Math.max(watched.longest ?? 0, ...lengths)
      }).observe({ type: 'longtask' })
    })
  }

  /** Says what the longest was since the phase before. */
  async end(phase: string): Promise<void> {
    const main = await this.#app.evaluateMain(() => {
      const { delay } = globalThis as Watched
      const longest = (delay?.max ?? 0) / 1e6
      delay?.reset()
      return longest
    })
    const page = await this.#app.page.evaluate(() => {
      const watched: Watched = globalThis
      const longest = watched.longest ?? 0
      watched.longest = 0
      return longest
    })
    const description = `${phase}: main ${Math.round(main)} ms, window ${Math.round(page)} ms`
    test.info().annotations.push({ type: 'longest blocking', description })
  }
}
