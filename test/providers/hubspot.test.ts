import { expect, test } from 'vitest'
import { hubspot } from './emulators/hubspot.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'

test('HubSpot: the access token outlives its refresh token, so the end comes half an hour later', async () => {
  const scene = await openScene(hubspot)
  const { desk, there } = scene
  const { id, profile } = (await link(scene)).account
  expect(profile.email).toBe('ada@example.com')
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['access'])
  expect(desk.app.overviews.get(id).account.there).not.toBe('ended')
  const before = desk.clock.now()
  await untilClosed(scene, id)
  expect(desk.app.overviews.get(id).account.there).toBe('ended')
  expect(desk.clock.now() - before).toBeGreaterThanOrEqual(29 * 60_000)
  const paths = new Set(there.asks.map(({ path }) => path))
  expect([...paths].filter((path) => path.includes('appinstalls'))).toEqual([])
})

test('HubSpot: no success status is documented, and a 204 is settled by introspection', async () => {
  const quiet: Emulation = {
    ...hubspot,
    routes: (around) =>
      hubspot.routes(around).map((route) =>
        route.on === 'POST api.hubapi.com/oauth/2026-03/token/revoke'
          ? {
              ...route,
              answer: (ask, match) => {
                const reply = route.answer(ask, match)
                return reply.status === 200 ? { status: 204 } : reply
              },
            }
          : route,
      ),
  }
  const scene = await openScene(quiet)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(desk.app.overviews.get(id).account.ending?.kind).toBe('proven')
  expect(there.ledger.livingOf('ada')).toEqual([])
})
