import { createContext } from 'react'

/** What is unfolded in a part of the window and how far it is scrolled, kept where it is drawn anew elsewhere. */
export class KeptPlace {
  readonly #open = new Set<string>()
  #scrolled = 0

  isOpen(fold: string): boolean {
    return this.#open.has(fold)
  }

  keepOpen(fold: string, open: boolean): void {
    if (open) this.#open.add(fold)
    else this.#open.delete(fold)
  }

  /** For the element that scrolls: goes to where the last one was, and remembers from then on. */
  readonly follow = (scroller: HTMLElement | null): (() => void) | undefined => {
    if (scroller === null) return undefined
    // A share, since there it may be narrower and less high: what was in the middle is in sight again.
    const range = (): number => scroller.scrollHeight - scroller.clientHeight
    scroller.scrollTop = this.#scrolled * range()
    const remember = (): void => {
      this.#scrolled = scroller.scrollTop / Math.max(range(), 1)
    }
    scroller.addEventListener('scroll', remember, { passive: true })
    return () => scroller.removeEventListener('scroll', remember)
  }
}

export const KeptPlaceContext = createContext<KeptPlace | null>(null)
