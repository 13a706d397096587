// Starts the tiny app of these specs, on the stand-in or on Electron.
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  launchApp,
  removeFolder,
  test as base,
  type App,
  type LaunchOptions,
} from '../../e2e/fixture.ts'

export { expect, realElectron } from '../../e2e/fixture.ts'

export const appFolder = join(import.meta.dirname, 'app')

export const launchSpecApp = (options: LaunchOptions = {}): Promise<App> =>
  launchApp({ appFolder, ...options })

/** What the preload of these specs exposes. */
export interface Api {
  version: number
  nested: { list: number[] }
  fsFailure: () => string
  hasNode: () => boolean
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  invokeFunction: () => Promise<string>
  sendFunction: () => void
  note: (text: string) => void
  onBurst: (listener: (index: number) => void) => () => void
  throwing: () => void
}
declare global {
  // The specs' functions run in the page: this is its `window`.
  var api: Api
  var evalOutcome: Promise<string>
}

/** What main has noted so far. */
export const notedBy = (app: App): Promise<string[]> =>
  app.evaluateMain(() => (globalThis as unknown as { noted: string[] }).noted)

export const invoke = (page: Page, channel: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(([name, values]) => api.invoke(name, ...values), [channel, args] as const)

export const test = base.extend({ appOptions: { appFolder } })
export { removeFolder }
