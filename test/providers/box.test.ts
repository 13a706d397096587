import { expect, test } from 'vitest'
import { box } from './emulators/box.ts'
import { link, openScene, settled } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'
import { isClient } from './kit/token-endpoint.ts'

/** What its page says to the letter: the access token, by either of the two. */
const accessOnly: Emulation = {
  ...box,
  routes: (around) => [
    {
      on: 'POST api.box.com/oauth2/revoke',
      source: 'https://developer.box.com/guides/authentication/tokens/revoke/',
      answer: (ask) => {
        if (!isClient(ask, around, { clientAuth: 'post' })) return { status: 401 }
        const pair = around.ledger.find(ask.form.get('token'))?.pair
        for (const token of around.ledger.tokens) {
          if (token.pair === pair && token.kind === 'access') token.alive = false
        }
        return { status: 200 }
      },
    },
    ...box.routes(around),
  ],
}

test('Box: a refresh token that lives on after the 200 is found, and nothing is claimed', async () => {
  const scene = await openScene(accessOnly)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, job?.attention?.reason]).toEqual(['ending', 'still-alive'])
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toContain('refresh')
})
