import { expect, test } from 'vitest'
import { todoist } from './emulators/todoist.ts'
import { link, openScene, untilClosed } from './kit/contract.ts'

const hourMs = 3_600_000

test('Todoist: no refresh token is used to revoke, since one used twice ends the app everywhere', async () => {
  const scene = await openScene(todoist)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  desk.clock.advance(2 * hourMs)
  await desk.ended(desk.app.logIn.start(id))
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  await desk.app.revoke.closedByYou(id)
  const refreshed = there.asks.filter(({ form }) => form.get('grant_type') === 'refresh_token')
  expect(refreshed).toEqual([])
  expect(there.ledger.livingOf('ada').filter(({ kind }) => kind === 'access')).toEqual([])
})
