import { useEffect, useEffectEvent } from 'react'

export type Shortcuts = Readonly<Partial<Record<string, () => void>>>

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]') !== null

/** A key by itself, unless it goes into a text. */
export function useKey(key: string, run: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return
    if (typesText(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    run()
  })
  useEffect(() => {
    // Before a list takes it for the beginning of a name.
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}

/** Ctrl (Cmd on a Mac) with a letter, or with `shift+` and a letter. Undo is left to the text field while one has the focus. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const letter = event.key.toLowerCase()
    const run = shortcuts[event.shiftKey ? `shift+${letter}` : letter]
    if (run === undefined || (letter === 'z' && typesText(event.target))) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    // Before a list, which keeps to itself what is pressed on the controls of its rows.
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}
