import { expect, test } from 'vitest'
import { notion } from './emulators/notion.ts'
import { link, openScene, untilClosed } from './kit/contract.ts'

test('Notion: an access token’s end is not taken for that of the refresh token, nor is a person’s word', async () => {
  const scene = await openScene(notion)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])
  expect(desk.app.overviews.get(id).job?.attention?.wayOut).toBe('manage-page')

  // Not removed there after all: the refresh token still brings new ones, and they are ended too.
  await expect(desk.app.revoke.closedByYou(id)).rejects.toThrow('still-alive-there')
  desk.clock.advance(24 * 3_600_000)
  await untilClosed(scene, id)
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])

  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  await expect(desk.app.revoke.closedByYou(id)).resolves.toBe('closed-by-you')
})
