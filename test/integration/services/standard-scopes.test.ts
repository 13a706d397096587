import { expect, test } from 'vitest'
import { AccountOverviews } from '../../../main/services/account-overview.ts'
import { openWorld, startOddServer } from '../../support/revocation-world.ts'
import { ok } from '../../support/odd-scene.ts'

test('the scopes of OpenID Connect have words at a provider whose file lists none of them', async () => {
  const server = await startOddServer(ok)
  const { storage, clock } = await openWorld({
    issuer: server.url,
    revocationEndpoint: `${server.url}/revoke`,
  })
  const standard = ['openid', 'profile', 'email', 'address', 'phone', 'offline_access']
  await storage.commit(({ accounts, clients }) => {
    const account = accounts.get('account-1')
    const client = clients.get(account.clientRef)
    clients.insert({ ...client, ref: 'meetup', providerId: 'meetup' })
    accounts.update({ ...account, clientRef: 'meetup', scopes: [...standard, 'basic', 'odd'] })
  })
  const { permissions } = new AccountOverviews({ storage, clock }).getWithHistory('account-1')
  expect(permissions).toEqual([
    ...standard.map((scope) => ({ scope, allows: `scope.${scope}` })),
    { scope: 'basic', allows: 'scope.default' },
    { scope: 'odd', allows: null },
  ])
})
