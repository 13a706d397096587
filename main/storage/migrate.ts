import type Database from 'better-sqlite3'
import { accountsTokensJobsEvidence } from './migrations/0001-accounts-tokens-jobs-evidence.ts'
import { hostsRunsKeys } from './migrations/0002-hosts-runs-keys.ts'
import { tokenLineage } from './migrations/0003-token-lineage.ts'
import { handedInTokens } from './migrations/0004-handed-in-tokens.ts'

interface Migration {
  readonly number: number
  readonly sql: string
  /** It makes a table anew that others refer to, as SQLite documents it (ALTER TABLE, section 7). */
  readonly rebuildsTables?: boolean
}

/** In order, numbered 1, 2, 3 …; none is edited once released. */
const migrations: readonly Migration[] = [
  accountsTokensJobsEvidence,
  hostsRunsKeys,
  tokenLineage,
  handedInTokens,
]

export const newestSchema = migrations.length

/** The file was written by a newer Handback: nothing in it is touched. */
export class NewerDatabaseError extends Error {
  readonly found: number
  readonly known: number

  constructor(found: number) {
    super(
      `The data file has schema ${found} and this version of Handback knows schema ${newestSchema}: ` +
        'install the newer version again. Nothing in the file was changed.',
    )
    this.name = 'NewerDatabaseError'
    this.found = found
    this.known = newestSchema
  }
}

/** Brings the file to the newest schema, each step in its own transaction. Running it again does nothing. */
export function migrate(db: Database.Database): void {
  refuseNewer(readSchema(db))
  for (const migration of migrations) {
    if (migration.rebuildsTables === true) withoutForeignKeys(db, () => apply(db, migration))
    else apply(db, migration)
  }
}

function apply(db: Database.Database, { number, sql, rebuildsTables }: Migration): void {
  const step = db.transaction(() => {
    // Read inside the write lock: another process may have just done this step.
    if (readSchema(db) >= number) return
    db.exec(sql)
    if (rebuildsTables === true) refuseDangling(db)
    db.pragma(`user_version = ${number}`)
  })
  step.immediate()
}

/** Inside a transaction the pragma does nothing, so it stands around it. */
function withoutForeignKeys(db: Database.Database, work: () => void): void {
  const before = Number(db.pragma('foreign_keys', { simple: true }))
  db.pragma('foreign_keys = OFF')
  try {
    work()
  } finally {
    db.pragma(`foreign_keys = ${before}`)
  }
}

function refuseDangling(db: Database.Database): void {
  const dangling = db.pragma('foreign_key_check') as readonly unknown[]
  if (dangling.length > 0) throw new Error(`${dangling.length} rows would refer to nothing`)
}

export function refuseNewer(schema: number): void {
  if (schema > newestSchema) throw new NewerDatabaseError(schema)
}

export function readSchema(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}
