import { expect, test } from 'vitest'
import { auth0 } from './emulators/auth0.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'

test('Auth0: a 200 with an error in it may mean another client’s token, and claims nothing', async () => {
  const scene = await openScene({
    ...auth0,
    routes: (around) => [
      {
        on: 'POST acme.eu.auth0.com/oauth/revoke',
        source:
          'https://github.com/auth0/docs/blob/06ac90928838478a8fa7a3512c9ab140dfe3cd74/articles/api/authentication/errors/_oauth-revoke.md',
        answer: () => ({ status: 200, body: { error: 'invalid_request' } }),
      },
      ...auth0.routes(around),
    ],
  })
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, job?.lastFailure]).toEqual(['ending', 'error-in-success'])
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])
})

test('Auth0: the refresh token goes alone, and its access token keeps the account open until it ends', async () => {
  const scene = await openScene(auth0)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const sent = there.asks.filter(({ path }) => path === '/oauth/revoke')
  expect(sent.map(({ json }) => there.ledger.find(json['token'] as string)?.kind)).toEqual([
    'refresh',
  ])
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['access'])
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
})
