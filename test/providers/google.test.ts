import { expect, test } from 'vitest'
import { google } from './emulators/google.ts'
import { expectNoToken, link, openScene, settled, untilClosed } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'

/** Fails wherever a refresh token is handed in, and answers the rest as documented. */
const brokenForRefresh: Emulation = {
  ...google,
  routes: (around) =>
    google.routes(around).map((route) => ({
      ...route,
      answer: (ask, match) => {
        const token = ask.form.get('token') ?? ask.form.get('refresh_token')
        const isRefresh = around.ledger.find(token)?.kind === 'refresh'
        return isRefresh ? { status: 500 } : route.answer(ask, match)
      },
    })),
}

test('Google: the 400 for an access token that ran out claims nothing while the permission lives', async () => {
  const scene = await openScene(brokenForRefresh)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  // Its clock is ahead of ours: there the token has run out.
  for (const token of there.ledger.tokens) if (token.kind === 'access') token.alive = false
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const answers = desk.app.overviews
    .getWithHistory(id)
    .evidence.flatMap(({ body }) =>
      body.kind === 'attempt' ? [[body.token, body.status, body.outcome.kind]] : [],
    )
  expect(answers).toEqual([
    ['refresh_token', 500, 'retry'],
    ['access_token', 400, 'attention'],
  ])
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])
  expectNoToken(scene)
})

test('Google: removed on its page before, the refresh token’s 400 means gone', async () => {
  const scene = await openScene(google)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, account.ending?.kind, job]).toEqual(['ended', 'answered', null])
})
