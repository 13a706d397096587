// What setWindowOpenHandler decides. Chromium tells of a pop-up twice, in no fixed order: the wish
// (its address and name) and the page that came of it. Each wish is decided once.
import { setTimeout as delay } from 'node:timers/promises'
import { fromPageAddress } from './scheme-address.ts'

export type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse
type Decision = 'allow' | 'deny'

export class PopUpDecisions {
  handler: OpenHandler | undefined
  #newTabUrl = ''
  readonly #made: Decision[] = []
  readonly #waiting: ((decision: Decision) => void)[] = []

  /** Chromium's Page.windowOpen. */
  onWish(url: string, frameName: string, features: readonly string[]): void {
    const decision = this.#decide(url, frameName, features)
    const waiting = this.#waiting.shift()
    if (waiting) waiting(decision)
    else this.#made.push(decision)
  }

  /** A click with Ctrl or the middle button: the address is told, but no wish follows. */
  onNewTab(url: string): void {
    this.#newTabUrl = url
  }

  /** For the page that has appeared. */
  async forPage(): Promise<Decision> {
    const made = this.#made.shift()
    if (made !== undefined) return made
    const wish = Promise.withResolvers<Decision>()
    this.#waiting.push(wish.resolve)
    const decision = await Promise.race([wish.promise, delay(500)])
    if (decision !== undefined) return decision
    this.#waiting.splice(this.#waiting.indexOf(wish.resolve), 1)
    return this.#decide(this.#newTabUrl, '', [])
  }

  #decide(pageUrl: string, frameName: string, features: readonly string[]): Decision {
    const details: Electron.HandlerDetails = {
      url: fromPageAddress(pageUrl),
      frameName,
      features: features.join(','),
      disposition: features.length > 0 ? 'new-window' : 'foreground-tab',
      referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
    }
    return this.handler?.(details).action ?? 'allow' // Electron allows what nobody forbids
  }
}
