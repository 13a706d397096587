// Starts the built app on Electron where its binary is present, and on the stand-in elsewhere.
import {
  _electron,
  test as base,
  type Browser,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import axeCore, { type AxeResults } from 'axe-core'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureChromium } from '../../scripts/chromium.ts'
import { findElectron } from '../../scripts/electron-binary.ts'

const root = resolve(import.meta.dirname, '../..')
/** Electron's own binary; undefined when the specs run on the stand-in. */
export const realElectron = findElectron()
export const executablePath = realElectron ?? join(root, 'test/electron/electron')

export interface LaunchOptions {
  /** A new temporary folder unless given; it is for the caller to delete. */
  readonly userData?: string
  readonly env?: Readonly<Record<string, string>>
  /** The folder of the app: E2E_APP or this repository unless given. */
  readonly appFolder?: string
  readonly args?: readonly string[]
  /** What shows that the page is up; the first element React has drawn unless given. */
  readonly readySelector?: string
}

export interface App {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** Runs a function in main; it is given the `electron` module. */
  readonly evaluateMain: ElectronApplication['evaluate']
  /** The addresses the app has opened in the browser so far. */
  readonly openedAddresses: () => Promise<string[]>
  /** Starts a second instance with these arguments; its exit code. */
  readonly second: (...args: string[]) => Promise<number | null>
  readonly close: () => Promise<void>
  /** SIGKILL to main: nothing is saved, nobody is told. */
  readonly kill: () => Promise<void>
}

interface Recording {
  openedAddresses?: string[]
}

/** Electron itself has no BROWSER: there the function is replaced. */
async function recordInMain(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ shell }) => {
    const recording = globalThis as Recording
    recording.openedAddresses = []
    shell.openExternal = (url) => {
      recording.openedAddresses?.push(url)
      return Promise.resolve()
    }
  })
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1)
  } catch {
    return []
  }
}

export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'handback-e2e-'))
  const appFolder = options.appFolder ?? resolve(process.env.E2E_APP ?? root)
  const browserLog = join(userData, 'browser-log.txt')
  const args = [`--user-data-dir=${userData}`, appFolder, ...(options.args ?? [])]
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    STANDIN_CHROMIUM: process.env.STANDIN_CHROMIUM ?? ensureChromium(),
    STANDIN_KEYRING: 'os',
    BROWSER: join(import.meta.dirname, 'record-browser.sh'),
    BROWSER_LOG: browserLog,
    ...options.env,
  }
  // The app's own theme decides, not Playwright's default of `light`.
  const electron = await _electron.launch({ executablePath, args, env, colorScheme: null })
  const child = electron.process()
  if (realElectron !== undefined) await recordInMain(electron)
  const actual = await electron.evaluate(({ app }) => app.getPath('userData'))
  if (actual !== userData) throw new Error(`userData is ${actual}, not ${userData}`)
  const page = await electron.firstWindow()
  await page
    .locator(options.readySelector ?? '#root > *')
    .first()
    .waitFor() // a window exists before its page has loaded

  return {
    electron,
    page,
    userData,
    evaluateMain: electron.evaluate.bind(electron),
    openedAddresses: () =>
      realElectron === undefined
        ? Promise.resolve(linesOf(browserLog))
        : electron.evaluate(() => (globalThis as Recording).openedAddresses ?? []),
    second: (...more) =>
      new Promise((exited, failed) => {
        const sandbox = realElectron === undefined ? [] : ['--no-sandbox']
        spawn(executablePath, [...sandbox, ...args, ...more], { env, stdio: 'ignore' })
          .once('error', failed)
          .once('exit', exited)
      }),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      // With revocations waiting it asks first; a spec that closes the app means it.
      await electron.evaluate(({ dialog }) => {
        dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
      })
      await electron.close()
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((exited) => child.once('exit', exited))
      child.kill('SIGKILL')
      await gone
    },
  }
}

/**
 * Serious and lesser violations of accessibility rules, the size of targets (WCAG 2.2, 2.5.8), which
 * axe leaves out by itself, among them; or of one rule `only`. CSP stops script tags, not `evaluate`.
 */
export async function axe(page: Page, only?: string): Promise<AxeResults['violations']> {
  await page.evaluate(axeCore.source)
  return page.evaluate(async (rule) => {
    const { axe: injected } = globalThis as unknown as { axe: typeof axeCore }
    const rules = { 'target-size': { enabled: true } }
    const which = rule === undefined ? { rules } : { runOnly: [rule] }
    return (await injected.run({ ...which, resultTypes: ['violations'] })).violations
  }, only)
}

interface Fixtures {
  app: App
  appOptions: LaunchOptions
  signInBrowser: Browser
}

export const test = base.extend<Fixtures>({
  appOptions: [{}, { option: true }],
  app: async ({ appOptions }, use) => {
    const app = await launchApp(appOptions)
    await use(app)
    await app.close()
    if (appOptions.userData === undefined) removeFolder(app.userData)
  },
  signInBrowser: async ({ playwright }, use) => {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const args = ['--disable-gpu', '--disable-quic', '--disable-background-networking', ...sandbox]
    const browser = await playwright.chromium.launch({ executablePath: ensureChromium(), args })
    await use(browser)
    await browser.close()
  },
})

/** Deletes a temporary folder, also while a browser that was killed still writes its last files. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

export { expect } from '@playwright/test'
