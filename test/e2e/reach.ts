// Whether whoever uses the keyboard sees where they are.
import type { Page } from '@playwright/test'

/**
 * The controls that can't be seen at all once they have the focus, because something lies over them
 * or they stand outside what scrolls (WCAG 2.2, 2.4.11). The focus is given back afterwards.
 */
export async function hiddenAtFocus(page: Page): Promise<string[]> {
  return page.evaluate(controlsHiddenAtFocus)
}

// Runs in the page: it may use nothing from outside itself.
function controlsHiddenAtFocus(): string[] {
  const before = document.activeElement
  const found: string[] = []
  /** Somewhere on it, what lies on top is the control itself, part of it or its label. */
  const isSeen = (control: Element): boolean => {
    const label = control.closest('label')
    return [...(label ?? control).getClientRects()].some((box) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].some((across) =>
        [0.15, 0.5, 0.85].some((down) => {
          const top = document.elementFromPoint(
            box.left + box.width * across,
            box.top + box.height * down,
          )
          return (
            top !== null &&
            ((label ?? control).contains(top) || (top.contains(control) && top !== document.body))
          )
        }),
      ),
    )
  }
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex]'
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (control.tabIndex < 0 || control.closest('[inert], [aria-hidden=true]') !== null) continue
    if (!control.checkVisibility({ visibilityProperty: true })) continue
    // Whatever has the focus already is not scrolled to: it may stand where a larger window showed it.
    if (control === document.activeElement) control.blur()
    control.focus()
    if (document.activeElement !== control || isSeen(control)) continue
    const name = control.getAttribute('aria-label') ?? control.textContent
    found.push(`${control.tagName.toLowerCase()}.${control.className}: ${name.slice(0, 60)}`)
  }
  if (before instanceof HTMLElement) before.focus()
  return found
}
