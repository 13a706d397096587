import type Database from 'better-sqlite3'
import { prepareWrite } from './statements.ts'
import type { AccountCheck, CheckableAccount, CheckStore } from './watch.types.ts'

interface CheckRow {
  readonly account_id: string
  readonly tried_at: number
  readonly due_at: number
}

export function createCheckStore(db: Database.Database): CheckStore {
  const selected = `SELECT accounts.id AS accountId, issuer, due_at AS dueAt,
       COALESCE(checked_at, linked_at) AS heardAt
     FROM accounts LEFT JOIN checks ON account_id = accounts.id
     WHERE removed_at IS NULL AND origin = 'linked' AND here = 'logged-in' AND there IN ('allowed', 'unknown')`
  const checkable = db.prepare<[], CheckableAccount>(`${selected} ORDER BY accounts.id`)
  const checkableById = db.prepare<[string], CheckableAccount>(`${selected} AND accounts.id = ?`)
  const byAccount = db.prepare<[string], CheckRow>('SELECT * FROM checks WHERE account_id = ?')
  const update = prepareWrite<CheckRow>(
    db,
    'UPDATE checks SET tried_at = @tried_at, due_at = @due_at WHERE account_id = @account_id',
  )
  const insert = prepareWrite<CheckRow>(
    db,
    'INSERT INTO checks (account_id, tried_at, due_at) VALUES (@account_id, @tried_at, @due_at)',
  )
  return {
    listCheckable: () => checkable.all(),
    findCheckable: (accountId) => checkableById.get(accountId),
    find: (accountId) => {
      const row = byAccount.get(accountId)
      if (row === undefined) return undefined
      return { accountId: row.account_id, triedAt: row.tried_at, dueAt: row.due_at }
    },
    replace: ({ accountId, triedAt, dueAt }: AccountCheck) => {
      const row = { account_id: accountId, tried_at: triedAt, due_at: dueAt }
      if (update.run(row) === 0) insert.run(row)
    },
  }
}
