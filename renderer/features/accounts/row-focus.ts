/** Runs once whatever is closing has given the focus back. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(run)
  })
}

const rowOf = (accountId: string): HTMLElement | null =>
  document.querySelector(`.accounts [data-key="${CSS.escape(accountId)}"]`)

/** Puts the focus on an account's row. */
export function focusRow(accountId: string): void {
  afterClosing(() => rowOf(accountId)?.focus())
}

/** Where the focus was lost with what had it: on that row, else the search field, else the page. */
export function catchFocus(accountId: string | null): void {
  afterClosing(() => {
    if (document.activeElement !== document.body) return
    const row = accountId === null ? null : rowOf(accountId)
    const home = row ?? document.querySelector<HTMLElement>('.search-input')
    const kept = home ?? document.querySelector<HTMLElement>('main')
    kept?.focus()
  })
}

/** The account whose row has the focus, on itself or on one of its buttons. */
export function rowWithFocus(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.accounts [data-key]') : null
  return row?.dataset['key'] ?? null
}
