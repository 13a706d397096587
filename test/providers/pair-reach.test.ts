import { expect, test } from 'vitest'
import { dropbox } from './emulators/dropbox.ts'
import { link, openScene, untilClosed } from './kit/contract.ts'

test('a pair that was revoked vouches for no other pair of the account', async () => {
  const scene = await openScene(dropbox)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  desk.clock.advance(5 * 3_600_000) // The first access token (4 h) runs out.
  await desk.app.logOut.logOut(id)
  await desk.ended(desk.app.logIn.start(id))
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  // The first refresh token lives on, and nothing claims that it does not.
  const { account, job } = desk.app.overviews.get(id)
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])
  expect([account.there, account.ending]).toEqual(['ending', null])
  expect(job?.attention).toMatchObject({
    reason: 'token-type-unsupported',
    wayOut: 'manage-page',
  })
})
