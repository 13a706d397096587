import type { AccountId } from './account.ts'
import type { NoteId } from './note.ts'

interface About {
  /** Made of what it is about: the same is raised once. */
  readonly id: string
  /** The moment it is about: a review that is due, a lapse, what a check found. */
  readonly at: number
}

export type ReminderAbout = About &
  (
    | { readonly kind: 'review'; readonly noteId: NoteId }
    /** Handback can revoke this access only until `at`. */
    | { readonly kind: 'lapse'; readonly accountId: AccountId }
    /** A daily check found that the provider does not allow access any more. */
    | { readonly kind: 'ended-elsewhere'; readonly accountId: AccountId }
    /** A daily check found other permissions than before. */
    | { readonly kind: 'permissions'; readonly accountId: AccountId }
  )

/** Something a person should look at; kept until it is done or no longer true. Epoch milliseconds. */
export type Reminder = ReminderAbout & {
  readonly raisedAt: number
  /** "Remind me in a week": not shown before. */
  readonly laterUntil: number | null
  /** Kept, so that the same is not raised again. */
  readonly doneAt: number | null
}
