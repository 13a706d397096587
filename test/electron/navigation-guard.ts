// Electron's navigation events, in its order; none for what main itself has asked for.
import type { Protocol } from './cdp.ts'
import { fromPageAddress } from './scheme-address.ts'
import { cancellable } from './state.ts'
import type { WebContents } from './web-contents.ts'

export class NavigationGuard {
  /** The address that main is loading. */
  expectedUrl: string | undefined
  readonly #contents: WebContents

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  allows(paused: Protocol.Events['Fetch.requestPaused']): boolean {
    const url = fromPageAddress(paused.request.url)
    const isMainFrame = paused.frameId === this.#contents.targetId
    const frame = isMainFrame ? this.#contents.mainFrame : null
    const event = cancellable({ url, isSameDocument: false, isMainFrame, frame, initiator: frame })
    if (paused.redirectedRequestId !== undefined) {
      this.#contents.emit('will-redirect', event, url, false, isMainFrame, 1, 1)
      return !event.defaultPrevented
    }
    if (isMainFrame) {
      const expected = this.expectedUrl === url
      this.expectedUrl = undefined
      if (expected) return true
    }
    this.#contents.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) {
      this.#contents.emit('will-navigate', event, url, false, true, 1, 1)
    }
    return !event.defaultPrevented
  }
}
