import { expect, test } from 'vitest'
import { gitlab } from './emulators/gitlab.ts'
import { expectNoToken, link, openScene, untilClosed } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'

/** The engine's older source: a row whose access token has run out is left alone, and answered alike. */
const older: Emulation = {
  ...gitlab,
  routes: (around) => [
    {
      on: 'POST gitlab.com/oauth/revoke',
      source:
        'https://github.com/doorkeeper-gem/doorkeeper/blob/04389dffb6663ca23897a80bed39fddf42da752f/app/controllers/doorkeeper/tokens_controller.rb',
      answer: ({ form }) => {
        const { ledger } = around
        const found = ledger.find(form.get('token'))
        const row = ledger.tokens.filter(({ pair }) => pair === found?.pair)
        const accessible = row.some((token) => token.kind === 'access' && ledger.lives(token))
        if (found !== undefined && accessible) ledger.endPair(found)
        return { status: 200, body: {} }
      },
    },
    ...gitlab.routes(around),
  ],
}

test('GitLab: an older server’s 200 that left the refresh token alive is found out', async () => {
  const scene = await openScene(older)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const end = there.ledger.tokens.find(({ kind }) => kind === 'access')?.expiresAt ?? 0
  desk.clock.advance(end - desk.clock.now() + 1000)
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.ending?.kind, job]).toEqual(['answered', null])
  expect(there.ledger.livingOf('ada')).toEqual([])
  const { evidence } = desk.app.overviews.getWithHistory(id)
  expect(evidence.map(({ body }) => body.kind)).toContain('reopened')
  expectNoToken(scene)
})

test('GitLab: a server of one’s own is asked itself, not gitlab.com', async () => {
  const host = 'gitlab.example.org'
  const scene = await openScene({
    ...gitlab,
    hosts: [host],
    routes: () => [
      {
        on: `GET ${host}/.well-known/openid-configuration`,
        source: 'https://docs.gitlab.com/integration/openid_connect_provider',
        answer: () => ({
          status: 200,
          body: {
            issuer: `https://${host}`,
            authorization_endpoint: `https://${host}/oauth/authorize`,
            token_endpoint: `https://${host}/oauth/token`,
            jwks_uri: `https://${host}/oauth/discovery/keys`,
          },
        }),
      },
    ],
  })
  const found = await scene.desk.app.servers.discover(host)
  expect([found.metadata.issuer, found.name]).toEqual([`https://${host}`, `GitLab (${host})`])
  expect(found.provider.managePage(found.metadata)).toBe(
    `https://${host}/-/user_settings/applications`,
  )
})
