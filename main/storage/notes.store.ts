import type Database from 'better-sqlite3'
import { failure } from '../domain/failure.ts'
import type { Note, ReviewMonths } from '../domain/note.ts'
import { insertSql, prepareWrite, updateSql } from './statements.ts'
import type { Upkeep } from './upkeep.ts'
import type { NoteStore } from './watch.types.ts'

interface NoteRow {
  readonly id: string
  readonly provider_name: string
  readonly account_name: string
  readonly page: string | null
  readonly remark: string
  readonly created_at: number
  readonly reviewed_at: number | null
  readonly remind_months: ReviewMonths | null
}

const columns = [
  'provider_name',
  'account_name',
  'page',
  'remark',
  'created_at',
  'reviewed_at',
  'remind_months',
] as const

export function createNoteStore(db: Database.Database, upkeep: Upkeep): NoteStore {
  const byId = db.prepare<[string], NoteRow>('SELECT * FROM notes WHERE id = ?')
  const all = db.prepare<[], NoteRow>(
    'SELECT * FROM notes ORDER BY provider_name, account_name, created_at',
  )
  const insert = prepareWrite<NoteRow>(db, insertSql('notes', ['id', ...columns]))
  const update = prepareWrite<NoteRow>(db, updateSql('notes', columns, 'id = @id'))
  const remove = prepareWrite<{ id: string }>(db, 'DELETE FROM notes WHERE id = @id')
  const removeReminders = prepareWrite<{ id: string }>(
    db,
    'DELETE FROM reminders WHERE note_id = @id',
  )
  const find = (id: string): Note | undefined => {
    const row = byId.get(id)
    return row === undefined ? undefined : toNote(row)
  }
  return {
    find,
    get: (id) => {
      const note = find(id)
      if (note === undefined) throw failure('not-found', { id })
      return note
    },
    list: () => all.all().map(toNote),
    insert: (note) => {
      insert.run(toRow(note))
      // Nobody else has what a person wrote down here.
      upkeep.wantBackup()
    },
    update: (note) => {
      if (update.run(toRow(note)) === 0) throw failure('not-found', { id: note.id })
      upkeep.wantBackup()
    },
    remove: (id) => {
      removeReminders.run({ id })
      if (remove.run({ id }) === 0) throw failure('not-found', { id })
      upkeep.wantBackup()
    },
  }
}

const toNote = (row: NoteRow): Note => ({
  id: row.id,
  providerName: row.provider_name,
  accountName: row.account_name,
  page: row.page,
  remark: row.remark,
  createdAt: row.created_at,
  reviewedAt: row.reviewed_at,
  remindMonths: row.remind_months,
})

const toRow = (note: Note): NoteRow => ({
  id: note.id,
  provider_name: note.providerName,
  account_name: note.accountName,
  page: note.page,
  remark: note.remark,
  created_at: note.createdAt,
  reviewed_at: note.reviewedAt,
  remind_months: note.remindMonths,
})
