import type Database from 'better-sqlite3'
import { failure } from '../domain/failure.ts'
import type { Reminder } from '../domain/reminder.ts'
import type { Lapsing } from '../domain/reminder-rules.ts'
import { insertSql, prepareWrite, updateSql } from './statements.ts'
import type { ReminderStore } from './watch.types.ts'

interface ReminderRow {
  readonly id: string
  readonly kind: Reminder['kind']
  readonly note_id: string | null
  readonly account_id: string | null
  readonly at: number
  readonly raised_at: number
  readonly later_until: number | null
  readonly done_at: number | null
}

const mayLapse = `removed_at IS NULL AND there IN ('allowed', 'unknown')`

const standing = ['later_until', 'done_at'] as const
const columns = ['id', 'kind', 'note_id', 'account_id', 'at', 'raised_at', ...standing] as const

export function createReminderStore(db: Database.Database): ReminderStore {
  const byId = db.prepare<[string], ReminderRow>('SELECT * FROM reminders WHERE id = ?')
  const all = db.prepare<[], ReminderRow>('SELECT * FROM reminders ORDER BY raised_at DESC, id')
  const ofNote = db.prepare<[string], ReminderRow>('SELECT * FROM reminders WHERE note_id = ?')
  const insert = prepareWrite<ReminderRow>(db, insertSql('reminders', columns))
  const update = prepareWrite<ReminderRow>(db, updateSql('reminders', standing, 'id = @id'))
  const remove = prepareWrite<{ id: string }>(db, 'DELETE FROM reminders WHERE id = @id')
  const lapsing = db.prepare<[number, number], Lapsing>(
    `SELECT accounts.id AS accountId, revocable_until AS until, max(issued_at) AS since
     FROM accounts JOIN tokens ON account_id = accounts.id
       AND destroyed_at IS NULL
       AND (expires_at = revocable_until OR origin = 'linked' AND expires_at IS NULL)
     WHERE ${mayLapse} AND revocable_until > ? AND revocable_until <= ?
     GROUP BY accounts.id`,
  )
  const nextLapse = db
    .prepare<[number], number | null>(
      `SELECT min(revocable_until) FROM accounts WHERE ${mayLapse} AND revocable_until > ?`,
    )
    .pluck()
  const find = (id: string): Reminder | undefined => {
    const row = byId.get(id)
    return row === undefined ? undefined : toReminder(row)
  }
  return {
    find,
    get: (id) => {
      const reminder = find(id)
      if (reminder === undefined) throw failure('not-found', { id })
      return reminder
    },
    list: () => all.all().map(toReminder),
    listForNote: (noteId) => ofNote.all(noteId).map(toReminder),
    listLapsing: (after, upTo) => lapsing.all(after, upTo),
    findNextLapse: (after) => nextLapse.get(after) ?? undefined,
    insert: (reminder) => {
      insert.run(toRow(reminder))
    },
    update: (reminder) => {
      if (update.run(toRow(reminder)) === 0) throw failure('not-found', { id: reminder.id })
    },
    remove: (id) => {
      remove.run({ id })
    },
  }
}

function toReminder(row: ReminderRow): Reminder {
  const rest = {
    id: row.id,
    at: row.at,
    raisedAt: row.raised_at,
    laterUntil: row.later_until,
    doneAt: row.done_at,
  }
  // The table's own CHECKs hold that each kind has the one it is about.
  return row.kind === 'review'
    ? { ...rest, kind: row.kind, noteId: row.note_id ?? '' }
    : { ...rest, kind: row.kind, accountId: row.account_id ?? '' }
}

const toRow = (reminder: Reminder): ReminderRow => ({
  id: reminder.id,
  kind: reminder.kind,
  note_id: reminder.kind === 'review' ? reminder.noteId : null,
  account_id: reminder.kind === 'review' ? null : reminder.accountId,
  at: reminder.at,
  raised_at: reminder.raisedAt,
  later_until: reminder.laterUntil,
  done_at: reminder.doneAt,
})
