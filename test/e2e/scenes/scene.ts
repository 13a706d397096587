import type { Locator, Page } from '@playwright/test'
import { startOpenIdProvider } from '../../support/openid-provider.ts'
import type { ProviderOptions, TestProvider } from '../../support/openid-provider.types.ts'
import { launchApp, removeFolder, type App, type LaunchOptions } from '../fixture.ts'

/** One screen, or one state of it. */
export interface Scene {
  /** Unique among all acts; also the name of its pictures. */
  readonly name: string
  /** Goes there, through the app, from where the scene before it left off; what must be seen then. */
  readonly reach: (stage: Stage) => Locator | Promise<Locator>
  /** Clears away what would be in the way of the next one. */
  readonly leave?: (stage: Stage) => Promise<void>
}

/** Scenes that share one start of the app, in the order they are reached. */
export interface Act {
  readonly name: string
  /** Before the first scene; it launches the app. */
  readonly open: (stage: Stage) => Promise<void>
  readonly scenes: readonly Scene[]
}

/** What an act plays on: the running app, and whatever else runs or lies on disk for it. */
export class Stage {
  #app: App | undefined
  readonly #strikes: (() => unknown)[] = []
  readonly #folders = new Set<string>()

  get app(): App {
    if (this.#app === undefined) throw new Error('The act has not launched the app.')
    return this.#app
  }

  /** Chosen by an act that has two computers. */
  set app(app: App) {
    this.#app = app
  }

  get page(): Page {
    return this.app.page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog')).last()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first()
  }

  /** Whatever is open is closed, the uppermost first. */
  async escape(): Promise<void> {
    const open = this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'))
    while ((await open.count()) > 0) {
      await this.page.keyboard.press('Escape')
      await this.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      )
    }
  }

  async launch(options: LaunchOptions = {}): Promise<App> {
    const app = await launchApp(options)
    this.#app = app
    this.#folders.add(app.userData)
    this.#strikes.push(() => app.kill())
    return app
  }

  /** The app is closed and started again on the same data. */
  async relaunch(options: LaunchOptions = {}): Promise<App> {
    const { userData, close } = this.app
    await close()
    return this.launch({ ...options, userData })
  }

  async provider(options: ProviderOptions): Promise<TestProvider> {
    const provider = await startOpenIdProvider(options)
    this.#strikes.push(() => provider.close())
    return provider
  }

  /** Done when the act is over, the last first. */
  after(strike: () => unknown): void {
    this.#strikes.push(strike)
  }

  async strike(): Promise<void> {
    for (const strike of this.#strikes.toReversed()) await strike()
    for (const folder of this.#folders) removeFolder(folder)
  }
}
