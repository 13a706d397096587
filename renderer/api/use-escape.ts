import { useEffect, useEffectEvent } from 'react'

/**
 * Escape inside `selector`, unless something there (a field, a menu) used it for itself. `first`: before
 * anything there sees it, since a list keeps every key from the rest of the page.
 */
export function useEscape(selector: string, run: () => void, first = false): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest(selector) !== null) run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('keydown', listen, first)
    return () => document.removeEventListener('keydown', listen, first)
  }, [first])
}
