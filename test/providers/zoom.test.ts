import { expect, test } from 'vitest'
import { zoom } from './emulators/zoom.ts'
import { link, openScene, settled } from './kit/contract.ts'

test.each([
  ['a dead token', (scopes: string[]) => scopes, ['alive', 'dead']],
  ['a missing permission', () => [], ['unclear', 'dead']],
])('Zoom: a 401 about %s is told from the other', async (_, left, verdicts) => {
  const scene = await openScene(zoom)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  for (const grant of there.ledger.grants) {
    Object.assign(grant, { scopes: left([...grant.scopes]) })
  }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const heard = desk.app.overviews
    .getWithHistory(id)
    .evidence.flatMap(({ body }) => (body.kind === 'probe' ? [body.result.verdict] : []))
  expect(heard).toEqual(verdicts)
})
