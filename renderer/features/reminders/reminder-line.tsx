import type { ReminderView } from '../../../preload/contract/reminders.contract.ts'
import { useNotes } from '../../api/use-notes.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun, type Told } from '../notices/use-notices.ts'
import { usePlace } from '../shell/place.tsx'

export function ReminderLine({ reminder }: { readonly reminder: ReminderView }) {
  const words = useWords()
  const act = useReminderActions(reminder)
  const name = words.tell(reminder.name)
  const { key, values } = reminder.words
  return (
    <li className="reminder" data-reminder={reminder.id}>
      <Icon name="bell" />
      <p className="reminder-words">{words.tell({ key, values: { ...values, name } })}</p>
      <div className="account-buttons">
        <ActionButton label={words.say('ui.reminder.open.for', { name })} onPress={act.open}>
          {words.say('ui.reminder.open')}
        </ActionButton>
        {reminder.noteId === null ? (
          <ActionButton label={words.say('ui.reminder.done.for', { name })} onPress={act.done}>
            {words.say('ui.reminder.done')}
          </ActionButton>
        ) : (
          <ActionButton label={words.say('ui.note.reviewed.for', { name })} onPress={act.reviewed}>
            {words.say('ui.note.reviewed-today')}
          </ActionButton>
        )}
        {/* In a week it would be too late: a lapse is at most that far away. */}
        {reminder.kind === 'lapse' ? null : (
          <ActionButton
            kind="quiet"
            label={words.say('ui.reminder.later.for', { name })}
            onPress={act.later}
          >
            {words.say('ui.reminder.later')}
          </ActionButton>
        )}
      </div>
    </li>
  )
}

/** Each can be taken back for a while. Of a note, "done" is that it was reviewed. */
function useReminderActions({ id: reminderId, name, accountId, noteId }: ReminderView) {
  const dialogs = useDialogs()
  const { openAccount } = usePlace()
  const { offerUndo } = useNotices()
  const notes = useNotes()
  const done = useRun('reminders.done')
  const later = useRun('reminders.later')
  const undo = useRun('reminders.undo')
  const reviewed = useRun('notes.reviewed')
  const undoReview = useRun('notes.undo')
  const said =
    (key: 'ui.reminder.done.said' | 'ui.reminder.later.said' | 'ui.note.reviewed.done'): Told =>
    (words) =>
      words.say(key, { name: words.tell(name) })
  const takeBack = (): void => undo.run({ reminderId })
  return {
    open: () => {
      const note = notes.find((one) => one.id === noteId)
      if (accountId !== null) openAccount(accountId)
      else if (note !== undefined) dialogs.open({ kind: 'note', note })
    },
    done: () =>
      done.run({ reminderId }, () =>
        offerUndo(reminderId, said('ui.reminder.done.said'), takeBack),
      ),
    later: () =>
      later.run({ reminderId }, () =>
        offerUndo(reminderId, said('ui.reminder.later.said'), takeBack),
      ),
    reviewed: () => {
      if (noteId === null) return
      reviewed.run({ noteId }, () =>
        offerUndo(noteId, said('ui.note.reviewed.done'), () => undoReview.run({ noteId })),
      )
    },
  }
}
