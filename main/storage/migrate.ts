import type Database from 'better-sqlite3'
import { accountsTokensJobsEvidence } from './migrations/0001-accounts-tokens-jobs-evidence.ts'
import { hostsRunsKeys } from './migrations/0002-hosts-runs-keys.ts'
import { tokenLineage } from './migrations/0003-token-lineage.ts'
import { handedInTokens } from './migrations/0004-handed-in-tokens.ts'
import { notices } from './migrations/0005-notices.ts'
import { notesRemindersChecks } from './migrations/0006-notes-reminders-checks.ts'
import { accountTags } from './migrations/0007-account-tags.ts'
import { standing } from './migrations/0008-standing.ts'

export interface Migration {
  readonly number: number
  readonly sql: string
}

/** In order, numbered 1, 2, 3 …; none is edited once released. */
export const migrations: readonly Migration[] = [
  accountsTokensJobsEvidence,
  hostsRunsKeys,
  tokenLineage,
  handedInTokens,
  notices,
  notesRemindersChecks,
  accountTags,
  standing,
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

/**
 * Brings the file to the newest schema (or `upTo`), all steps in one transaction: a file between two
 * versions would be of use to neither. Running it again does nothing.
 */
export function migrate(db: Database.Database, upTo = newestSchema): void {
  refuseNewer(readSchema(db))
  const steps = db.transaction(() => {
    // Read inside the write lock: another process may have just done it.
    const found = readSchema(db)
    const pending = migrations.filter(({ number }) => number > found && number <= upTo)
    for (const { sql } of pending) db.exec(sql)
    const last = pending.at(-1)
    if (last === undefined) return
    refuseLooseEnds(db)
    db.pragma(`user_version = ${last.number}`)
  })
  // A table that others refer to can be rebuilt only so (sqlite.org/lang_altertable.html §7). The
  // switch does nothing inside a transaction, and what was left loose is looked for before it ends.
  const foreignKeys = Number(db.pragma('foreign_keys', { simple: true }))
  db.pragma('foreign_keys = OFF')
  try {
    steps.immediate()
  } finally {
    db.pragma(`foreign_keys = ${foreignKeys}`)
  }
}

function refuseLooseEnds(db: Database.Database): void {
  const loose = db.pragma('foreign_key_check') as { table: string; parent: string }[]
  const [first] = loose
  if (first === undefined) return
  throw new Error(`After migrating, ${first.table} refers to what is not in ${first.parent}`)
}

export function refuseNewer(schema: number): void {
  if (schema > newestSchema) throw new NewerDatabaseError(schema)
}

export function readSchema(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}
