import type Database from 'better-sqlite3'
import { fromBlob, toBlob } from './columns.ts'
import { prepareWrite } from './statements.ts'
import type { ClientSecretStore, StoredClientSecret } from './storage.types.ts'
import type { Upkeep } from './upkeep.ts'

interface SecretKey {
  readonly client_ref: string
  readonly field: StoredClientSecret['field']
}

interface SecretRow extends SecretKey {
  readonly sealed: Buffer
  readonly fingerprint: Buffer
  readonly version: number
}

export function createClientSecretStore(
  db: Database.Database,
  upkeep: Pick<Upkeep, 'wantBackup' | 'wantErasure'>,
): ClientSecretStore {
  const byKey = db.prepare<[SecretKey], SecretRow>(
    'SELECT * FROM client_secrets WHERE client_ref = @client_ref AND field = @field',
  )
  const replace = prepareWrite<SecretRow>(
    db,
    `INSERT INTO client_secrets (client_ref, field, sealed, fingerprint, version)
     VALUES (@client_ref, @field, @sealed, @fingerprint, @version)
     ON CONFLICT (client_ref, field) DO UPDATE SET
       sealed = excluded.sealed, fingerprint = excluded.fingerprint, version = excluded.version`,
  )
  const remove = prepareWrite<SecretKey>(
    db,
    'DELETE FROM client_secrets WHERE client_ref = @client_ref AND field = @field',
  )
  return {
    find: (clientRef, field) => {
      const row = byKey.get({ client_ref: clientRef, field })
      if (row === undefined) return undefined
      return {
        clientRef,
        field,
        sealed: fromBlob(row.sealed),
        fingerprint: fromBlob(row.fingerprint),
        version: row.version,
      }
    },
    replace: (secret) => {
      upkeep.wantBackup()
      replace.run({
        client_ref: secret.clientRef,
        field: secret.field,
        sealed: toBlob(secret.sealed),
        fingerprint: toBlob(secret.fingerprint),
        version: secret.version,
      })
    },
    remove: (clientRef, field) => {
      upkeep.wantErasure()
      remove.run({ client_ref: clientRef, field })
    },
  }
}
