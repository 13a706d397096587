import type Database from 'better-sqlite3'
import { isDeepStrictEqual } from 'node:util'
import type { OAuthClient } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { serverMetadata } from './column-schemas.ts'
import { jsonReader } from './columns.ts'
import { insertSql, prepareWrite, updateSql } from './statements.ts'
import type { ClientStore } from './storage.types.ts'

interface ClientRow {
  readonly ref: string
  readonly provider_id: string
  readonly server_name: string
  readonly metadata: string
  readonly client_id: string
  readonly auth_method: OAuthClient['authMethod']
  readonly redirect_rule: OAuthClient['redirectRule']
  readonly redirect_path: string
  readonly registered_by_us: number
  readonly registration_client_uri: string | null
  readonly has_secret: number
  readonly created_at: number
  readonly handed_in: string | null
}

const changeable = [
  'provider_id',
  'server_name',
  'metadata',
  'client_id',
  'auth_method',
  'redirect_rule',
  'redirect_path',
  'registered_by_us',
  'registration_client_uri',
  'has_secret',
  'created_at',
  'handed_in',
] as const

const unusedSql = `
SELECT * FROM clients AS c
WHERE registered_by_us = 1 AND registration_client_uri IS NOT NULL AND created_at <= @before
  AND EXISTS (SELECT 1 FROM client_secrets
    WHERE client_ref = c.ref AND field = 'registration_access_token')
  AND NOT EXISTS (SELECT 1 FROM tokens WHERE client_ref = c.ref AND destroyed_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM accounts WHERE client_ref = c.ref
    AND NOT (coalesce(removed_at <= @before, 0) OR (there = 'ended' AND ended_at <= @before)))
  AND NOT EXISTS (SELECT 1 FROM accounts JOIN jobs ON jobs.account_id = accounts.id
    WHERE accounts.client_ref = c.ref AND jobs.state IN ('pending', 'running'))
ORDER BY created_at, rowid`

export function createClientStore(db: Database.Database): ClientStore {
  const byRef = db.prepare<[string], ClientRow>('SELECT * FROM clients WHERE ref = ?')
  const all = db.prepare<[], ClientRow>('SELECT * FROM clients ORDER BY created_at, rowid')
  const unused = db.prepare<{ before: number }, ClientRow>(unusedSql)
  const insert = prepareWrite<ClientRow>(db, insertSql('clients', ['ref', ...changeable]))
  const update = prepareWrite<ClientRow>(db, updateSql('clients', changeable, 'ref = @ref'))

  // A client is asked for at every step of every revocation, and changes about never.
  const read = new Map<string, { row: ClientRow; client: OAuthClient }>()
  const find = (ref: string): OAuthClient | undefined => {
    const row = byRef.get(ref)
    if (row === undefined) return undefined
    const known = read.get(ref)
    if (known !== undefined && isDeepStrictEqual(known.row, row)) return known.client
    const client = readClient(row)
    read.set(ref, { row, client })
    return client
  }
  return {
    find,
    get: (ref) => {
      const client = find(ref)
      if (client === undefined) throw failure('not-found', { id: ref })
      return client
    },
    list: () => all.all().map((row) => readClient(row)),
    listUnused: (before) => unused.all({ before }).map((row) => readClient(row)),
    insert: (client) => {
      insert.run(toRow(client))
    },
    update: (client) => {
      if (update.run(toRow(client)) === 0) throw failure('not-found', { id: client.ref })
    },
  }
}

function readClient(row: ClientRow): OAuthClient {
  const read = jsonReader('clients', row.ref)
  return {
    ref: row.ref,
    providerId: row.provider_id,
    serverName: row.server_name,
    metadata: read('metadata', serverMetadata, row.metadata),
    clientId: row.client_id,
    authMethod: row.auth_method,
    redirectRule: row.redirect_rule,
    redirectPath: row.redirect_path,
    registeredByUs: row.registered_by_us === 1,
    registrationClientUri: row.registration_client_uri,
    hasSecret: row.has_secret === 1,
    createdAt: row.created_at,
    handedIn: row.handed_in,
  }
}

function toRow(client: OAuthClient): ClientRow {
  return {
    ref: client.ref,
    provider_id: client.providerId,
    server_name: client.serverName,
    metadata: JSON.stringify(client.metadata),
    client_id: client.clientId,
    auth_method: client.authMethod,
    redirect_rule: client.redirectRule,
    redirect_path: client.redirectPath,
    registered_by_us: client.registeredByUs ? 1 : 0,
    registration_client_uri: client.registrationClientUri,
    has_secret: client.hasSecret ? 1 : 0,
    created_at: client.createdAt,
    handed_in: client.handedIn,
  }
}
