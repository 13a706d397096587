import { expect, test } from 'vitest'
import { x } from './emulators/x.ts'
import { link, openScene, untilClosed } from './kit/contract.ts'

test('X: each token is revoked by itself, under its own hint', async () => {
  const scene = await openScene(x)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const asked = there.asks.filter(({ path }) => path === '/2/oauth2/revoke')
  const hints = asked.map(({ form }) => form.get('token_type_hint'))
  expect(hints).toEqual(['refresh_token', 'access_token'])
  expect(there.ledger.livingOf('ada')).toEqual([])
})

test('X: a refused repetition after a lost answer is no success', async () => {
  const scene = await openScene(x)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const { between } = desk
  let lost = 0
  desk.between = async (request, go) => {
    const answer = await between(request, go)
    if (!request.url.endsWith('/oauth2/revoke') || lost > 0) return answer
    lost += 1
    return { kind: 'silence', reason: 'reset', detail: 'lost on the way' }
  }
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect([lost, there.ledger.livingOf('ada')]).toEqual([1, []])
  expect(desk.app.overviews.get(id).job?.attention?.wayOut).toBe('manage-page')
  await expect(desk.app.revoke.closedByYou(id)).resolves.toBe('closed-by-you')
})
