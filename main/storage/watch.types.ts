import type { AccountId } from '../domain/account.ts'
import type { Note, NoteId } from '../domain/note.ts'
import type { Reminder } from '../domain/reminder.ts'
import type { Lapsing } from '../domain/reminder-rules.ts'

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
  /** Access whose last token lapses between the two moments, where nothing is ending or ended. */
  listLapsing(after: number, upTo: number): Lapsing[]
  /** The first lapse after that moment. */
  findNextLapse(after: number): number | undefined
  insert(reminder: Reminder): void
  update(reminder: Reminder): void
  remove(id: string): void
}

/** An account that may be asked about unasked: linked, logged in here, allowed there. */
export interface CheckableAccount {
  readonly accountId: AccountId
  readonly issuer: string
  /** Null: it never asked about it. */
  readonly dueAt: number | null
  /** When the provider last said anything about it. */
  readonly heardAt: number
}

export interface AccountCheck {
  readonly accountId: AccountId
  readonly triedAt: number
  readonly dueAt: number
}

export interface CheckStore {
  listCheckable(): CheckableAccount[]
  findCheckable(accountId: AccountId): CheckableAccount | undefined
  find(accountId: AccountId): AccountCheck | undefined
  replace(check: AccountCheck): void
}
