import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { app } from './app.ts'
import { chromiumFlags, chromiumPath } from './browser-process.ts'

/** Resolves when the command runs; nothing waits for its end. */
function started(child: ChildProcess, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve())
    child.once('error', () => reject(new Error(`Failed to open: ${url}`)))
    child.unref()
  })
}

/** The person's browser, where no command stands for it: a Chromium of its own. It ends with us. */
function openChromium(url: string): ChildProcess {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const headed = process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY ?? '') !== ''
  const profile = join(app.getPath('userData'), 'StandinBrowser')
  return spawn(chromiumPath(), [...chromiumFlags(profile, headed), url], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
}

export const shell = {
  async openExternal(url) {
    const { href, protocol } = new URL(url)
    const { BROWSER } = process.env
    if (BROWSER !== undefined && BROWSER !== '') {
      await started(spawn(BROWSER, [href], { stdio: 'ignore', detached: true }), url)
    } else if (protocol === 'https:' || protocol === 'http:') {
      await started(openChromium(href), url)
    } else {
      throw new Error(`Failed to open: ${url}`)
    }
  },
  openPath: () => Promise.resolve(''),
  showItemInFolder: () => undefined,
  trashItem: () => Promise.resolve(),
  beep: () => undefined,
} satisfies Partial<typeof Electron.shell>
