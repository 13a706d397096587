import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { resize } from './desk.ts'
import { axe, type App } from './fixture.ts'
import { hiddenAtFocus } from './reach.ts'

const folder = resolve(import.meta.dirname, '../../test-results/screens')
const wide = { width: 1200, height: 800 }
const small = { width: 640, height: 480 }
const looks = [
  { size: wide, theme: 'light' },
  { size: wide, theme: 'dark' },
  { size: small, theme: 'light' },
  { size: small, theme: 'contrast' },
] as const

/** Looks at what is shown now wide and small, in both themes and in high contrast; what is wrong with it, if anything. */
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
    const { page } = this.#app
    for (const { size, theme } of looks) {
      await resize(this.#app, size)
      await this.#wear(theme)
      await settled(this.#app)
      const picture = `${name}-${size.width}-${theme}`
      // In high contrast axe reads the page's own colours, not the system's that are shown instead.
      const found = (await axe(page)).filter(
        ({ id }) => theme !== 'contrast' || id !== 'color-contrast',
      )
      const fault = found.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (sideways) fault.push('scrolls sideways')
      this.faults.push(...fault.map((one) => `${picture}: ${one}`))
      // Bars and messages cover most where there is least room.
      if (size === small && theme === 'light') {
        const hidden = await hiddenAtFocus(page)
        this.faults.push(...hidden.map((one) => `${picture}: hidden at focus: ${one}`))
      }
      await page.screenshot({ path: join(folder, `${picture}.png`), animations: 'disabled' })
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: null })
    await resize(this.#app, wide)
  }

  /** In high contrast the colours are the system's, here light on black. */
  async #wear(theme: (typeof looks)[number]['theme']): Promise<void> {
    const { page, evaluateMain } = this.#app
    if (theme === 'contrast') {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
      await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches)
      return
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: null })
    await evaluateMain(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await page.waitForFunction((s) => matchMedia(`(prefers-color-scheme: ${s})`).matches, theme)
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
