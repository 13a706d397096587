import type { NoteView } from '../../../preload/contract/notes.contract.ts'
import { useNotices, useRun, type Told } from '../notices/use-notices.ts'
import { noteName } from './note-name.ts'

export interface NoteActions {
  readonly reviewed: (note: NoteView) => void
  readonly remove: (note: NoteView) => void
}

/** Both can be taken back for a while. */
export function useNoteActions(): NoteActions {
  const { offerUndo } = useNotices()
  const reviewed = useRun('notes.reviewed')
  const remove = useRun('notes.remove')
  const undo = useRun('notes.undo')
  const offer = (noteId: string, said: Told): void =>
    offerUndo(noteId, said, () => undo.run({ noteId }))
  return {
    reviewed: (note) => {
      const said: Told = (words) =>
        words.say('ui.note.reviewed.done', { name: noteName(note, words) })
      reviewed.run({ noteId: note.id }, () => offer(note.id, said))
    },
    remove: (note) => {
      const said: Told = (words) =>
        words.say('ui.note.removed', {
          name: noteName(note, words),
          provider: note.providerName,
        })
      remove.run({ noteId: note.id }, () => offer(note.id, said))
    },
  }
}
