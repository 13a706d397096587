import { useEffect, useRef } from 'react'
import type { JobView, PauseView } from '../../../preload/contract/activity.contract.ts'

const homes = '[data-job], .pauses'

const cardOf = (jobId: string): HTMLElement | null =>
  document.querySelector(`[data-job="${CSS.escape(jobId)}"]`)

/** Puts the focus on a job's card, as soon as it is there. */
export function focusJob(jobId: string, framesLeft = 60): void {
  requestAnimationFrame(() => {
    const card = cardOf(jobId)
    if (card !== null) card.focus()
    else if (framesLeft > 0) focusJob(jobId, framesLeft - 1)
  })
}

/**
 * A button that was pressed may go with its state ("Cancel", "Try now"), and its card may move to
 * the finished ones: then the card keeps the focus that would fall to nothing. With a pause that is
 * over goes its button: then the page has it.
 */
export function useJobFocus(jobs: readonly JobView[], pauses: readonly PauseView[]): void {
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const notice = ({ target }: FocusEvent): void => {
      const home = target instanceof Element ? target.closest<HTMLElement>(homes) : null
      focused.current = home === null ? null : (home.dataset['job'] ?? 'pause')
    }
    document.addEventListener('focusin', notice)
    return () => document.removeEventListener('focusin', notice)
  }, [])
  useEffect(() => {
    const { current: jobId } = focused
    if (jobId === null || document.activeElement !== document.body) return
    const kept = cardOf(jobId) ?? document.querySelector<HTMLElement>('main')
    kept?.focus()
  }, [jobs, pauses])
}
