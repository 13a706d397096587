import { expect, test } from 'vitest'
import { signInAsPerson } from '../support/person.ts'
import { nextcloud } from './emulators/nextcloud.ts'
import { link, openScene, settled, untilClosed, type Scene } from './kit/contract.ts'
import type { Emulation, Reply } from './kit/emulator.types.ts'

const host = 'cloud.example'
const docs = 'https://docs.nextcloud.com/server/latest/developer_manual/client_apis/LoginFlow/'
const polls = ({ there }: Scene): number =>
  there.asks.filter(({ path }) => path === '/login/v2/poll').length

const answering = (on: string, answer: () => Reply): Emulation => ({
  ...nextcloud,
  routes: (around) => [{ on, source: docs, answer }, ...nextcloud.routes(around)],
})

/** The person gets to the page, and allows it only when told to. */
async function slowPerson(emulation: Emulation = nextcloud) {
  const scene = await openScene(emulation)
  const { desk, there } = scene
  let page = ''
  desk.browser.open = (address) => {
    page = address
    return Promise.resolve()
  }
  const { metadata, provider } = await desk.app.servers.discover(host)
  const flow = desk.app.link.start({
    issuer: metadata.issuer,
    providerId: provider.id,
    redirectToken: 'registered-by-hand',
    endpoints: {},
    client: { kind: 'register' },
  })
  const allow = () => signInAsPerson(there.at(page), { login: 'ada' })
  await settled(desk)
  return { ...scene, scene, flow, allow }
}

test('Nextcloud’s list of devices names the app, which registers nothing', async () => {
  const scene = await openScene(nextcloud)
  await link(scene)
  expect(scene.there.ledger.grants.map(({ clientId }) => clientId)).toEqual(['Handback'])
  expect(
    scene.there.asks.filter(({ method }) => method === 'POST').map(({ path }) => path),
  ).toEqual([
    '/index.php/login/v2',
    expect.stringContaining('/flow/'),
    expect.stringContaining('/flow/'),
    '/login/v2/poll',
  ])
})

test('Nextcloud is asked again until the person has allowed it', async () => {
  const { desk, scene, flow, allow } = await slowPerson()
  expect(polls(scene)).toBe(1)
  desk.clock.advance(2000)
  await settled(desk)
  expect([polls(scene), desk.app.flows.get(flow.flowId).step]).toEqual([2, 'waiting'])
  await allow()
  desk.clock.advance(2000)
  expect((await desk.ended(flow)).step).toBe('done')
  const [linked] = desk.app.overviews.list()
  expect(linked?.account.profile).toMatchObject({ displayName: 'ada', email: 'ada@cloud.example' })
})

test('cancelled while Nextcloud waits for the person, nothing is asked any more', async () => {
  const { desk, scene, flow } = await slowPerson()
  desk.app.flows.cancel(flow.flowId)
  expect((await desk.ended(flow)).step).toBe('cancelled')
  desk.clock.advance(60_000)
  await settled(desk)
  expect(polls(scene)).toBe(1)
  expect(desk.app.overviews.list()).toEqual([])
})

test('a password that is on its way when a person cancels is kept: it is given only once', async () => {
  const { desk, there, flow, allow } = await slowPerson()
  await allow()
  const held = Promise.withResolvers<unknown>()
  const arrived = Promise.withResolvers<unknown>()
  desk.between = async (request, go) => {
    const answer = await there.route(request, go)
    if (request.url.endsWith('/poll')) {
      arrived.resolve(null)
      await held.promise
    }
    return answer
  }
  desk.clock.advance(2000)
  await arrived.promise
  desk.app.flows.cancel(flow.flowId)
  held.resolve(null)
  const [linked] = await desk.until(({ overviews }) => {
    const list = overviews.list()
    return list.length === 0 ? undefined : list
  })
  await desk.app.revoke.revoke(linked?.account.id ?? '')
  expect(await desk.ending(linked?.account.id ?? '')).toBe('proven')
  expect(there.ledger.livingOf('ada')).toEqual([])
})

test('a login page on another host is not opened', async () => {
  const poll = { token: 'x'.repeat(64), endpoint: `https://${host}/login/v2/poll` }
  const begun = { poll, login: 'https://evil.example/login' }
  const scene = await openScene(
    answering(`POST ${host}/index.php/login/v2`, () => ({ status: 200, body: begun })),
  )
  await expect(link(scene)).rejects.toThrow('server-answer-odd')
  expect(scene.desk.browser.opened).toEqual([])
})

test('the token for asking is not sent to another host', async () => {
  const poll = { token: 'x'.repeat(64), endpoint: 'https://evil.example/poll' }
  const begun = { poll, login: `https://${host}/login/v2/flow/1` }
  const scene = await openScene(
    answering(`POST ${host}/index.php/login/v2`, () => ({ status: 200, body: begun })),
  )
  await expect(link(scene)).rejects.toThrow('server-answer-odd')
  expect(scene.desk.sent.filter(({ url }) => url.includes('evil.example'))).toEqual([])
})

test('a password of which Nextcloud does not say whose it is is deleted at once', async () => {
  const scene = await openScene(
    answering(`GET ${host}/ocs/v2.php/cloud/user`, () => ({ status: 503, body: 'maintenance' })),
  )
  await expect(link(scene)).rejects.toThrow('not linked')
  expect(scene.there.ledger.tokens).toHaveLength(1)
  expect(scene.there.ledger.livingOf('ada')).toEqual([])
  expect(scene.desk.app.overviews.list()).toEqual([])
})

test('Nextcloud’s 403 “no app password in use” is no success', async () => {
  const refused = { ocs: { meta: { status: 'failure', statuscode: 403, message: '' }, data: [] } }
  const scene = await openScene(
    answering(`DELETE ${host}/ocs/v2.php/core/apppassword`, () => ({ status: 403, body: refused })),
  )
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  expect(there.ledger.livingOf('ada')).toHaveLength(1)
})

test('a 200 whose body says that Nextcloud failed is no success', async () => {
  const failed = { ocs: { meta: { status: 'failure', statuscode: 996, message: '' }, data: [] } }
  const scene = await openScene(
    answering(`DELETE ${host}/ocs/v2.php/core/apppassword`, () => ({ status: 200, body: failed })),
  )
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  // Nor is there anybody to ask whether it did.
  desk.between = (request, go) =>
    request.url.includes('/cloud/user')
      ? Promise.resolve({ kind: 'silence', reason: 'timeout', detail: '' })
      : there.route(request, go)
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
})

test('a password that the person removed in Nextcloud’s list is not called revoked by the app', async () => {
  const scene = await openScene(nextcloud)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  for (const token of there.ledger.tokens) token.alive = false
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  // A log-in that fails may be a locked account or a directory that is down: nothing is claimed.
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  expect(await desk.app.revoke.closedByYou(id)).toBe('closed-by-you')
})
