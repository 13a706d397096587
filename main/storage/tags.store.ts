import type Database from 'better-sqlite3'
import type { AccountId } from '../domain/account.ts'
import { prepareWrite } from './statements.ts'
import type { TagStore } from './storage.types.ts'

interface TagRow {
  readonly account_id: string
  readonly tag: string
}

export function createTagStore(db: Database.Database): TagStore {
  const ofAccount = db
    .prepare<[string], string>('SELECT tag FROM account_tags WHERE account_id = ? ORDER BY tag')
    .pluck()
  const all = db.prepare<[], TagRow>('SELECT * FROM account_tags ORDER BY account_id, tag')
  // The spelling given last is shown, also where only its case differs.
  const add = prepareWrite<TagRow>(
    db,
    'INSERT OR REPLACE INTO account_tags (account_id, tag) VALUES (@account_id, @tag)',
  )
  const remove = prepareWrite<TagRow>(
    db,
    'DELETE FROM account_tags WHERE account_id = @account_id AND tag = @tag',
  )
  return {
    listOf: (accountId) => ofAccount.all(accountId),
    listByAccount: () => {
      const found = new Map<AccountId, string[]>()
      for (const { account_id, tag } of all.all()) {
        const tags = found.get(account_id)
        if (tags === undefined) found.set(account_id, [tag])
        else tags.push(tag)
      }
      return found
    },
    add: (accountId, tag) => {
      add.run({ account_id: accountId, tag })
    },
    remove: (accountId, tag) => {
      remove.run({ account_id: accountId, tag })
    },
  }
}
