import { expect, test } from 'vitest'
import { salesforce } from './emulators/salesforce.ts'
import { expectNoToken, link, openScene, untilClosed } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'

/** The verdicts of the probes after the revocation, and the ending. */
async function revokeAt(emulation: Emulation): Promise<[Set<string>, string | undefined]> {
  const scene = await openScene(emulation)
  const { desk } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expectNoToken(scene)
  const { account, evidence } = desk.app.overviews.getWithHistory(id)
  const verdicts = evidence.flatMap(({ body }) =>
    body.kind === 'probe' && body.when === 'after' && body.token === 'access_token'
      ? [body.result.verdict]
      : [],
  )
  return [new Set(verdicts), account.ending?.kind]
}

test('Salesforce: its plain word with a 403 is a dead token', async () => {
  expect(await revokeAt(salesforce)).toEqual([new Set(['dead']), 'answered'])
})

test('Salesforce: a 403 that says something else proves nothing', async () => {
  const forbidding: Emulation = {
    ...salesforce,
    expects: { ...salesforce.expects, overWithinMs: 3 * 24 * 60 * 60_000 },
    routes: (around) =>
      salesforce.routes(around).map((route) => {
        if (route.on !== 'GET login.salesforce.com/services/oauth2/userinfo') return route
        return {
          ...route,
          source: 'unverified',
          answer: (ask, match) => {
            const reply = route.answer(ask, match)
            return reply.status === 403 ? { ...reply, body: 'Login_Hours' } : reply
          },
        }
      }),
  }
  expect(await revokeAt(forbidding)).toEqual([new Set(['unclear']), 'answered'])
})

test('Salesforce: its 400 for a token that is gone already is an end, not a refusal', async () => {
  const scene = await openScene(salesforce)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.ending?.kind, job]).toEqual(['answered', null])
})
