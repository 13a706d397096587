import { describe, expect, test } from 'vitest'
import { bluesky, didOf } from './emulators/bluesky.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'
import type { Emulation, Reply, Route } from './kit/emulator.types.ts'

/** The same network with one answer changed. */
function changed(on: string, change: (reply: Reply) => Reply): Emulation {
  const wrap = (route: Route): Route =>
    route.on === on ? { ...route, answer: (...asked) => change(route.answer(...asked)) } : route
  return { ...bluesky, routes: (around) => bluesky.routes(around).map(wrap) }
}

const withBody =
  (more: object) =>
  (reply: Reply): Reply =>
    reply.status === 200 ? { ...reply, body: { ...(reply.body as object), ...more } } : reply

describe('an account of the AT Protocol', () => {
  test('is revoked after a restart: the key its tokens are bound to is kept with them', async () => {
    const scene = await openScene(bluesky)
    const { desk, there } = scene
    const { id } = (await link(scene)).account
    await desk.restart()
    await desk.app.revoke.revoke(id)
    expect(await desk.ending(id)).toBe('answered')
    expect(there.ledger.livingOf('ada')).toEqual([])
  })

  test('is not taken for ended by a 200 alone: where its tokens live on, that is found and it goes on', async () => {
    // The server answers so whatever happened, also where it ended nothing.
    let isDeaf = true
    const scene = await openScene({
      ...bluesky,
      routes: (around) =>
        bluesky.routes(around).map((route) => ({
          ...route,
          answer: (ask, match) =>
            isDeaf && ask.path === '/oauth/revoke'
              ? { status: 200, body: {} }
              : route.answer(ask, match),
        })),
    })
    const { desk, there } = scene
    const { id } = (await link(scene)).account
    await desk.app.revoke.revoke(id)
    await settled(desk)
    expect(there.asks.filter(({ path }) => path === '/oauth/revoke')).not.toEqual([])
    expect(desk.app.overviews.get(id).account).toMatchObject({ there: 'ending', ending: null })
    expect(there.ledger.livingOf('ada')).not.toEqual([])
    isDeaf = false
    await untilClosed(scene, id)
    expect(desk.app.overviews.get(id).account.there).toBe('ended')
    expect(there.ledger.livingOf('ada')).toEqual([])
  })

  test('shows its key to nobody, and no proof twice', async () => {
    const scene = await openScene(bluesky)
    const { desk } = scene
    await link(scene)
    const proofs = desk.sent.flatMap(({ headers }) => (headers['dpop'] ? [headers['dpop']] : []))
    const parts = proofs.map((text) =>
      text
        .split('.')
        .slice(0, 2)
        .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object),
    )
    expect(parts.length).toBeGreaterThan(1)
    for (const [header] of parts) {
      const { jwk } = header as { jwk: object }
      expect(Object.keys(jwk).sort()).toEqual(['crv', 'kty', 'x', 'y'])
    }
    const numbers = parts.map(([, claims]) => (claims as { jti: string }).jti)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('takes nothing along in the browser but the number of the request that was sent ahead', async () => {
    const scene = await openScene(bluesky)
    await link(scene)
    const [opened = ''] = scene.desk.browser.opened
    expect([...new URL(opened).searchParams.keys()]).toEqual(['client_id', 'request_uri'])
  })

  test.each([
    ['somebody who is elsewhere', { sub: didOf('eve') }],
    ['somebody who is nobody', { sub: 'did:web:127.0.0.1' }],
    ['less than was asked for', { scope: 'transition:email' }],
  ])(
    'is not believed where its server names %s, and what it gave is given back',
    async (_, more) => {
      const scene = await openScene(changed('POST bsky.social/oauth/token', withBody(more)))
      await expect(link(scene)).rejects.toThrow('sign-in-answer-odd')
      expect(scene.there.ledger.livingOf('ada')).toEqual([])
    },
  )

  test('is not believed where its host has its people sign in elsewhere', async () => {
    const place = 'GET morel.us-east.host.bsky.network/.well-known/oauth-protected-resource'
    let asked = 0
    const scene = await openScene(
      changed(place, (reply) => {
        asked += 1
        const servers = [asked === 1 ? 'https://bsky.social' : 'https://elsewhere.test']
        return { ...reply, body: { authorization_servers: servers } }
      }),
    )
    await expect(link(scene)).rejects.toThrow('sign-in-answer-odd')
    expect(scene.there.ledger.livingOf('ada')).toEqual([])
  })

  test('goes by its number where its domain no longer names it', async () => {
    let asked = 0
    const scene = await openScene(
      changed('GET ada.bsky.social/.well-known/atproto-did', (reply) => {
        asked += 1
        return asked === 1 ? reply : { status: 404 }
      }),
    )
    const { account } = await link(scene)
    expect([account.subject, account.profile.username]).toEqual([didOf('ada'), null])
  })

  test('a request ahead that is refused opens no browser', async () => {
    const scene = await openScene(
      changed('POST bsky.social/oauth/par', (reply) =>
        reply.status === 201 ? { status: 400, body: { error: 'invalid_client' } } : reply,
      ),
    )
    await expect(link(scene)).rejects.toThrow('client-rejected')
    expect(scene.desk.browser.opened).toEqual([])
  })
})
