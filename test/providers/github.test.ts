import { expect, test } from 'vitest'
import { evidenceProof } from '../../main/services/evidence-words.ts'
import { github } from './emulators/github.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'

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

const validationFailed = { message: 'Validation Failed' }

test.each([
  [404, { message: 'Not Found' }, 'client-rejected'],
  [422, validationFailed, 'request-rejected'],
])('GitHub: a %i while the token works is no end', async (status, body, reason) => {
  const scene = await openScene(github)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const { between } = desk
  desk.between = (request, go) => {
    there.trouble = request.method === 'DELETE' ? { status, body } : null
    return between(request, go)
  }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, account.ending]).toEqual(['ending', null])
  expect(job?.attention?.reason).toBe(reason)
  expect(there.ledger.livingOf('ada')).toHaveLength(1)
})

test.each([
  [404, { message: 'Not Found' }],
  [422, validationFailed],
])(
  'GitHub: a %i for a token that died meanwhile: the probe proves the end',
  async (status, body) => {
    const scene = await openScene(github)
    const { desk, there } = scene
    const { id } = (await link(scene)).account
    const { between } = desk
    desk.between = (request, go) => {
      const isEnd = request.method === 'DELETE'
      if (isEnd) for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
      there.trouble = isEnd ? { status, body } : null
      return between(request, go)
    }
    await desk.app.revoke.revoke(id)
    await untilClosed(scene, id)
    expect(desk.app.overviews.get(id).account.ending?.kind).toBe('proven')
  },
)
