/** Puts the focus on an account's row, once whatever is closing has given the focus back. */
export function focusRow(accountId: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      document
        .querySelector<HTMLElement>(`.accounts [data-key="${CSS.escape(accountId)}"]`)
        ?.focus()
    })
  })
}
