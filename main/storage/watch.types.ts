import type { Note, NoteId } from '../domain/note.ts'
import type { Reminder } from '../domain/reminder.ts'

/** Accounts that are only written down. */
export interface NoteStore {
  find(id: NoteId): Note | undefined
  /** Throws FailureError `not-found`. */
  get(id: NoteId): Note
  /** By provider, then account. */
  list(): Note[]
  insert(note: Note): void
  update(note: Note): void
  /** With its reminders. */
  remove(id: NoteId): void
}

export interface ReminderStore {
  find(id: string): Reminder | undefined
  /** Throws FailureError `not-found`. */
  get(id: string): Reminder
  /** Done ones included; the newest first. */
  list(): Reminder[]
  listForNote(noteId: NoteId): Reminder[]
  insert(reminder: Reminder): void
  update(reminder: Reminder): void
  remove(id: string): void
}
