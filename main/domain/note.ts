/** Months between two reviews of a note. */
export type ReviewMonths = 3 | 6 | 12

export type NoteId = string

/**
 * An account at some provider that is only written down: no token, nothing Handback could end, and never
 * counted as linked or ended. Instants are epoch milliseconds.
 */
export interface Note {
  readonly id: NoteId
  readonly providerName: string
  readonly accountName: string
  /** The provider's page where the apps with access are reviewed; https only. */
  readonly page: string | null
  readonly remark: string
  readonly createdAt: number
  readonly reviewedAt: number | null
  /** Null: the person wants no reminder. */
  readonly remindMonths: ReviewMonths | null
}

/** When the next review is due: so many calendar months after the last one; null: never. */
export function reviewDueAt(note: Note): number | null {
  const { remindMonths, reviewedAt, createdAt } = note
  return remindMonths === null ? null : monthsAfter(reviewedAt ?? createdAt, remindMonths)
}

/** 30 November and three months are 28 February, not 2 March. */
function monthsAfter(at: number, months: number): number {
  const from = new Date(at)
  const to = new Date(at)
  to.setUTCDate(1)
  to.setUTCMonth(from.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return to.getTime()
}
