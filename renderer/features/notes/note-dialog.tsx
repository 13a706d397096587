import { useState } from 'react'
import type { NoteEntryView, NoteView } from '../../../preload/contract/notes.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useKnownProviders } from '../../api/use-notes.ts'
import { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Check } from '../../components/check.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useNotices, type Told } from '../notices/use-notices.ts'
import { usePlace } from '../shell/place.tsx'
import { draftOf, emptyDraft, isPageFine, withProvider } from './note-draft.ts'
import { NoteFields } from './note-fields.tsx'
import { catchNoteFocus, focusNote } from './note-focus.ts'
import { noteName } from './note-name.ts'

export interface NoteDialogProps {
  /** Null: a new one. */
  readonly note: NoteView | null
  /** What was being linked when the person chose a note instead. */
  readonly providerName?: string
  readonly onClose: () => void
}

export function NoteDialog({ note, providerName = '', onClose }: NoteDialogProps) {
  const words = useWords()
  const copy = useCopy()
  const known = useKnownProviders()
  const save = useSaveNote(note)
  const [draft, setDraft] = useState(() =>
    note === null ? withProvider(emptyDraft, providerName, []) : draftOf(note),
  )
  const [reviewed, setReviewed] = useState(false)
  const [tried, setTried] = useState(false)
  // The catalogue may arrive after the name that was brought along.
  const shown = draft.ownPage ? draft : withProvider(draft, draft.entry.providerName, known)
  const { entry } = shown
  const leave = (): void => {
    onClose()
    catchNoteFocus(note?.id ?? null)
  }
  return (
    <DialogFrame title={words.say(note === null ? 'ui.note.add' : 'ui.note.edit')} onClose={leave}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          const fine = entry.providerName.trim() !== '' && isPageFine(entry.page)
          if (fine) save.run(entry, reviewed, onClose)
        }}
      >
        <p className="soft">{note === null ? words.say('ui.note.why') : words.tell(note.words)}</p>
        <NoteFields draft={shown} known={known} tried={tried} onChange={setDraft} />
        {note === null ? (
          <Check
            words={words.say('ui.note.reviewed-today')}
            checked={reviewed}
            onChange={setReviewed}
          />
        ) : null}
        {save.error === null ? null : (
          <FailurePanel failure={failureOf(save.error)} onCopy={copy} />
        )}
        <div className="dialog-buttons">
          <ActionButton onPress={leave}>{words.say('ui.cancel')}</ActionButton>
          <ActionButton submit kind="primary" busy={save.isPending}>
            {words.say('ui.save')}
          </ActionButton>
        </div>
      </form>
    </DialogFrame>
  )
}

/** Stores a new note, or the changed one, which can be taken back; the focus goes to its row. */
function useSaveNote(note: NoteView | null) {
  const { goTo } = usePlace()
  const { note: say, offerUndo, fail } = useNotices()
  const add = useAction('notes.add')
  const edit = useAction('notes.edit')
  const undo = useAction('notes.undo')
  const land = (noteId: string): void => {
    goTo('accounts')
    focusNote(noteId)
  }
  const run = (entry: NoteEntryView, reviewed: boolean, done: () => void): void => {
    const saved: Told = (words) => words.say('ui.note.saved', { name: noteName(entry, words) })
    if (note === null) {
      const onSuccess = ({ noteId }: { noteId: string }): void => {
        done()
        say(saved)
        land(noteId)
      }
      add.mutate({ entry, reviewed }, { onSuccess })
      return
    }
    const noteId = note.id
    const onSuccess = (): void => {
      done()
      offerUndo(noteId, saved, () => undo.mutate({ noteId }, { onError: fail }))
      land(noteId)
    }
    edit.mutate({ noteId, entry }, { onSuccess })
  }
  return { run, error: add.error ?? edit.error, isPending: add.isPending || edit.isPending }
}
