import { expect, test } from 'vitest'
import { openstreetmap } from './emulators/openstreetmap.ts'
import { link, openScene, settled } from './kit/contract.ts'

test('OpenStreetMap’s 403 for a client it does not know is no success: the token lives', async () => {
  const scene = await openScene(openstreetmap)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  desk.between = (request, go) => {
    const body = request.body?.replace(/client_id=[^&]*/, '')
    const revokes = request.url.endsWith('/oauth2/revoke') && body !== undefined
    return there.route(revokes ? { ...request, body } : request, go)
  }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  expect(there.ledger.livingOf('ada')).toHaveLength(1)
})

test('OpenStreetMap gives two computers the same token, and one revocation ends both', async () => {
  const scene = await openScene(openstreetmap)
  const { desk, there } = scene
  const { account } = await link(scene)
  await desk.ended(desk.app.logIn.start(account.id))
  // What another computer with the same app was given as well.
  const [shared] = there.ledger.livingOf('ada')
  expect(there.ledger.livingOf('ada')).toHaveLength(1)
  await desk.app.revoke.revoke(account.id)
  expect(await desk.ending(account.id)).toBe('proven')
  expect(there.ledger.lives(shared)).toBe(false)
})
