import type { Account } from '../../main/domain/account.ts'
import type { OAuthClient } from '../../main/domain/client.ts'
import type { Storage } from '../../main/storage/storage.types.ts'
import { anAccount, aToken, noon } from './revocation-facts.ts'
import { openedClient } from './test-client.ts'

export const manyHosts = ['meadow.example', 'harbour.example', 'northern.example'] as const

export const nameOf = (index: number): string => `Person ${String(index).padStart(5, '0')}`
export const idOf = (index: number): string => `account-${index}`

/** Accounts spread over three servers, each with a refresh and an access token, stored in one go. */
export async function storeMany(storage: Storage, count: number): Promise<void> {
  await storage.commit((stores) => {
    for (const host of manyHosts) stores.clients.insert(clientAt(host))
    for (let index = 0; index < count; index++) {
      const account = accountAt(index)
      stores.accounts.insert(account)
      for (const kind of ['refresh_token', 'access_token'] as const) {
        const { id: accountId, clientRef } = account
        stores.tokens.insert(
          aToken({
            id: `${kind}-${index}`,
            accountId,
            clientRef,
            kind,
            sealed: new Uint8Array(300),
          }),
        )
      }
    }
  })
}

function clientAt(host: string): OAuthClient {
  const { client } = openedClient({ ref: host, providerId: 'openid', serverName: host })
  const issuer = `https://${host}`
  return { ...client, metadata: { ...client.metadata, issuer, revocationEndpoint: `${issuer}/r` } }
}

function accountAt(index: number): Account {
  const host = manyHosts[index % manyHosts.length] ?? manyHosts[0]
  const out = index % 4 === 0
  return anAccount({
    id: idOf(index),
    clientRef: host,
    providerId: 'openid',
    issuer: `https://${host}`,
    subject: String(index),
    label: nameOf(index),
    here: out ? 'logged-out' : 'logged-in',
    loggedOutAt: out ? noon : null,
    checkedAt: noon + index * 60_000,
    linkedAt: noon + index,
  })
}
