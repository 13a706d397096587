import { useSyncExternalStore } from 'react'

/** Wide enough for the details to stand beside the list; the same figure is in layout.css. */
const query = '(min-width: 61rem)'

const subscribe = (changed: () => void): (() => void) => {
  const list = window.matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
