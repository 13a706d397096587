import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { resize } from './desk.ts'
import { axe, type App } from './fixture.ts'
import { hiddenAtFocus } from './reach.ts'
import * as looks from './scenes/looks.ts'

const folder = resolve(import.meta.dirname, '../../test-results/screens')
const { wide, small } = looks
const ways = [
  { size: wide, theme: 'light' },
  { size: wide, theme: 'dark' },
  { size: small, theme: 'light' },
  { size: small, theme: 'contrast' },
] as const

/**
 * Looks at what is shown now wide and small, in both themes and in high contrast; what is wrong with
 * it, if anything. For what only one spec reaches: `examine` goes through the scenes.
 */
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
    for (const { size, theme } of ways) {
      await resize(this.#app, size)
      await looks.wear(this.#app, theme)
      await looks.settled(this.#app)
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
}
