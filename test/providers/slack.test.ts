import { expect, test } from 'vitest'
import { slack, slackWith } from './emulators/slack.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'

const hourMs = 3_600_000

test.each([
  ['a refusal', { ok: false, error: 'internal_error' }],
  ['a test mode', { ok: true, revoked: false }],
  ['an address that is not allowed', { ok: false, error: 'invalid_auth' }],
  ['an expired token', { ok: false, error: 'token_expired' }],
])('Slack: HTTP 200 for %s ends nothing', async (_, body) => {
  const scene = await openScene(slack)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const { between } = desk
  desk.between = (request, go) => {
    there.trouble = request.url.endsWith('/auth.revoke') ? { status: 200, body } : null
    return between(request, go)
  }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  // Not believed even for a moment: that a probe would contradict is no excuse.
  const { evidence } = desk.app.overviews.getWithHistory(id)
  const heard = evidence.flatMap(({ body }) => (body.kind === 'attempt' ? [body.outcome.kind] : []))
  expect(heard).toEqual(['retry'])
  expect(there.ledger.livingOf('ada')).toHaveLength(1)
  desk.between = between
  there.trouble = null
  await untilClosed(scene, id)
  expect(desk.app.overviews.get(id).account.ending?.kind).toBe('proven')
})

test('Slack: with token rotation on, the refresh token is left and no end is claimed', async () => {
  const scene = await openScene(slackWith(true))
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  // The answer to a refresh is built otherwise than the first one, and nothing in it gets lost.
  desk.clock.advance(13 * hourMs)
  expect(await desk.app.check.check(id)).toBe('alive')
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])
  expect(desk.app.overviews.get(id).job?.attention?.wayOut).toBe('manage-page')
})
