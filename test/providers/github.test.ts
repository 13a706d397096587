import { expect, test } from 'vitest'
import { evidenceProof } from '../../main/services/evidence-words.ts'
import { github } from './emulators/github.ts'
import { link, openScene, untilClosed } from './kit/contract.ts'

test('GitHub: the proof names the request as it was made, with no token in it', async () => {
  const scene = await openScene(github)
  const { desk } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const proofs = desk.app.overviews
    .getWithHistory(id)
    .evidence.map(({ body }) => evidenceProof(body) ?? '')
  const sent = proofs.filter((proof) => proof.includes('/applications/'))
  expect(sent).toEqual([
    'DELETE https://api.github.com/applications/{client_id}/grant\nHTTP 204 (accepted)',
  ])
})
