import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { resize } from './desk.ts'
import { axe, type App } from './fixture.ts'

const folder = resolve(import.meta.dirname, '../../test-results/screens')
const sizes = [
  { width: 1200, height: 800 },
  { width: 720, height: 560 },
] as const
const themes = ['light', 'dark'] as const

/** Looks at what is shown now in both sizes and themes; what is wrong with it, if anything. */
export class Looker {
  readonly faults: string[] = []
  readonly #app: App

  constructor(app: App) {
    this.#app = app
    mkdirSync(folder, { recursive: true })
    app.page.on('console', (line) => {
      if (line.type() === 'error')
        this.faults.push(`console: ${line.text()} ${line.location().url}`)
    })
    app.page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`))
  }

  async look(name: string): Promise<void> {
    const { page, evaluateMain } = this.#app
    for (const size of sizes) {
      await resize(this.#app, size)
      for (const theme of themes) {
        await evaluateMain(({ nativeTheme }, source) => {
          nativeTheme.themeSource = source
        }, theme)
        await page.waitForFunction((s) => matchMedia(`(prefers-color-scheme: ${s})`).matches, theme)
        await settled(this.#app)
        const picture = `${name}-${size.width}-${theme}`
        const found = await axe(page)
        const fault = found.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        if (wide) fault.push('scrolls sideways')
        this.faults.push(...fault.map((one) => `${picture}: ${one}`))
        await page.screenshot({ path: join(folder, `${picture}.png`), animations: 'disabled' })
      }
    }
    await resize(this.#app, sizes[0])
  }
}

/** Until what moves stands still; a wait that never ends may go on turning. */
async function settled(app: App): Promise<void> {
  await app.page.evaluate(async () => {
    const moving = document.getAnimations().filter((one) => {
      const timing = one.effect?.getComputedTiming()
      return timing !== undefined && timing.iterations !== Infinity
    })
    await Promise.all(moving.map((one) => one.finished.catch(() => undefined)))
  })
}
