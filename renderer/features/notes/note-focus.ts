/** Runs once whatever is closing has given the focus back. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(run)
  })
}

const buttonOf = (noteId: string): HTMLElement | null =>
  document.querySelector(`[data-note="${CSS.escape(noteId)}"] button`)

/** The note whose row has the focus on one of its buttons. */
export function noteWithFocus(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null
  return row?.dataset['note'] ?? null
}

/** Puts the focus on a note that was just written, as soon as it is there. */
export function focusNote(noteId: string, framesLeft = 30): void {
  requestAnimationFrame(() => {
    const button = buttonOf(noteId)
    if (button !== null) button.focus()
    else if (framesLeft > 0) focusNote(noteId, framesLeft - 1)
  })
}

/** Where the focus was lost with what had it: on that note, else the search field, else the page. */
export function catchNoteFocus(noteId: string | null): void {
  afterClosing(() => {
    if (document.activeElement !== document.body) return
    const home = noteId === null ? null : buttonOf(noteId)
    const search = document.querySelector<HTMLElement>('.search-input')
    const kept = home ?? search ?? document.querySelector<HTMLElement>('main')
    kept?.focus()
  })
}
