import { cleanup, configure, render } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import {
  createFakeBridge,
  type FakeBridge,
  type Scene,
} from '../../support/window-preview/fake-bridge.ts'

// A test waits for what it names, however slow the machine is.
configure({ asyncUtilTimeout: 20_000 })

/** What jsdom lacks and the window has. Narrow unless said: details come as a sheet. */
export function useWindowStandIns(): void {
  beforeEach(() => {
    const media = (): object => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    })
    Object.assign(window, { matchMedia: media })
    Element.prototype.scrollIntoView = () => undefined
    const observer = class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    }
    Object.assign(window, { ResizeObserver: observer })
    Object.assign(globalThis, { CSS: { escape: (text: string) => text } })
  })
  afterEach(() => {
    cleanup()
    document.body.replaceChildren()
  })
}

/** The whole window over a fake bridge. */
export function renderApp(scene: Scene = {}): FakeBridge {
  const bridge = createFakeBridge(scene)
  Object.assign(window, { handback: bridge })
  render(<App />)
  return bridge
}
