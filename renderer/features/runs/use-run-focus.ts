import { useEffect, useRef } from 'react'

/**
 * A group goes when its last account has left it, and a button with what it was for: then the run
 * itself keeps the focus that would fall to nothing.
 */
export function useRunFocus(report: object): React.RefObject<HTMLElement | null> {
  const run = useRef<HTMLElement>(null)
  const wasHere = useRef(false)
  useEffect(() => {
    const notice = ({ target }: FocusEvent): void => {
      wasHere.current = target instanceof Element && target.closest('main') !== null
    }
    document.addEventListener('focusin', notice)
    return () => document.removeEventListener('focusin', notice)
  }, [])
  useEffect(() => {
    if (wasHere.current && document.activeElement === document.body) run.current?.focus()
  }, [report])
  return run
}
