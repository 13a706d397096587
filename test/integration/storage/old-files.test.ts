import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../main/storage/database.ts'
import { accountsTokensJobsEvidence } from '../../../main/storage/migrations/0001-accounts-tokens-jobs-evidence.ts'
import { hostsRunsKeys } from '../../../main/storage/migrations/0002-hosts-runs-keys.ts'
import { tokenLineage } from '../../../main/storage/migrations/0003-token-lineage.ts'
import { storageFolder } from './storage-in-folder.ts'

/** As the version before handed-in tokens left it, with one account and everything that refers to it. */
function fileOfSchema3(file: string): void {
  const db = new Database(file)
  for (const { sql } of [accountsTokensJobsEvidence, hostsRunsKeys, tokenLineage]) db.exec(sql)
  db.exec(`
    INSERT INTO clients VALUES ('c', 'meadow', 'Meadow', '{}', 'id', 'none', 'any-port', '/c', 0,
      NULL, 0, 1);
    INSERT INTO accounts (rowid, id, client_ref, provider_id, issuer, subject, label, profile,
      scopes, here, there, linked_at)
    VALUES (7, 'b', 'c', 'meadow', 'https://meadow.example', '1', 'mine', '{}', '[]', 'logged-in',
      'allowed', 2),
      (3, 'a', 'c', 'meadow', 'https://meadow.example', '2', NULL, '{}', '[]', 'logged-in',
      'allowed', 2);
    INSERT INTO tokens (id, account_id, client_ref, kind, scopes, issued_at, sealed, fingerprint,
      version) VALUES ('t', 'b', 'c', 'access_token', '[]', 2, x'01', x'02', 1);
    INSERT INTO evidence VALUES (1, 2, 'b', NULL, '{}', 'x', 'y');
    INSERT INTO pictures VALUES ('b', x'00');
  `)
  db.pragma('user_version = 3')
  db.close()
}

describe('a file from before tokens could be handed in', () => {
  test('keeps its accounts, their order, and what refers to them', () => {
    const { file } = storageFolder()
    fileOfSchema3(file)
    const db = openDatabase(file)
    const rows = db
      .prepare('SELECT id, origin, label FROM accounts ORDER BY linked_at, rowid')
      .all()
    expect(rows).toEqual([
      { id: 'a', origin: 'linked', label: null },
      { id: 'b', origin: 'linked', label: 'mine' },
    ])
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => db.exec("DELETE FROM accounts WHERE id = 'a'")).toThrow('never deleted')
    expect(() => db.exec("UPDATE tokens SET account_id = 'nobody'")).toThrow('FOREIGN KEY')
    db.close()
  })

  test('is left as it was where a row refers to nothing', () => {
    const { file } = storageFolder()
    fileOfSchema3(file)
    const raw = new Database(file)
    raw.pragma('foreign_keys = OFF')
    raw.exec("INSERT INTO pictures VALUES ('nobody', x'00')")
    raw.close()
    expect(() => openDatabase(file)).toThrow('refers to what is not in accounts')
    const after = new Database(file, { readonly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(3)
    expect(after.prepare('SELECT count(*) FROM accounts').pluck().get()).toBe(2)
    after.close()
  })
})
