import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccountId } from '../../main/domain/account.ts'
import { Secret } from '../../main/domain/secret.ts'
import { openStorage, type OpenedStorage } from '../../main/storage/open-storage.ts'
import { systemClock } from '../../main/system/clock.ts'
import { createVault } from '../../main/vault/vault.ts'
import type { Vault } from '../../main/vault/vault.types.ts'
import { createFakeKeychain } from '../support/fake-keychain.ts'
import { aClientAt, anAccount, aToken } from '../support/revocation-facts.ts'

export interface StoredAccounts {
  readonly storage: OpenedStorage
  readonly vault: Vault
  readonly ids: readonly AccountId[]
  readonly close: () => Promise<void>
}

/** A database on disk with `count` linked accounts, one refresh token each, spread over the hosts. */
export async function storeAccounts(
  count: number,
  hosts: readonly string[],
): Promise<StoredAccounts> {
  const folder = mkdtempSync(join(tmpdir(), 'handback-bench-'))
  const storage = openStorage({ folder, clock: systemClock })
  const vault = createVault({ keys: storage.keys, keychain: createFakeKeychain() })
  await vault.ensureOpen()
  const ids = Array.from({ length: count }, (_, n) => `account-${n}`)
  const sealed = ids.map((id) => {
    const text = new Secret(`refresh-token-of-${id}-${'x'.repeat(40)}`)
    return vault.seal(text, { rowId: `token-${id}`, field: 'refresh_token', version: 1 })
  })
  await storage.commit((stores) => {
    for (const [n, host] of hosts.entries()) stores.clients.insert(aClientAt(`client-${n}`, host))
    for (const [n, id] of ids.entries()) {
      const clientRef = `client-${n % hosts.length}`
      const issuer = hosts[n % hosts.length] ?? ''
      stores.accounts.insert(anAccount({ id, subject: id, clientRef, issuer }))
      const token = { id: `token-${id}`, accountId: id, clientRef }
      stores.tokens.insert(aToken({ ...token, ...sealed[n] }))
    }
  })
  await storage.whenTidy()
  return {
    storage,
    vault,
    ids,
    close: async () => {
      await storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
