import { expect, test } from 'vitest'
import { facebook } from './emulators/facebook.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'

const hourMs = 3_600_000

test('Facebook: a DELETE that arrives as GET is answered 200 and taken for nothing', async () => {
  const scene = await openScene(facebook)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const { between } = desk
  desk.between = (request, go) =>
    between(request.method === 'DELETE' ? { ...request, method: 'GET' } : request, go)
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(there.asks.at(-1)).toMatchObject({ method: 'GET', path: '/v25.0/me/permissions' })
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  expect(there.ledger.livingOf('ada')).toHaveLength(1)
  desk.between = between
  await untilClosed(scene, id)
  expect(desk.app.overviews.get(id).account.ending?.kind).toBe('proven')
})

test('Facebook: past the token’s end nothing is asked, and only the token is said to have ended', async () => {
  const scene = await openScene(facebook)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  desk.clock.advance(3 * hourMs)
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(there.asks.filter(({ method }) => method === 'DELETE')).toEqual([])
  expect(desk.app.overviews.get(id).account.ending?.kind).toBe('expired')
  expect(there.ledger.grants.map(({ alive }) => alive)).toEqual([true])
})

test('Facebook: a dead token is not a permission that has ended', async () => {
  const scene = await openScene(facebook)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  // The password was changed: error 190 with subcode 460, while the permission stays.
  for (const token of there.ledger.tokens) token.alive = false
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(desk.app.overviews.get(id).job?.attention?.wayOut).toBe('manage-page')
  // Removed on the page: subcode 458.
  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  await desk.app.activity.tryNow(desk.app.overviews.get(id).job?.id ?? '')
  await desk.ending(id)
  expect(desk.app.overviews.get(id).account.ending?.kind).toBe('answered')
})
