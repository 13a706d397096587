import { expect, test } from 'vitest'
import { twitch } from './emulators/twitch.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'

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

test('Twitch: a revocation carries the client ID and not its secret', async () => {
  const scene = await openScene(twitch)
  const { desk, there, emulation } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const [asked] = there.asks.filter(({ path }) => path === '/oauth2/revoke')
  expect([...(asked?.form.keys() ?? [])].sort()).toEqual(['client_id', 'token'])
  expect(JSON.stringify(asked?.headers)).not.toContain(emulation.app.secret)
})

test('Twitch: a client ID that does not exist any more is the app’s fault, and no address that is gone', async () => {
  const scene = await openScene(twitch)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const { between } = desk
  desk.between = (request, go) => {
    const isEnd = request.url.endsWith('/oauth2/revoke')
    // As its page says it: `revoke-tokens`, "404 Not Found".
    const body = { status: 404, message: 'client does not exist' }
    there.trouble = isEnd ? { status: 404, body } : null
    return between(request, go)
  }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, account.ending]).toEqual(['ending', null])
  expect(job?.attention).toMatchObject({ reason: 'client-rejected', wayOut: 'edit-server' })
})
