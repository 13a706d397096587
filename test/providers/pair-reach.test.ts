// Copy to test/providers/; fails today. A second sign-in's revocation "covers" the first one's refresh token.
import { expect, test } from 'vitest'
import { dropbox } from './emulators/dropbox.ts'
import { link, openScene, untilClosed } from './kit/contract.ts'

test('a pair that was revoked vouches for no other pair of the account', async () => {
  const scene = await openScene(dropbox)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  desk.clock.advance(5 * 3_600_000) // the first access token (4 h) runs out
  await desk.app.logOut.logOut(id)
  await desk.ended(desk.app.logIn.start(id)) // a second pair
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  // today: ended, `answered`, tokens destroyed, and the first refresh token lives at the provider
  if (desk.app.overviews.get(id).account.there === 'ended') {
    expect(there.ledger.livingOf('ada')).toEqual([])
  }
})
