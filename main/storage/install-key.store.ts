import type Database from 'better-sqlite3'
import { fromBlob, toBlob } from './columns.ts'
import { insertSql, prepareWrite } from './statements.ts'
import type { InstallKeyStore } from './storage.types.ts'
import type { Upkeep } from './upkeep.ts'

interface InstallKeyRow {
  readonly public_key: Buffer
  readonly sealed: Buffer
  readonly fingerprint: Buffer
  readonly version: number
}

const columns = ['id', 'public_key', 'sealed', 'fingerprint', 'version'] as const

export function createInstallKeyStore(
  db: Database.Database,
  upkeep: Pick<Upkeep, 'wantBackup'>,
): InstallKeyStore {
  const find = db.prepare<[], InstallKeyRow>('SELECT * FROM install_key WHERE id = 1')
  const insert = prepareWrite<InstallKeyRow & { id: 1 }>(db, insertSql('install_key', columns))
  return {
    find: () => {
      const row = find.get()
      if (row === undefined) return undefined
      return {
        publicKey: fromBlob(row.public_key),
        sealed: fromBlob(row.sealed),
        fingerprint: fromBlob(row.fingerprint),
        version: row.version,
      }
    },
    insert: (key) => {
      // Reports made before a restore must be known again as ours after it.
      upkeep.wantBackup()
      insert.run({
        id: 1,
        public_key: toBlob(key.publicKey),
        sealed: toBlob(key.sealed),
        fingerprint: toBlob(key.fingerprint),
        version: key.version,
      })
    },
  }
}
