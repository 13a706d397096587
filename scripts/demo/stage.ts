// What the steps of the tour play on: the app, the person's browser, the providers, the album.
import type { Page } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, removeFolder, type App } from '../../test/e2e/fixture.ts'
import type { Album } from './album.ts'
import { PersonBrowser, pictureSize } from './person-browser.ts'
import type { DemoProviders } from './providers.ts'

export interface Props {
  readonly providers: DemoProviders
  readonly album: Album
  readonly chromium: string
}

export class Stage {
  readonly providers: DemoProviders
  readonly album: Album
  readonly people: PersonBrowser
  readonly #folder = mkdtempSync(join(tmpdir(), 'handback-tour-'))
  #app: App | undefined

  private constructor({ providers, album }: Props, people: PersonBrowser) {
    this.providers = providers
    this.album = album
    this.people = people
  }

  static async set(props: Props): Promise<Stage> {
    return new Stage(props, await PersonBrowser.open(props.chromium))
  }

  get app(): App {
    if (this.#app === undefined) throw new Error('The app is not open yet')
    return this.#app
  }

  get page(): Page {
    return this.app.page
  }

  /** Always with the same data, as after a crash. */
  async openApp(): Promise<void> {
    this.#app = await launchApp({ userData: this.#folder })
    await this.#app.evaluateMain(({ BrowserWindow }, { width, height }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
    }, pictureSize)
    await this.page.waitForFunction((width) => innerWidth === width, pictureSize.width)
  }

  /** As the operating system would report it: to main and to the window. */
  async setOffline(offline: boolean): Promise<void> {
    await this.app.evaluateMain(({ net }, isOffline) => {
      net.isOnline = () => !isOffline
    }, offline)
    await this.page.context().setOffline(offline)
  }

  async picture(name: string, caption: string): Promise<void> {
    await this.album.take(this.page, name, caption)
  }

  async clear(): Promise<void> {
    await this.#app?.close().catch(() => undefined)
    await this.people.close()
    removeFolder(this.#folder)
  }
}
