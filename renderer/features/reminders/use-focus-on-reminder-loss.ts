import { useEffect, useRef } from 'react'
import type { ReminderView } from '../../../preload/contract/reminders.contract.ts'

const buttonOf = (id: string): HTMLElement | null =>
  document.querySelector(`[data-reminder="${CSS.escape(id)}"] button`)

/** A reminder that had the focus goes when it is done: the next one gets it, else the page, where Ctrl+Z still takes it back. */
export function useFocusOnReminderLoss(shown: readonly ReminderView[]): void {
  const before = useRef<readonly ReminderView[]>([])
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const notice = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-reminder]') : null
      focused.current = row?.dataset['reminder'] ?? null
    }
    document.addEventListener('focusin', notice)
    return () => document.removeEventListener('focusin', notice)
  }, [])
  useEffect(() => {
    const place = before.current.findIndex(({ id }) => id === focused.current)
    before.current = shown
    if (place === -1 || shown.some(({ id }) => id === focused.current)) return
    focused.current = null
    const next = shown[place] ?? shown.at(-1)
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const home = next === undefined ? null : buttonOf(next.id)
      const kept = home ?? document.querySelector<HTMLElement>('main')
      kept?.focus()
    })
  }, [shown])
}
