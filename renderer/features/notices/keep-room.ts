/** Tells styles how high the messages are: what they would lie over makes room for them. */
export function keepRoom(toasts: HTMLElement | null): (() => void) | undefined {
  if (toasts === null) return undefined
  const { style } = document.documentElement
  const measured = new ResizeObserver(() => {
    style.setProperty('--toasts', `${toasts.offsetHeight}px`)
  })
  measured.observe(toasts)
  return () => {
    measured.disconnect()
    style.removeProperty('--toasts')
  }
}
