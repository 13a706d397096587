import { expect, test } from 'vitest'
import { reddit, redditAnswering } from './emulators/reddit.ts'
import { link, openScene, untilClosed } from './kit/contract.ts'

test('Reddit: logging in brings no second refresh token', async () => {
  const scene = await openScene(reddit)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.ended(desk.app.logIn.start(id))
  const kinds = there.ledger.livingOf('ada').map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['access', 'access', 'refresh'])
})

test('Reddit: an answer of 204, the same for any token, is not taken for an end', async () => {
  const scene = await openScene(redditAnswering(204))
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(there.ledger.livingOf('ada')).toEqual([])
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  await expect(desk.app.revoke.closedByYou(id)).resolves.toBe('closed-by-you')
})
