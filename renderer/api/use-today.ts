import { useSyncExternalStore } from 'react'

/** As `Date.prototype.toDateString` writes a day here. */
export type Today = string

const today = (): Today => new Date().toDateString()

/** At midnight, and whenever the window is come back to: a computer that slept has missed midnight. */
function onDayChange(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = (): void => {
    timer = setTimeout(
      () => {
        look()
        wait()
      },
      new Date().setHours(24, 0, 0, 0) - Date.now(),
    )
  }
  wait()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
  }
}

/** What is said to be today is so, also in a window that stands open overnight. */
export const useToday = (): Today => useSyncExternalStore(onDayChange, today)
