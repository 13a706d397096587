import type Database from 'better-sqlite3'
import { fromBlob, toBlob } from './columns.ts'
import { prepareWrite } from './statements.ts'
import type { PictureStore } from './storage.types.ts'

export function createPictureStore(db: Database.Database): PictureStore {
  const byAccount = db.prepare<[string], { png: Buffer }>(
    'SELECT png FROM pictures WHERE account_id = ?',
  )
  const accounts = db.prepare<[], string>('SELECT account_id FROM pictures').pluck()
  const replace = prepareWrite<{ accountId: string; png: Buffer }>(
    db,
    `INSERT INTO pictures (account_id, png) VALUES (@accountId, @png)
     ON CONFLICT (account_id) DO UPDATE SET png = excluded.png`,
  )
  const remove = prepareWrite<{ accountId: string }>(
    db,
    'DELETE FROM pictures WHERE account_id = @accountId',
  )
  return {
    find: (accountId) => {
      const row = byAccount.get(accountId)
      return row === undefined ? undefined : fromBlob(row.png)
    },
    listAccounts: () => accounts.all(),
    replace: (accountId, png) => {
      replace.run({ accountId, png: toBlob(png) })
    },
    remove: (accountId) => {
      remove.run({ accountId })
    },
  }
}
