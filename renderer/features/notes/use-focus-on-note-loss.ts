import { useEffect, useRef } from 'react'
import type { NoteView } from '../../../preload/contract/notes.contract.ts'
import { catchNoteFocus, noteWithFocus } from './note-focus.ts'

/** A note that had the focus may go, or no longer be what is searched for: its neighbour gets it. */
export function useFocusOnNoteLoss(shown: readonly NoteView[]): void {
  const before = useRef<readonly NoteView[]>([])
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const notice = ({ target }: FocusEvent): void => {
      focused.current = noteWithFocus(target)
    }
    document.addEventListener('focusin', notice)
    return () => document.removeEventListener('focusin', notice)
  }, [])
  useEffect(() => {
    const place = before.current.findIndex(({ id }) => id === focused.current)
    before.current = shown
    if (place === -1 || shown.some(({ id }) => id === focused.current)) return
    focused.current = null
    catchNoteFocus((shown[place] ?? shown.at(-1))?.id ?? null)
  }, [shown])
}
