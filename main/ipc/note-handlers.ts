import { reviewDueAt, type Note } from '../domain/note.ts'
import { plainText } from '../domain/plain-text.ts'
import { findKnownProvider, knownProviders } from '../services/known-providers.ts'
import type { Handback } from '../services/handback.types.ts'
import type { NoteView } from '../../preload/contract/notes.contract.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message } from '../../words/words.ts'
import { markView } from './account-view.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `notes.${string}`>

export function noteHandlers(app: Handback): Pick<Handlers, Names> {
  const { notes } = app
  return {
    'notes.list': () => notes.list().map((note) => noteView(note, app.clock.now())),
    'notes.providers': () =>
      knownProviders().map(({ id, name, mark, page }) => ({
        id,
        name,
        mark: markView(mark),
        page,
      })),
    'notes.add': async ({ entry, reviewed }) => ({ noteId: await notes.add(entry, reviewed) }),
    'notes.edit': async ({ noteId, entry }) => {
      await notes.edit(noteId, entry)
      return {}
    },
    'notes.reviewed': async ({ noteId }) => {
      await notes.reviewed(noteId)
      return {}
    },
    'notes.remove': async ({ noteId }) => {
      await notes.remove(noteId)
      return {}
    },
    'notes.undo': async ({ noteId }) => {
      await notes.undo(noteId)
      return {}
    },
    'notes.openPage': async ({ noteId }) => {
      await notes.openPage(noteId)
      return {}
    },
  }
}

export function noteView(note: Note, now: number): NoteView {
  const known = findKnownProvider(note.providerName)
  const due = reviewDueAt(note)
  return {
    id: note.id,
    providerName: plainText(note.providerName),
    mark: known === undefined ? null : markView(known.mark),
    accountName: plainText(note.accountName),
    page: note.page,
    remark: note.remark,
    remindMonths: note.remindMonths,
    words: reviewWords(note, due, now),
    isDue: due !== null && due <= now,
  }
}

function reviewWords({ reviewedAt }: Note, due: number | null, now: number): MessageView {
  const when = due === null ? 'never' : due <= now ? 'due' : 'later'
  const values = due === null ? {} : { due }
  return reviewedAt === null
    ? message(`note.not-reviewed.${when}`, values)
    : message(`note.reviewed.${when}`, { ...values, at: reviewedAt })
}
