import { expect, test } from 'vitest'
import { keycloak } from './emulators/keycloak.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'

const source =
  'https://github.com/keycloak/keycloak/blob/a2c1055f8df21b53b969f922fb9a044a76d22604/services/src/main/java/org/keycloak/protocol/oidc/endpoints/TokenRevocationEndpoint.java'

test('Keycloak: a session that was over before is answered with an error, and taken as gone', async () => {
  const scene = await openScene(keycloak)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  for (const token of there.ledger.tokens) token.alive = false
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.ending?.kind, job]).toEqual(['answered', null])
})

test('Keycloak: where that error is wrong, a refresh that works reopens the case', async () => {
  const scene = await openScene({
    ...keycloak,
    routes: (around) => [
      {
        on: 'POST sso.example.org/realms/garden/protocol/openid-connect/revoke',
        source,
        answer: () => ({ status: 200, body: { error: 'invalid_token' } }),
      },
      ...keycloak.routes(around),
    ],
  })
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, job?.attention?.reason]).toEqual(['ending', 'still-alive'])
  expect(there.ledger.livingOf('ada')).not.toEqual([])
})
