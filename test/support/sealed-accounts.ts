import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { Secret } from '../../main/domain/secret.ts'
import type { OpenedStorage } from '../../main/storage/open-storage.ts'
import { createVault } from '../../main/vault/vault.ts'
import { createFakeKeychain } from './fake-keychain.ts'
import { idOf, nameOf } from './many-accounts.ts'
import { aClientAt, anAccount, aToken } from './revocation-facts.ts'

/** An address of this computer at which nothing listens: whoever calls is refused. */
export async function refusingIssuer(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}

export interface Seal {
  readonly issuers: readonly string[]
  readonly passphrase: string
}

/** Accounts spread over the issuers, each with a token that opens once the passphrase is given. */
export async function storeSealed(
  storage: OpenedStorage,
  count: number,
  { issuers, passphrase }: Seal,
): Promise<void> {
  const vault = createVault({ keys: storage.keys, keychain: createFakeKeychain() })
  await vault.start()
  await vault.protectWithPassphrase(passphrase)
  await storage.commit((stores) => {
    for (const [n, issuer] of issuers.entries()) {
      stores.clients.insert({ ...aClientAt(issuer, issuer), serverName: `Meadow ${n + 1}` })
    }
    for (let index = 0; index < count; index++) {
      const issuer = issuers[index % issuers.length] ?? ''
      const about = { id: idOf(index), clientRef: issuer, providerId: 'openid', issuer }
      const linkedAt = Date.now() - count + index
      const named = { subject: String(index), label: nameOf(index) }
      stores.accounts.insert(anAccount({ ...about, ...named, linkedAt }))
      const id = `token-${index}`
      const sealed = vault.seal(new Secret(`refresh-token-of-${index}`), {
        rowId: id,
        field: 'refresh_token',
        version: 1,
      })
      const base = { accountId: about.id, clientRef: issuer, issuedAt: linkedAt }
      stores.tokens.insert(aToken({ id, ...base, ...sealed }))
    }
  })
}
