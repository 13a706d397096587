import type Database from 'better-sqlite3'
import type { Account } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import { ending, profile, texts } from './column-schemas.ts'
import { jsonReader, nullableJson, readNullable } from './columns.ts'
import { insertSql, prepareWrite, updateSql } from './statements.ts'
import type { AccountStore } from './storage.types.ts'

interface AccountRow {
  readonly id: string
  readonly origin: Account['origin']
  readonly client_ref: string
  readonly provider_id: string
  readonly issuer: string
  readonly subject: string
  readonly label: string | null
  readonly profile: string
  readonly scopes: string
  readonly here: Account['here']
  readonly there: Account['there']
  readonly linked_at: number
  readonly logged_out_at: number | null
  readonly checked_at: number | null
  readonly revocable_until: number | null
  readonly ending: string | null
  readonly ended_at: number | null
  readonly removed_at: number | null
}

/** Who it is and where in the list: changes with a new link or a removal, and carries the indexes. */
const identity = [
  'origin',
  'client_ref',
  'provider_id',
  'issuer',
  'subject',
  'linked_at',
  'removed_at',
] as const

const standing = [
  'label',
  'profile',
  'scopes',
  'here',
  'there',
  'logged_out_at',
  'checked_at',
  'revocable_until',
  'ending',
  'ended_at',
] as const

export function createAccountStore(db: Database.Database): AccountStore {
  const byId = db.prepare<[string], AccountRow>('SELECT * FROM accounts WHERE id = ?')
  const byProviderAccount = db.prepare<[string, string], AccountRow>(
    "SELECT * FROM accounts WHERE issuer = ? AND subject = ? AND origin = 'linked'",
  )
  const listed = db.prepare<[], AccountRow>(
    'SELECT * FROM accounts WHERE removed_at IS NULL ORDER BY linked_at, rowid',
  )
  const endedBy = db.prepare<[number], AccountRow>(
    "SELECT * FROM accounts WHERE removed_at IS NULL AND there = 'ended' AND ended_at <= ?",
  )
  const issuers = db.prepare<[], { id: string; issuer: string }>(
    'SELECT id, issuer FROM accounts WHERE removed_at IS NULL ORDER BY linked_at, rowid',
  )
  const insert = prepareWrite<AccountRow>(
    db,
    insertSql('accounts', ['id', ...identity, ...standing]),
  )
  const update = prepareWrite<AccountRow>(
    db,
    updateSql('accounts', [...identity, ...standing], 'id = @id'),
  )
  // Nearly every update: SQLite rewrites an index when its column is named, changed or not.
  const sameIdentity = identity.map((column) => `${column} IS @${column}`).join(' AND ')
  const updateStanding = prepareWrite<AccountRow>(
    db,
    updateSql('accounts', standing, `id = @id AND ${sameIdentity}`),
  )

  const find = (id: string): Account | undefined => toAccount(byId.get(id))
  return {
    find,
    get: (id) => {
      const account = find(id)
      if (account === undefined) throw failure('not-found', { id })
      return account
    },
    findByProviderAccount: (issuer, subject) => toAccount(byProviderAccount.get(issuer, subject)),
    list: () => listed.all().map((row) => readAccount(row)),
    listEndedBy: (atMs) => endedBy.all(atMs).map(readAccount),
    listIssuers: () => issuers.all(),
    insert: (account) => {
      insert.run(toRow(account))
    },
    update: (account) => {
      const row = toRow(account)
      if (updateStanding.run(row) > 0) return
      if (update.run(row) === 0) throw failure('not-found', { id: account.id })
    },
  }
}

const toAccount = (row: AccountRow | undefined): Account | undefined =>
  row === undefined ? undefined : readAccount(row)

function readAccount(row: AccountRow): Account {
  const read = jsonReader('accounts', row.id)
  return {
    id: row.id,
    origin: row.origin,
    clientRef: row.client_ref,
    providerId: row.provider_id,
    issuer: row.issuer,
    subject: row.subject,
    label: row.label,
    profile: read('profile', profile, row.profile),
    scopes: read('scopes', texts, row.scopes),
    here: row.here,
    there: row.there,
    linkedAt: row.linked_at,
    loggedOutAt: row.logged_out_at,
    checkedAt: row.checked_at,
    revocableUntil: row.revocable_until,
    ending: readNullable(read, 'ending', ending, row.ending),
    endedAt: row.ended_at,
    removedAt: row.removed_at,
  }
}

function toRow(account: Account): AccountRow {
  return {
    id: account.id,
    origin: account.origin,
    client_ref: account.clientRef,
    provider_id: account.providerId,
    issuer: account.issuer,
    subject: account.subject,
    label: account.label,
    profile: JSON.stringify(account.profile),
    scopes: JSON.stringify(account.scopes),
    here: account.here,
    there: account.there,
    linked_at: account.linkedAt,
    logged_out_at: account.loggedOutAt,
    checked_at: account.checkedAt,
    revocable_until: account.revocableUntil,
    ending: nullableJson(account.ending),
    ended_at: account.endedAt,
    removed_at: account.removedAt,
  }
}
