import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * The same function throughout, which does what the newest one does. For handlers only: what it does
 * changes without anything being drawn anew.
 */
export function useLatest<A extends readonly unknown[]>(
  run: (...values: A) => void,
): (...values: A) => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...values: A) => latest.current(...values), [])
}
