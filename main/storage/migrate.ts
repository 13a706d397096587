import type Database from 'better-sqlite3'
import { accountsTokensJobsEvidence } from './migrations/0001-accounts-tokens-jobs-evidence.ts'
import { hostsRunsKeys } from './migrations/0002-hosts-runs-keys.ts'
import { tokenLineage } from './migrations/0003-token-lineage.ts'

/** In order, numbered 1, 2, 3 …; none is edited once released. */
const migrations = [accountsTokensJobsEvidence, hostsRunsKeys, tokenLineage]

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
  for (const { number, sql } of migrations) {
    const step = db.transaction(() => {
      // Read inside the write lock: another process may have just done this step.
      if (readSchema(db) >= number) return
      db.exec(sql)
      db.pragma(`user_version = ${number}`)
    })
    step.immediate()
  }
}

export function refuseNewer(schema: number): void {
  if (schema > newestSchema) throw new NewerDatabaseError(schema)
}

export function readSchema(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}
