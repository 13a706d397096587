import { expect, test } from 'vitest'
import { asana } from './emulators/asana.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'

const revoke = 'POST app.asana.com/-/oauth_revoke'

test('Asana: only refresh tokens are sent, since a bearer token is answered 400', async () => {
  const scene = await openScene(asana)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const sent = there.asks.filter(({ path }) => path === '/-/oauth_revoke')
  const kinds = sent.map(({ form }) => there.ledger.find(form.get('token'))?.kind)
  expect(kinds).toEqual(['refresh'])
})

test('Asana: its 200 also means “not found”, so a living token keeps the job open', async () => {
  const notFound: Emulation = {
    ...asana,
    routes: (around) => [
      { on: revoke, source: 'unverified', answer: () => ({ status: 200, body: {} }) },
      ...asana.routes(around),
    ],
  }
  const scene = await openScene(notFound)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, job?.attention?.reason]).toEqual(['ending', 'still-alive'])
  expect(there.ledger.livingOf('ada')).not.toEqual([])
})
