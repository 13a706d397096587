// Starts and ends the Chromium whose pages play the windows.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { findChromium } from '../../scripts/chromium.ts'
import { CdpConnection, type CdpEvent } from './cdp.ts'

export interface Browser {
  readonly cdp: CdpConnection
  readonly process: ChildProcess
  /** The address Playwright connects to. */
  readonly debuggerUrl: string
}

let running: Browser | undefined

export function browser(): Browser {
  if (!running) throw new Error('The app is not ready: no browser runs yet')
  return running
}

export function chromiumPath(): string {
  const path = process.env.STANDIN_CHROMIUM ?? findChromium()
  if (path === undefined) throw new Error('No Chromium found: set CHROMIUM, or install chromium')
  return path
}

export function chromiumFlags(profile: string, headed: boolean): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--disable-session-crashed-bubble',
    '--disable-features=Translate,MediaRouter,HttpsUpgrades',
    '--password-store=basic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headed ? [] : ['--headless']),
  ]
}

/** Which Chromium, if any, still holds this profile. The lock is a link to `<host>-<pid>`. */
function holderOf(profile: string): number | undefined {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1])
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return commandLine.includes(profile) ? pid : undefined
  } catch {
    return undefined
  }
}

/** After a kill the old Chromium may still be going down: it is not waited for, it is ended. */
export async function freeProfile(profile: string): Promise<void> {
  const pid = holderOf(profile)
  if (pid !== undefined) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went down by itself in this moment.
    }
    for (let tries = 0; tries < 100 && holderOf(profile) === pid; tries++) await delay(20)
  }
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profile, name), { force: true })
  }
}

export async function startBrowser(
  profile: string,
  onEvent: (event: CdpEvent) => void,
): Promise<Browser> {
  await freeProfile(profile)
  const headed = process.env.STANDIN_HEADED === '1'
  const flags = [...chromiumFlags(profile, headed), '--no-startup-window']
  const chromium = spawn(chromiumPath(), [...flags, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  process.on('exit', () => chromium.kill('SIGKILL'))
  const [, , stderr, write, read] = chromium.stdio as unknown as [
    unknown,
    unknown,
    Readable,
    Writable,
    Readable,
  ]
  const cdp = new CdpConnection(write, read, onEvent)
  const debuggerUrl = await new Promise<string>((resolve, reject) => {
    const log: string[] = []
    createInterface({ input: stderr }).on('line', (line) => {
      if (log.length < 50) log.push(line)
      const url = /^DevTools listening on (ws:.*)$/.exec(line)?.[1]
      if (url !== undefined) resolve(url)
    })
    chromium.once('error', reject)
    chromium.once('exit', (code) => {
      reject(new Error(`Chromium ended with ${String(code)}\n${log.join('\n')}`))
    })
  })
  running = { cdp, process: chromium, debuggerUrl }
  return running
}

/** Asks Chromium to quit, so that local storage is written; ends it when it does not. */
export async function stopBrowser(): Promise<void> {
  if (!running || running.process.exitCode !== null) return
  const { cdp, process: chromium } = running
  const gone = new Promise<void>((resolve) => chromium.once('exit', () => resolve()))
  cdp.send('Browser.close').catch(() => undefined)
  await Promise.race([gone, delay(3000, undefined, { ref: false })])
  chromium.kill('SIGKILL')
}
