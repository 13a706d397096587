import type { Page } from '@playwright/test'
import { wordsIn } from '../support/words-in.ts'

const person = {
  name: 'Meine längste Adresse bei der Arbeit (augusta.ada.lovelace@analytical-engine.example)',
  provider: 'Langer Anbietername',
  proxy: 'http://einige-sehr-lange-adresse-eines-proxys.firma.example:3128',
  path: '/home/augusta/Dokumente/Vertraege_und_Nachweise/handback-nachweise-2026-11-29-vollstaendig.html',
  count: 12,
  seq: 1234,
}

/** What toasts say, except single words. */
const keys = [
  'check.alive',
  'check.dead',
  'closed-by-you.done',
  'closed-by-you.proven',
  'list.many.logged-out',
  'list.many.removed',
  'move.erase.done',
  'ui.diagnostics.crashes.deleted',
  'ui.diagnostics.saved',
  'ui.erase.called-off',
  'ui.erase.done',
  'ui.forgotten.aside.done',
  'ui.hand-in.forgotten',
  'ui.job.cancelled',
  'ui.logged-out',
  'ui.network.used',
  'ui.note.removed',
  'ui.note.reviewed.done',
  'ui.note.saved',
  'ui.reminder.done.said',
  'ui.reminder.later.said',
  'ui.report.saved',
  'ui.report.saved.broken',
  'ui.sign-in.address-copied',
] as const

/**
 * Each message put into the toasts that are shown; which of them do not fit the window, or lie over the
 * dialog that is open, and how.
 */
export async function toastsThatDontFit(page: Page, locale: string): Promise<string[]> {
  const words = wordsIn(locale)
  return page.evaluate(
    misfits,
    keys.map((key) => words.say(key, person)),
  )
}

/** Runs in the page. */
async function misfits(messages: readonly string[]): Promise<string[]> {
  const toasts = [...document.querySelectorAll('.toast')]
  const found: string[] = []
  const lies = (inner: DOMRect, outer: DOMRect): boolean =>
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  const meet = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1
  const boxes = (elements: readonly Element[]): DOMRect[] =>
    elements.map((one) => one.getBoundingClientRect())
  const anyMeet = (all: readonly DOMRect[]): boolean =>
    all.some((one, at) => all.slice(at + 1).some((other) => meet(one, other)))
  for (const message of messages) {
    for (const toast of toasts) {
      const title = toast.querySelector('.toast-words > :first-child')
      if (title !== null) title.textContent = message
    }
    // Until what is under them has made room.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const dialogs = boxes([...document.querySelectorAll('.dialog')])
    for (const toast of toasts) {
      const box = toast.getBoundingClientRect()
      const parts = boxes([...toast.querySelectorAll('.toast-words > :first-child, .button')])
      if (!lies(box, new DOMRect(0, 0, innerWidth, innerHeight))) {
        found.push(`beyond the window: ${message}`)
      }
      if (!parts.every((part) => lies(part, box))) found.push(`beyond the toast: ${message}`)
      if (anyMeet(parts)) found.push(`over a button: ${message}`)
      if (dialogs.some((one) => meet(box, one))) found.push(`over a dialog: ${message}`)
    }
    if (anyMeet(boxes(toasts))) found.push(`over another: ${message}`)
  }
  return found
}
