import { expect, test } from 'vitest'
import { link, openScene } from './kit/contract.ts'
import { matrix } from './emulators/matrix.ts'

test('a session is ended by its newest refresh token: an older one is answered 200 and ends nothing', async () => {
  const scene = await openScene(matrix)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const [first] = there.ledger.tokens.filter(({ kind }) => kind === 'refresh')
  desk.clock.advance(6 * 60_000)
  expect(await desk.app.check.check(id)).toBe('alive')
  expect(first?.alive).toBe(false)
  await desk.app.revoke.revoke(id)
  await desk.ending(id)
  const asked = there.asks.filter(({ path }) => path === '/oauth2/revoke')
  const sent = asked.map(({ form }) => there.ledger.find(form.get('token')))
  expect(sent.some((token) => token?.kind === 'refresh' && token !== first)).toBe(true)
  expect(there.ledger.livingOf('ada')).toEqual([])
})

test('no hint goes with a token: a wrong one is answered 200 and ends nothing', async () => {
  const scene = await openScene(matrix)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await desk.ending(id)
  const sent = there.asks.filter(({ path }) => path === '/oauth2/revoke')
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.filter(({ form }) => form.has('token_type_hint'))).toEqual([])
})

test('no scope of the messaging API is asked for, and no device is made', async () => {
  const scene = await openScene(matrix)
  await link(scene)
  const asked = scene.there.asks.filter(({ path }) => path === '/authorize')
  expect(asked.map(({ query }) => query.get('scope'))).toContain('openid')
  expect(JSON.stringify(asked.map(({ query }) => [...query]))).not.toContain('urn:matrix')
})
