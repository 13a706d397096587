import type { Key } from 'react-aria-components'

/** Scrolls to a row; the list gives it while it is there. */
let reveal: ((key: Key) => void) | null = null

export function revealRowsWith(by: typeof reveal): void {
  reveal = by
}

/** Runs once whatever is closing has given the focus back. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(run)
  })
}

const rowOf = (accountId: string): HTMLElement | null =>
  document.querySelector(`.accounts [data-key="${CSS.escape(accountId)}"]`)

/** Hands over the row, or null. One out of sight is in the page only a frame after it was scrolled to. */
function withRow(accountId: string | null, found: (row: HTMLElement | null) => void): void {
  const row = accountId === null ? null : rowOf(accountId)
  if (accountId === null || row !== null || reveal === null) {
    found(row)
    return
  }
  reveal(accountId)
  requestAnimationFrame(() => {
    requestAnimationFrame(() => found(rowOf(accountId)))
  })
}

/** Puts the focus on an account's row. */
export function focusRow(accountId: string): void {
  afterClosing(() => withRow(accountId, (row) => row?.focus()))
}

/** Where the focus was lost with what had it: on that row, else the search field, else the page. */
export function catchFocus(accountId: string | null): void {
  afterClosing(() => {
    withRow(accountId, (row) => {
      if (document.activeElement !== document.body) return
      const home = row ?? document.querySelector<HTMLElement>('.search-input')
      const kept = home ?? document.querySelector<HTMLElement>('main')
      kept?.focus()
    })
  })
}

/** The account whose row has the focus, on itself or on one of its buttons. */
export function rowWithFocus(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.accounts [data-key]') : null
  return row?.dataset['key'] ?? null
}
