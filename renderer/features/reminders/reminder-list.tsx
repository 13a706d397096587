import { useState } from 'react'
import { useReminders } from '../../api/use-reminders.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { ReminderLine } from './reminder-line.tsx'
import { useFocusOnReminderLoss } from './use-focus-on-reminder-loss.ts'

/** More would push the accounts out of sight. */
const shownAtFirst = 2

/** Above the accounts, only while there is something to look at; each stays until it is seen to. */
export function ReminderList() {
  const words = useWords()
  const all = useReminders()
  const [open, setOpen] = useState(false)
  useFocusOnReminderLoss(all)
  if (all.length === 0) return null
  const shown = open ? all : all.slice(0, shownAtFirst)
  return (
    <section className="reminders" aria-labelledby="reminders-title">
      <h2 id="reminders-title" className="notes-title">
        {words.say('ui.reminders')}
      </h2>
      <ul className="cards">
        {shown.map((reminder) => (
          <ReminderLine key={reminder.id} reminder={reminder} />
        ))}
      </ul>
      {all.length <= shownAtFirst ? null : (
        <div>
          <ActionButton kind="link" onPress={() => setOpen(!open)}>
            {open
              ? words.say('ui.reminders.fewer')
              : words.say('ui.reminders.all', { count: all.length })}
          </ActionButton>
        </div>
      )}
    </section>
  )
}
