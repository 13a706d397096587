import { expect, test } from 'vitest'
import { mastodon } from './emulators/mastodon.ts'
import { link, openScene, settled } from './kit/contract.ts'
import type { Emulation, Route } from './kit/emulator.types.ts'

const host = 'social.example'
const metadata = `GET ${host}/.well-known/oauth-authorization-server`
const instances = 'https://docs.joinmastodon.org/methods/instance/#v2'

/** The same server with some answers changed; null: it has none there. */
function changed(answers: Readonly<Record<string, Route['answer'] | null>>): Emulation {
  return {
    ...mastodon,
    routes: (around) => [
      ...Object.entries(answers).flatMap(([on, answer]) =>
        answer === null ? [] : [{ on, source: instances, answer }],
      ),
      ...mastodon.routes(around).filter(({ on }) => typeof on !== 'string' || !(on in answers)),
    ],
  }
}

const describing = (version: string, source_url: string): Emulation =>
  changed({
    [metadata]: null,
    [`GET ${host}/api/v2/instance`]: () => ({
      status: 200,
      body: { domain: host, title: 'Social', version, source_url },
    }),
  })

test('a Mastodon before 4.3 is found by its description, and asked for what it knows', async () => {
  const scene = await openScene(describing('4.2.20', 'https://github.com/mastodon/mastodon'))
  const { account } = await link(scene)
  expect([account.providerId, account.issuer]).toEqual(['mastodon', `https://${host}/`])
  expect(account.scopes).toEqual(['read:accounts'])
  const asked = new URL(scene.desk.browser.opened[0] ?? '')
  expect(asked.searchParams.get('scope')).toBe('read:accounts')
})

test('from 4.3 on a Mastodon is asked for the narrower permission, and registered for no other', async () => {
  const scene = await openScene(mastodon)
  const { account } = await link(scene)
  expect(account.scopes).toEqual(['profile'])
  const registered = scene.there.asks.find(({ path }) => path === '/api/v1/apps')
  expect(registered?.form.get('scopes')).toBe('profile')
  expect(registered?.form.get('redirect_uris')).toMatch(/^http:\/\/127\.0\.0\.1\/callback\/[\w-]+$/)
  expect(scene.desk.app.servers.listKnown()).toMatchObject([{ hasSecret: true }])
})

test.each([
  ['2.7.2 (compatible; Pleroma 2.6.3)', 'https://git.pleroma.social/pleroma/pleroma'],
  ['0.17.3 git-8d8e3b4', 'https://github.com/superseriousbusiness/gotosocial'],
])('other software of the fediverse (%s) is not taken for it', async (version, source) => {
  const { desk } = await openScene(describing(version, source))
  await expect(desk.app.servers.discover(host)).rejects.toThrow('not-an-openid-server')
})

test('a metadata document that names another server is not followed', async () => {
  const other = 'https://elsewhere.example'
  const scene = await openScene(
    changed({
      [metadata]: () => ({
        status: 200,
        body: {
          issuer: `${other}/`,
          authorization_endpoint: `${other}/oauth/authorize`,
          token_endpoint: `${other}/oauth/token`,
          app_registration_endpoint: `${other}/api/v1/apps`,
        },
      }),
    }),
  )
  await expect(link(scene)).rejects.toThrow('issuer-mismatch')
  expect(scene.desk.sent.filter(({ url }) => url.startsWith(other))).toEqual([])
})

test('a Mastodon that takes no apps says so', async () => {
  const refused = { status: 403, body: { error: 'This method is not available' } }
  const scene = await openScene(changed({ [`POST ${host}/api/v1/apps`]: () => refused }))
  await expect(link(scene)).rejects.toThrow('registration-refused')
  expect(scene.desk.browser.opened).toEqual([])
})

test('Mastodon’s 403 for a client it forgot is no success: the token lives', async () => {
  const forgotten = { status: 403, body: { error: 'unauthorized_client' } }
  const scene = await openScene(changed({ [`POST ${host}/oauth/revoke`]: () => forgotten }))
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  expect(there.ledger.livingOf('ada')).toHaveLength(1)
})

test('Mastodon gives the same token at the next log-in, and both copies end with it', async () => {
  const scene = await openScene(mastodon)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.ended(desk.app.logIn.start(id))
  expect(there.ledger.livingOf('ada')).toHaveLength(1)
  await desk.app.revoke.revoke(id)
  expect(await desk.ending(id)).toBe('proven')
  const revoked = there.asks.filter(({ path }) => path === '/oauth/revoke')
  expect(new Set(revoked.map(({ form }) => form.get('token'))).size).toBe(1)
})

/** The domain of a handle that is not its server; `docs.joinmastodon.org/spec/webfinger/`, RFC 7033 §4.4. */
const named = (href: string): Emulation => ({
  ...mastodon,
  hosts: [...mastodon.hosts, 'ada.example'],
  address: '@ada@ada.example',
  routes: (around) => [
    {
      on: 'GET ada.example/.well-known/webfinger',
      source: 'https://docs.joinmastodon.org/spec/webfinger/',
      answer: ({ query }) =>
        query.get('resource') === 'acct:ada@ada.example'
          ? {
              status: 200,
              body: {
                subject: `acct:ada@${host}`,
                links: [
                  { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href },
                  { rel: 'self', type: 'application/activity+json', href },
                ],
              },
            }
          : { status: 404 },
    },
    ...mastodon.routes(around),
  ],
})

test.each(['@ada@ada.example', 'ada@ada.example'])(
  'the handle %s whose domain names another server leads there, once the person agreed',
  async (handle) => {
    const { desk } = await openScene(named(`https://${host}/users/ada`))
    await expect(desk.app.servers.discover(handle)).rejects.toMatchObject({
      failure: { code: 'other-hosts', values: { host: 'ada.example', others: host } },
    })
    expect(desk.sent.filter(({ url }) => new URL(url).host === host)).toEqual([])
    const found = await desk.app.servers.discover(handle, [host])
    expect([found.provider.id, found.metadata.issuer]).toEqual(['mastodon', `https://${host}/`])
    expect(desk.sent.filter(({ headers }) => 'authorization' in headers)).toEqual([])
  },
)

test.each(['http://social.example/users/ada', 'https://127.0.0.1/users/ada', 'https://10.0.0.7/'])(
  'a handle’s domain that names %s names nothing',
  async (href) => {
    const { desk } = await openScene(named(href))
    await expect(desk.app.servers.discover('@ada@ada.example')).rejects.toThrow(
      'not-an-openid-server',
    )
    const hosts = new Set(desk.sent.map(({ url }) => new URL(url).host))
    expect([...hosts]).toEqual(['ada.example'])
  },
)

test('who types a domain and no handle is looked up nowhere', async () => {
  const { desk } = await openScene(named(`https://${host}/users/ada`))
  await expect(desk.app.servers.discover('ada.example')).rejects.toThrow('not-an-openid-server')
  expect(desk.sent.filter(({ url }) => url.includes('webfinger'))).toEqual([])
})
