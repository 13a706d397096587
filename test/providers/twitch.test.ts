import { expect, test } from 'vitest'
import { twitch } from './emulators/twitch.ts'
import { link, openScene, untilClosed } from './kit/contract.ts'

test('Twitch: the refresh token outlives the revocation, and no word for it is taken', async () => {
  const scene = await openScene(twitch)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])
  expect(desk.app.overviews.get(id).job?.attention?.wayOut).toBe('manage-page')

  // Not disconnected there after all: what the refresh token brings is ended, too.
  await expect(desk.app.revoke.closedByYou(id)).rejects.toThrow('still-alive-there')
  await desk.app.activity.tryNow(desk.app.overviews.get(id).job?.id ?? '')
  await untilClosed(scene, id)
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])

  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  await expect(desk.app.revoke.closedByYou(id)).resolves.toBe('proven')
})

test('Twitch: a revocation carries the client id and not its secret', async () => {
  const scene = await openScene(twitch)
  const { desk, there, emulation } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const [asked] = there.asks.filter(({ path }) => path === '/oauth2/revoke')
  expect([...(asked?.form.keys() ?? [])].sort()).toEqual(['client_id', 'token'])
  expect(JSON.stringify(asked?.headers)).not.toContain(emulation.app.secret)
})
