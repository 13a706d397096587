// From "main entry is running" to "app is ready".
import { join } from 'node:path'
import { app } from './app.ts'
import { startBrowser } from './browser-process.ts'
import { state } from './state.ts'
import { routeCdpEvent } from './targets.ts'

async function becomeReady(): Promise<void> {
  const profile = join(app.getPath('userData'), 'StandinChromium')
  const { cdp, debuggerUrl } = await startBrowser(profile, routeCdpEvent)
  // Every page is attached before its first request, and waits: a denied pop-up loads nothing.
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  process.stderr.write(`DevTools listening on ${debuggerUrl}\n`) // what Playwright waits for
  if (app.isQuitting()) return
  state.ready = true
  app.becomeReady()
}

/** Not before the main entry had its chance to quit for want of the single-instance lock. */
export function startWhenLoaded(): void {
  setImmediate(() => {
    setImmediate(() => {
      if (app.isQuitting()) return
      becomeReady().catch((error: unknown) => {
        console.error('stand-in:', error)
        process.exit(1)
      })
    })
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())
}
