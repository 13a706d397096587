import { expect, test } from 'vitest'
import { okta } from './emulators/okta.ts'
import { link, openScene, settled } from './kit/contract.ts'

test('Okta: its 200 for every token is doubted where introspection finds life', async () => {
  const scene = await openScene({
    ...okta,
    routes: (around) => [
      {
        on: 'POST acme.okta.com/oauth2/default/v1/revoke',
        source:
          'https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/customas/revokecustomas',
        answer: () => ({ status: 200 }),
      },
      ...okta.routes(around),
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
