import type { Notice } from '../domain/notice.ts'
import type { Reminder } from '../domain/reminder.ts'
import type { ReadableStores } from '../storage/storage.types.ts'

/**
 * What the system is to tell of a reminder; null there is nothing to tell in time: an
 * end found by a check stands in the evidence, and `Notices` reads it there; what has lapsed has lapsed.
 */
export function reminderNotice(
  reminder: Reminder,
  read: Pick<ReadableStores, 'notes'>,
  now: number,
): Notice | null {
  // One that comes back after its week is told again.
  const key = `reminder:${reminder.id}:${now}`
  switch (reminder.kind) {
    case 'review': {
      const note = read.notes.find(reminder.noteId)
      if (note === undefined) return null
      const { id, providerName, accountName } = note
      const text = accountName === '' ? providerName : `${providerName} · ${accountName}`
      return { kind: 'reminder', key, at: now, accountId: null, noteId: id, text }
    }
    case 'lapse':
      if (reminder.at <= now) return null
      return {
        kind: 'lapses-soon',
        key,
        at: now,
        accountId: reminder.accountId,
        lapsesAt: reminder.at,
      }
    case 'ended-elsewhere':
    case 'permissions':
      return null
  }
}
