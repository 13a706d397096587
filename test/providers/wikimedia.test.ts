import { expect, test } from 'vitest'
import { wikimedia } from './emulators/wikimedia.ts'
import { link, openScene } from './kit/contract.ts'

const lives = 60 * 60_000

test('Wikimedia’s 401 invalid_request for a refresh token means that it is over', async () => {
  const scene = await openScene(wikimedia)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  expect(await desk.app.check.check(id)).toBe('alive')
  desk.clock.advance(lives + 1000)
  expect(await desk.app.check.check(id)).toBe('alive')
  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  desk.clock.advance(lives + 1000)
  expect(await desk.app.check.check(id)).toBe('dead')
})

test('Wikimedia’s hidden person has a number and no name', async () => {
  const hidden = await openScene({
    ...wikimedia,
    routes: (around) => [
      {
        on: 'GET meta.wikimedia.org/w/rest.php/oauth2/resource/profile',
        source: 'https://github.com/wikimedia/mediawiki-extensions-OAuth',
        answer: () => ({ status: 200, body: { sub: '71000003', blocked: true } }),
      },
      ...wikimedia.routes(around),
    ],
  })
  const { account } = await link(hidden)
  expect([account.subject, account.profile.displayName]).toEqual(['71000003', null])
})
