import { BrowserWindow } from 'electron'
import type { AppEvent } from '../../preload/contract/contract.ts'

export interface FrontWindow {
  /** Brings the window to the front, or opens it. */
  bring(): void
  /** The same, and then asks its page for something. */
  ask(event: AppEvent): void
  /** The page hears from now on. */
  pageListens(): void
}

/**
 * The one window. What is asked of one that is just being opened waits until its page listens; what a
 * notification was about waits also until it is unlocked.
 */
export function frontWindow(options: {
  readonly open: () => BrowserWindow
  readonly send: (event: AppEvent) => void
  readonly mayHear: (event: AppEvent) => boolean
}): FrontWindow {
  let waiting: AppEvent | null = null
  /** True where one was there already; one being opened shows itself when it is ready. */
  const bring = (): boolean => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) {
      options.open()
      return false
    }
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    return true
  }
  return {
    bring: () => void bring(),
    ask: (event) => {
      const isThere = bring()
      if (isThere && options.mayHear(event)) options.send(event)
      else if (!isThere || event.kind === 'open') waiting = event
    },
    pageListens: () => {
      if (waiting !== null && options.mayHear(waiting)) options.send(waiting)
      else if (waiting?.kind === 'open') return
      waiting = null
    },
  }
}
