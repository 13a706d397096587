import { expect, test } from 'vitest'
import { linear } from './emulators/linear.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'

const revoke = '/oauth/revoke'

test('Linear: each token goes under the name of its kind, and nothing else does', async () => {
  const scene = await openScene(linear)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const sent = there.asks.filter(({ path }) => path === revoke)
  expect(sent.map(({ form }) => [...form.keys()])).toEqual([['refresh_token'], ['access_token']])
  expect(sent.map(({ bearer }) => bearer)).toEqual([null, null])
  expect(there.ledger.livingOf('ada')).toEqual([])
})

test('Linear: a 400 is “e.g.” already revoked, so it is no success', async () => {
  const scene = await openScene(linear)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  there.trouble = { status: 400 }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, job?.attention?.reason]).toEqual(['ending', 'request-rejected'])
  expect(there.ledger.livingOf('ada')).not.toEqual([])
})

test('Linear: where one revocation ends the whole grant, a probe settles the 400 of the next', async () => {
  const scene = await openScene(linear)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const { between } = desk
  const statuses: number[] = []
  desk.between = async (request, go) => {
    const answer = await between(request, go)
    if (!request.url.endsWith(revoke)) return answer
    if (answer.kind === 'response') statuses.push(answer.status)
    for (const grant of there.ledger.grants) there.ledger.endGrant(grant, false)
    return answer
  }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(statuses).toEqual([200, 400])
  expect(desk.app.overviews.get(id).account.ending?.kind).toBe('answered')
})
