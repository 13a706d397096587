import type { NoteView } from '../../../preload/contract/notes.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { plain, useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useRun } from '../notices/use-notices.ts'
import { noteName } from './note-name.ts'
import type { NoteActions } from './use-note-actions.ts'

export interface NoteRowProps {
  readonly note: NoteView
  readonly actions: NoteActions
}

/** `ada@example.org · Apple — Reviewed 3 Mar 2026 — [I reviewed it today] [Open page]`. No lamps: nothing is allowed. */
export function NoteRow({ note, actions }: NoteRowProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const openPage = useRun('notes.openPage')
  const name = noteName(note, words)
  const title = plain(note.accountName === '' ? note.providerName : note.accountName)
  return (
    <li className="note" data-note={note.id}>
      {note.mark === null ? (
        <span className="mark note-initial" aria-hidden="true">
          {String.fromCodePoint(plain(note.providerName).codePointAt(0) ?? 32).toLocaleUpperCase(
            words.locale,
          )}
        </span>
      ) : (
        <ProviderMark mark={note.mark} />
      )}
      <div className="note-names">
        <bdi className="account-name">{title}</bdi>
        {note.accountName === '' ? null : (
          <bdi className="account-provider">{plain(note.providerName)}</bdi>
        )}
      </div>
      <div className="note-facts">
        <p className={note.isDue ? 'note-due' : 'soft'}>{words.tell(note.words)}</p>
        {note.remark === '' ? null : (
          <p className="soft note-remark">
            <bdi>{plain(note.remark)}</bdi>
          </p>
        )}
      </div>
      <div className="account-buttons note-buttons">
        <ActionButton
          label={words.say('ui.note.reviewed.for', { name })}
          onPress={() => actions.reviewed(note)}
        >
          {words.say('ui.note.reviewed-today')}
        </ActionButton>
        {note.page === null ? null : (
          <ActionButton
            label={words.say('ui.note.open.for', { name })}
            onPress={() => openPage.run({ noteId: note.id })}
          >
            <Icon name="outside" />
            {words.say('ui.note.open')}
          </ActionButton>
        )}
        <ActionButton
          kind="quiet"
          label={words.say('ui.note.edit.for', { name })}
          onPress={() => dialogs.open({ kind: 'note', note })}
        >
          <Icon name="pencil" />
        </ActionButton>
        <ActionButton
          kind="quiet"
          label={words.say('ui.note.remove.for', { name })}
          onPress={() => actions.remove(note)}
        >
          <Icon name="close" />
        </ActionButton>
      </div>
    </li>
  )
}
