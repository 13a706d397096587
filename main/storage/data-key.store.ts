import type Database from 'better-sqlite3'
import { fromBlob, toBlob } from './columns.ts'
import { prepareWrite } from './statements.ts'
import type { Upkeep } from './upkeep.ts'

/** The wrapped data key; main/vault names the same shape, and neither folder knows the other. */
export interface StoredDataKey {
  readonly wrappedBy: 'os-keychain' | 'passphrase'
  readonly parameters: string
  readonly wrapped: Uint8Array
  readonly check: Uint8Array
}

export interface DataKeyStore {
  find(): StoredDataKey | undefined
  /** Only inside a commit. */
  replace(key: StoredDataKey): void
}

interface DataKeyRow {
  readonly wrapped_by: StoredDataKey['wrappedBy']
  readonly parameters: string
  readonly wrapped: Buffer
  readonly check_value: Buffer
}

export function createDataKeyStore(
  db: Database.Database,
  upkeep: Pick<Upkeep, 'wantErasure'>,
): DataKeyStore {
  const find = db.prepare<[], DataKeyRow>('SELECT * FROM data_key WHERE id = 1')
  const replace = prepareWrite<DataKeyRow>(
    db,
    `INSERT INTO data_key (id, wrapped_by, parameters, wrapped, check_value)
     VALUES (1, @wrapped_by, @parameters, @wrapped, @check_value)
     ON CONFLICT (id) DO UPDATE SET wrapped_by = excluded.wrapped_by,
       parameters = excluded.parameters, wrapped = excluded.wrapped,
       check_value = excluded.check_value`,
  )
  return {
    find: () => {
      const row = find.get()
      if (row === undefined) return undefined
      return {
        wrappedBy: row.wrapped_by,
        parameters: row.parameters,
        wrapped: fromBlob(row.wrapped),
        check: fromBlob(row.check_value),
      }
    },
    replace: (key) => {
      // The old passphrase must not open what lies in the WAL or the backup.
      upkeep.wantErasure()
      replace.run({
        wrapped_by: key.wrappedBy,
        parameters: key.parameters,
        wrapped: toBlob(key.wrapped),
        check_value: toBlob(key.check),
      })
    },
  }
}
