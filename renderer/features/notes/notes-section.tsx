import { useMemo } from 'react'
import { useNotes } from '../../api/use-notes.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { matchingNotes } from './note-name.ts'
import { NoteRow } from './note-row.tsx'
import { useFocusOnNoteLoss } from './use-focus-on-note-loss.ts'
import { useNoteActions } from './use-note-actions.ts'

export interface NotesSectionProps {
  readonly typed: string
  /** There is a list above, and with no note under it a line says what notes are for. */
  readonly offered: boolean
}

/** Below the accounts: what is only written down. Nothing here is linked, and nothing here can be ended. */
export function NotesSection({ typed, offered }: NotesSectionProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const all = useNotes()
  const shown = useMemo(() => matchingNotes(all, typed, words), [all, typed, words])
  const actions = useNoteActions()
  useFocusOnNoteLoss(shown)
  const add = (kind: 'plain' | 'link') => (
    <ActionButton kind={kind} onPress={() => dialogs.open({ kind: 'note', note: null })}>
      {words.say('ui.notes.add')}
    </ActionButton>
  )
  if (all.length === 0) {
    return offered && typed === '' ? (
      <p className="notes-empty soft">
        {words.say('ui.notes.empty')} {add('link')}
      </p>
    ) : null
  }
  return (
    <section className="notes" aria-labelledby="notes-title">
      <div className="notes-head">
        <div>
          <h2 id="notes-title" className="notes-title">
            {words.say('ui.notes')}
          </h2>
          <p className="soft">{words.say('ui.notes.what')}</p>
        </div>
        {add('plain')}
      </div>
      {shown.length === 0 ? (
        <p className="soft" role="status">
          {words.say('ui.notes.none', { typed })}
        </p>
      ) : (
        <ul className="cards note-list">
          {shown.map((note) => (
            <NoteRow key={note.id} note={note} actions={actions} />
          ))}
        </ul>
      )}
    </section>
  )
}
