import { plainText } from '../domain/plain-text.ts'
import type { Reminder } from '../domain/reminder.ts'
import type { Handback } from '../services/handback.types.ts'
import type { ReminderView } from '../../preload/contract/reminders.contract.ts'
import { message } from '../../words/words.ts'
import { accountName } from '../services/account-name.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `reminders.${string}`>

export function reminderHandlers(app: Handback): Pick<Handlers, Names> {
  const { reminders } = app
  return {
    'reminders.list': () => reminders.list().flatMap((one) => reminderView(one, app) ?? []),
    'reminders.done': async ({ reminderId }) => {
      await reminders.done(reminderId)
      return {}
    },
    'reminders.later': async ({ reminderId }) => {
      await reminders.later(reminderId)
      return {}
    },
    'reminders.undo': async ({ reminderId }) => {
      await reminders.undo(reminderId)
      return {}
    },
  }
}

function reminderView(reminder: Reminder, app: Handback): ReminderView | null {
  const { id, kind, at } = reminder
  if (kind === 'review') {
    const note = app.notes.list().find((one) => one.id === reminder.noteId)
    if (note === undefined) return null
    const [provider, account] = [plainText(note.providerName), plainText(note.accountName)]
    const name =
      account === ''
        ? message('account.name.given', { name: provider })
        : message('ui.note.name', { account, provider })
    const words = message('reminder.review')
    return { id, kind, name, words, accountId: null, noteId: note.id }
  }
  const overview = app.overviews.get(reminder.accountId)
  const values = { provider: overview.provider.name, at }
  const over = kind === 'lapse' && at <= app.clock.now()
  return {
    id,
    kind,
    name: accountName(overview),
    words: message(over ? 'reminder.lapsed' : `reminder.${kind}`, values),
    accountId: reminder.accountId,
    noteId: null,
  }
}
