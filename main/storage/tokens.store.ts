import type Database from 'better-sqlite3'
import { failure } from '../domain/failure.ts'
import type { HeldToken } from '../domain/token.ts'
import { texts } from './column-schemas.ts'
import { fromBlob, jsonReader, toBlob } from './columns.ts'
import { insertSql, prepareWrite } from './statements.ts'
import type { ReadOnly, TokenStore } from './storage.types.ts'
import type { Upkeep } from './upkeep.ts'

interface TokenRow {
  readonly id: string
  readonly account_id: string
  readonly client_ref: string
  readonly kind: HeldToken['kind']
  readonly lineage: string | null
  readonly scopes: string
  readonly issued_at: number
  readonly expires_at: number | null
  readonly replaced_at: number | null
  readonly refreshed_ok_at: number | null
  readonly sealed: Buffer | null
  readonly fingerprint: Buffer
  readonly version: number
  readonly destroyed_at: number | null
}

interface Mark {
  readonly id: string
  readonly at: number
}

const columns = [
  'id',
  'account_id',
  'client_ref',
  'kind',
  'lineage',
  'scopes',
  'issued_at',
  'expires_at',
  'replaced_at',
  'refreshed_ok_at',
  'sealed',
  'fingerprint',
  'version',
  'destroyed_at',
] as const

// "newest": tokens of one answer share their instant, so the order of storing decides.
const newestFirst = 'issued_at DESC, rowid DESC'

export function createTokenStore(
  db: Database.Database,
  upkeep: Pick<Upkeep, 'wantBackup' | 'wantErasure'>,
): TokenStore {
  const reads = prepareReads(db)
  const insert = prepareWrite<TokenRow>(db, insertSql('tokens', columns))
  const mark = (assignment: string) =>
    prepareWrite<Mark>(db, `UPDATE tokens SET ${assignment} WHERE id = @id`)
  const markReplaced = mark('replaced_at = @at')
  const markRefreshedOk = mark('refreshed_ok_at = @at')
  const destroy = prepareWrite<Mark>(
    db,
    `UPDATE tokens SET sealed = NULL, destroyed_at = @at WHERE id = @id AND destroyed_at IS NULL`,
  )
  const learn = prepareWrite<{ id: string; scopes: string; expires_at: number | null }>(
    db,
    `UPDATE tokens SET scopes = @scopes, expires_at = @expires_at WHERE id = @id`,
  )
  const must = (changed: number, id: string): void => {
    if (changed === 0) throw failure('not-found', { id })
  }
  return {
    ...reads,
    insert: (token) => {
      // A token the backup does not know could not be revoked after a restore.
      upkeep.wantBackup()
      insert.run(toRow(token))
    },
    markReplaced: (id, at) => must(markReplaced.run({ id, at }), id),
    markRefreshedOk: (id, at) => must(markRefreshedOk.run({ id, at }), id),
    learn: (id, scopes, expiresAt) => {
      const row = { id, scopes: JSON.stringify(scopes), expires_at: expiresAt }
      must(learn.run(row), id)
    },
    destroy: (id, at) => {
      if (destroy.run({ id, at }) > 0) upkeep.wantErasure()
      else must(reads.find(id) === undefined ? 0 : 1, id)
    },
  }
}

function prepareReads(db: Database.Database): ReadOnly<TokenStore> {
  const byId = db.prepare<[string], TokenRow>('SELECT * FROM tokens WHERE id = ?')
  // Sorted here: for a handful of rows SQLite's sorter costs more than reading them.
  const held = db.prepare<[string], TokenRow & { rowid: number }>(
    `SELECT rowid, * FROM tokens WHERE account_id = ? AND destroyed_at IS NULL`,
  )
  const current = db.prepare<[string, string], TokenRow>(
    `SELECT * FROM tokens WHERE account_id = ? AND kind = ? AND destroyed_at IS NULL
       AND replaced_at IS NULL ORDER BY ${newestFirst} LIMIT 1`,
  )
  const byFingerprint = db.prepare<[Buffer], TokenRow>(
    'SELECT * FROM tokens WHERE fingerprint = ? AND destroyed_at IS NULL LIMIT 1',
  )
  const count = db
    .prepare<[], number>('SELECT count(*) FROM tokens WHERE destroyed_at IS NULL')
    .pluck()
  const countOf = db
    .prepare<[string], number>(
      'SELECT count(*) FROM tokens WHERE account_id = ? AND destroyed_at IS NULL',
    )
    .pluck()
  const countBy = db.prepare<[], { account_id: string; held: number }>(
    'SELECT account_id, count(*) AS held FROM tokens WHERE destroyed_at IS NULL GROUP BY account_id',
  )
  const optional = (row: TokenRow | undefined): HeldToken | undefined =>
    row === undefined ? undefined : readToken(row)
  const find = (id: string): HeldToken | undefined => optional(byId.get(id))
  return {
    find,
    get: (id) => {
      const token = find(id)
      if (token === undefined) throw failure('not-found', { id })
      return token
    },
    listHeld: (accountId) =>
      held
        .all(accountId)
        .sort((a, b) => refreshFirst(a, b) || b.issued_at - a.issued_at || b.rowid - a.rowid)
        .map((row) => readToken(row)),
    findCurrent: (accountId, kind) => optional(current.get(accountId, kind)),
    findByFingerprint: (fingerprint) => optional(byFingerprint.get(toBlob(fingerprint))),
    countHeld: () => count.get() ?? 0,
    countHeldOf: (accountId) => countOf.get(accountId) ?? 0,
    countHeldByAccount: () => new Map(countBy.all().map((row) => [row.account_id, row.held])),
  }
}

const refreshFirst = (a: TokenRow, b: TokenRow): number =>
  Number(b.kind === 'refresh_token') - Number(a.kind === 'refresh_token')

function readToken(row: TokenRow): HeldToken {
  return {
    id: row.id,
    accountId: row.account_id,
    clientRef: row.client_ref,
    kind: row.kind,
    lineage: row.lineage,
    scopes: jsonReader('tokens', row.id)('scopes', texts, row.scopes),
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    replacedAt: row.replaced_at,
    refreshedOkAt: row.refreshed_ok_at,
    sealed: row.sealed === null ? null : fromBlob(row.sealed),
    fingerprint: fromBlob(row.fingerprint),
    version: row.version,
    destroyedAt: row.destroyed_at,
  }
}

function toRow(token: HeldToken): TokenRow {
  return {
    id: token.id,
    account_id: token.accountId,
    client_ref: token.clientRef,
    kind: token.kind,
    lineage: token.lineage,
    scopes: JSON.stringify(token.scopes),
    issued_at: token.issuedAt,
    expires_at: token.expiresAt,
    replaced_at: token.replacedAt,
    refreshed_ok_at: token.refreshedOkAt,
    sealed: token.sealed === null ? null : toBlob(token.sealed),
    fingerprint: toBlob(token.fingerprint),
    version: token.version,
    destroyed_at: token.destroyedAt,
  }
}
