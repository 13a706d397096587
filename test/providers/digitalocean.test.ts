import { expect, test } from 'vitest'
import { digitalocean } from './emulators/digitalocean.ts'
import { expectNoToken, link, openScene, settled } from './kit/contract.ts'

test('DigitalOcean: the access token ends by itself, the refresh token is left to the person', async () => {
  const scene = await openScene(digitalocean)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const sent = there.asks.filter(({ path }) => path === '/v1/oauth/revoke')
  expect(sent.map(({ bearer }) => there.ledger.find(bearer)?.kind)).toEqual(['access'])
  expect(sent.map(({ form, bearer }) => [form.get('token') === bearer, form.size])).toEqual([
    [true, 1],
  ])
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, job?.attention?.reason]).toEqual(['ending', 'token-type-unsupported'])
})

test('DigitalOcean: a person’s word is not taken while the refresh token works', async () => {
  const scene = await openScene(digitalocean)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await settled(desk)
  await expect(desk.app.revoke.closedByYou(id)).rejects.toMatchObject({
    message: 'still-alive-there',
  })
  expect(there.ledger.livingOf('ada')).not.toEqual([])
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  expectNoToken(scene)
})
