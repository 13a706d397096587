import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { app } from './app.ts'
import { chromiumFlags, chromiumPath, freeProfile } from './browser-process.ts'
import { CdpConnection } from './cdp.ts'

/** Resolves when the command runs; nothing waits for its end. */
function started(child: ChildProcess, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve())
    child.once('error', () => reject(new Error(`Failed to open: ${url}`)))
    child.unref()
  })
}

let own: CdpConnection | undefined

/** The person's browser, where no command stands for it: a Chromium of its own. It ends with us. */
async function openInChromium(url: string): Promise<void> {
  if (!own) {
    const { DISPLAY, WAYLAND_DISPLAY } = process.env
    const headed = process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY ?? '') !== ''
    const profile = join(app.getPath('userData'), 'StandinBrowser')
    await freeProfile(profile)
    const flags = [...chromiumFlags(profile, headed), '--no-startup-window']
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const
    const chromium = spawn(chromiumPath(), flags, { stdio: [...stdio] })
    await started(chromium, url)
    const [, , , write, read] = chromium.stdio
    own = new CdpConnection(write as Writable, read as Readable, () => undefined)
    chromium.once('exit', () => (own = undefined))
  }
  await own.send('Target.createTarget', { url, newWindow: true })
}

export const shell = {
  async openExternal(url) {
    const { href, protocol } = new URL(url)
    const { BROWSER } = process.env
    if (BROWSER !== undefined && BROWSER !== '') {
      await started(spawn(BROWSER, [href], { stdio: 'ignore', detached: true }), url)
    } else if (protocol === 'https:' || protocol === 'http:') {
      await openInChromium(href)
    } else {
      throw new Error(`Failed to open: ${url}`)
    }
  },
  openPath: () => Promise.resolve(''),
  showItemInFolder: () => undefined,
  trashItem: () => Promise.resolve(),
  beep: () => undefined,
} satisfies Partial<typeof Electron.shell>
