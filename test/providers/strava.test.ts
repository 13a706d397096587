import { expect, test } from 'vitest'
import { strava } from './emulators/strava.ts'
import { link, openScene } from './kit/contract.ts'

test('Strava: a refresh token that it calls invalid in its own words is dead', async () => {
  const scene = await openScene(strava)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  expect(await desk.app.check.check(id)).toBe('alive')
  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  expect(await desk.app.check.check(id)).toBe('dead')
})
