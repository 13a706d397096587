import { net, powerMonitor } from 'electron'
import type { Connectivity } from './connectivity.ts'

/** Time a network needs to come up after the computer wakes. */
const afterResumeMs = 5_000

/**
 * Electron tells main no event when the network comes or goes; a window's `online` and `offline`
 * events do, and call `lookAgain`. The answer itself is always Electron's own.
 */
export function electronConnectivity(): Connectivity & { lookAgain(): void } {
  const listeners = new Set<() => void>()
  const lookAgain = (): void => {
    for (const listener of [...listeners]) listener()
  }
  powerMonitor.on('resume', () => {
    lookAgain()
    setTimeout(lookAgain, afterResumeMs)
  })
  powerMonitor.on('unlock-screen', lookAgain)
  return {
    isOnline: () => net.isOnline(),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    lookAgain,
  }
}
