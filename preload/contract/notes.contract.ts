import { z } from 'zod'
import { id, mark, message, nothing } from './shapes.ts'

/** Months between two reviews. */
export const remindEvery = z.union([z.literal(3), z.literal(6), z.literal(12)]).nullable()

/** An account that is only written down: it has no lamps, and is counted nowhere as linked or ended. */
export const noteView = z.object({
  id,
  providerName: z.string(),
  /** Null: no provider of the catalogue is called so. */
  mark: mark.nullable(),
  /** May be empty. */
  accountName: z.string(),
  page: z.string().nullable(),
  remark: z.string(),
  remindMonths: remindEvery,
  /** When it was last reviewed, and when the next review is due. */
  words: message,
  isDue: z.boolean(),
})
export type NoteView = z.infer<typeof noteView>

export const noteEntry = z
  .object({
    providerName: z.string().min(1).max(80),
    accountName: z.string().max(120),
    /** https only; '' where there is none. */
    page: z.string().max(2048),
    remark: z.string().max(1000),
    remindMonths: remindEvery,
  })
  .strict()
export type NoteEntryView = z.infer<typeof noteEntry>

export const knownProvider = z.object({
  id,
  name: z.string(),
  mark,
  page: z.string().nullable(),
})
export type KnownProviderView = z.infer<typeof knownProvider>

const one = z.object({ noteId: id }).strict()

export const noteRequests = {
  'notes.list': { input: nothing, output: z.array(noteView) },
  /** Providers by name, with the page where each lists the apps with access. */
  'notes.providers': { input: nothing, output: z.array(knownProvider) },
  'notes.add': {
    input: z.object({ entry: noteEntry, reviewed: z.boolean() }).strict(),
    output: z.object({ noteId: id }),
  },
  'notes.edit': { input: one.extend({ entry: noteEntry }).strict(), output: nothing },
  'notes.reviewed': { input: one, output: nothing },
  'notes.remove': { input: one, output: nothing },
  /** Takes the last change of a note back, a removal included. */
  'notes.undo': { input: one, output: nothing },
  'notes.openPage': { input: one, output: nothing },
} as const
