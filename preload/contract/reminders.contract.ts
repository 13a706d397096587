import { z } from 'zod'
import { id, message, nothing } from './shapes.ts'

const reminderId = z.string().min(1).max(200)

/** Something to look at, until it is done or no longer true. */
export const reminderView = z.object({
  id: reminderId,
  kind: z.enum(['review', 'lapse', 'ended-elsewhere', 'permissions']),
  /** What it is about: the window fills it into `words` as `name`. */
  name: message,
  words: message,
  accountId: id.nullable(),
  noteId: id.nullable(),
})
export type ReminderView = z.infer<typeof reminderView>

const one = z.object({ reminderId }).strict()

export const reminderRequests = {
  'reminders.list': { input: nothing, output: z.array(reminderView) },
  'reminders.done': { input: one, output: nothing },
  /** "Remind me in a week." */
  'reminders.later': { input: one, output: nothing },
  /** Takes the last of the two back. */
  'reminders.undo': { input: one, output: nothing },
} as const
