import { useEffect, useRef } from 'react'
import type { JobView } from '../../../preload/contract/activity.contract.ts'

/**
 * A button that was pressed may go with its state ("Cancel", "Try now"), and its card may move to
 * the finished ones: then the card keeps the focus that would fall to nothing.
 */
export function useJobFocus(jobs: readonly JobView[]): void {
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const notice = ({ target }: FocusEvent): void => {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-job]') : null
      focused.current = card?.dataset['job'] ?? null
    }
    document.addEventListener('focusin', notice)
    return () => document.removeEventListener('focusin', notice)
  }, [])
  useEffect(() => {
    const { current: jobId } = focused
    if (jobId === null || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-job="${CSS.escape(jobId)}"]`)?.focus()
  }, [jobs])
}
