import { describe, expect, test, vi } from 'vitest'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { troubledDisk, type TroubledDisk } from '../storage/troubled-disk.ts'

const hour = 60 * 60 * 1000

interface Scene {
  readonly provider: TestProvider
  readonly desk: Desk
  readonly disk: TroubledDisk
}

async function scene(): Promise<Scene> {
  const disk = troubledDisk()
  return { provider: await startProvider(), desk: await openDesk(() => {}, disk.open), disk }
}

const deletions = ({ requests }: TestProvider): string[] =>
  requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path)

const registrations = ({ requests }: TestProvider): number =>
  requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/reg')).length

async function linkAndEnd(desk: Desk, provider: TestProvider, login: string): Promise<string> {
  const { account } = await desk.link(provider, login)
  await desk.app.revoke.revoke(account.id)
  await desk.ending(account.id)
  return account.id
}

/** Time passes, and the computer wakes. */
function later(desk: Desk, ms: number): void {
  desk.clock.advance(ms)
  desk.network(true)
}

/** What a look sets going has been set going. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
}

const clientRows = ({ disk }: Scene): unknown[] =>
  disk.rows('SELECT client_id, registration_client_uri, has_secret FROM clients')
const secretRows = ({ disk }: Scene): unknown[] => disk.rows('SELECT field FROM client_secrets')

describe('a registration that Handback made', () => {
  test('is deleted at the server an hour after its last account ended, and its token destroyed', async () => {
    const world = await scene()
    const { desk, provider } = world
    await linkAndEnd(desk, provider, 'alice')
    expect(secretRows(world)).toEqual([{ field: 'registration_access_token' }])
    later(desk, hour - 1000)
    await settle()
    expect(deletions(provider)).toEqual([])

    later(desk, hour)
    const gone = [{ client_id: '', registration_client_uri: null, has_secret: 0 }]
    await vi.waitFor(() => expect(clientRows(world)).toEqual(gone))
    expect(secretRows(world)).toEqual([])
    expect(desk.app.servers.listKnown()).toEqual([])
    const [asked] = desk.sent.filter(({ method }) => method === 'DELETE')
    const bearer = asked?.headers['authorization']?.replace('Bearer ', '') ?? ''
    expect(bearer.length).toBeGreaterThan(20)
    expect(desk.log.join('\n')).toContain('unregistered')
    expect(desk.log.join('\n')).not.toContain(bearer)
    const still = await fetch(asked?.url ?? '', { headers: { authorization: `Bearer ${bearer}` } })
    expect(still.status).toBe(401)

    desk.clock.advance(2 * hour)
    await desk.restart()
    await settle()
    expect(deletions(provider)).toHaveLength(1)
  })

  test('stays for an hour more, however long it was in use', async () => {
    const { desk, provider } = await scene()
    const { account } = await desk.link(provider, 'alice')
    desk.clock.advance(5 * hour)
    await desk.app.revoke.revoke(account.id)
    await desk.ending(account.id)
    later(desk, hour - 1000)
    await settle()
    expect(deletions(provider)).toEqual([])
    later(desk, 1000)
    await vi.waitFor(() => expect(deletions(provider)).toHaveLength(1))
  })

  test('stays while another account has access through it', async () => {
    const { desk, provider } = await scene()
    await desk.link(provider, 'bob')
    await linkAndEnd(desk, provider, 'alice')
    desk.clock.advance(3 * hour)
    await desk.restart()
    await settle()
    expect(deletions(provider)).toEqual([])
  })

  test('stays while a revocation is open', async () => {
    const { desk, provider } = await scene()
    const { account } = await desk.link(provider, 'alice')
    desk.between = (request, go) =>
      request.url.endsWith('/revocation')
        ? Promise.resolve({ kind: 'silence', reason: 'refused', detail: '' })
        : go(request)
    await desk.app.revoke.revoke(account.id)
    desk.clock.advance(3 * hour)
    await desk.restart()
    await settle()
    expect(deletions(provider)).toEqual([])
  })

  test('stays while somebody signs in with it', async () => {
    const { desk, provider } = await scene()
    const accountId = await linkAndEnd(desk, provider, 'alice')
    desk.clock.advance(hour - 5 * 60_000)
    desk.browser.person = null
    const flow = desk.app.logIn.start(accountId)
    await vi.waitFor(() => expect(desk.browser.opened).toHaveLength(2))
    later(desk, 9 * 60_000)
    await settle()
    expect(deletions(provider)).toEqual([])
    desk.app.flows.cancel(flow.flowId)
    later(desk, hour)
    await vi.waitFor(() => expect(deletions(provider)).toHaveLength(1))
  })

  test('is deleted too where nobody was ever linked through it', async () => {
    const world = await scene()
    const { desk, provider } = world
    desk.browser.person = { login: 'alice', decision: 'deny' }
    await desk.ended(await desk.startLink(provider))
    expect(registrations(provider)).toBe(1)
    later(desk, 2 * hour)
    await vi.waitFor(() => expect(clientRows(world)).toMatchObject([{ client_id: '' }]))
  })

  test('is asked for again at the next start where the server was away', async () => {
    const world = await scene()
    const { desk, provider } = world
    await linkAndEnd(desk, provider, 'alice')
    await provider.goDown()
    later(desk, 2 * hour)
    await vi.waitFor(() => expect(desk.log.join('\n')).toContain('unregister-failed'))
    // Nothing is begun with it any more, and what deletes it is kept.
    expect(clientRows(world)).toMatchObject([{ client_id: '' }])
    expect(secretRows(world)).toHaveLength(1)
    const asked = (): number => desk.sent.filter(({ method }) => method === 'DELETE').length
    desk.clock.advance(2 * hour)
    desk.app.events.emit('accounts')
    await settle()
    expect(asked()).toBe(1)

    await provider.comeBack()
    await desk.restart()
    await vi.waitFor(() => expect(secretRows(world)).toEqual([]))
    expect(deletions(provider)).toHaveLength(1)
  })

  test('is asked for again when the network is back', async () => {
    const world = await scene()
    const { desk, provider } = world
    await linkAndEnd(desk, provider, 'alice')
    desk.network(false)
    desk.clock.advance(3 * hour)
    await settle()
    expect(deletions(provider)).toEqual([])
    desk.network(true)
    await vi.waitFor(() => expect(secretRows(world)).toEqual([]))
  })

  test('is asked for in a session that nobody restarts, when something happens an hour later', async () => {
    const world = await scene()
    const { desk, provider } = world
    const accountId = await linkAndEnd(desk, provider, 'alice')
    desk.clock.advance(2 * hour)
    await desk.app.editList.rename(accountId, 'Old one')
    await vi.waitFor(() => expect(secretRows(world)).toEqual([]))
  })

  test('counts as deleted where the server forgot it first', async () => {
    const world = await scene()
    const { desk, provider } = world
    await linkAndEnd(desk, provider, 'alice')
    desk.between = async (request, go) => {
      if (request.method === 'DELETE') await go(request)
      return go(request)
    }
    later(desk, 2 * hour)
    await vi.waitFor(() => expect(secretRows(world)).toEqual([]))
    expect(deletions(provider)).toHaveLength(2)
  })

  test('is made anew for whoever links or logs in again, on the same accounts', async () => {
    const world = await scene()
    const { desk, provider } = world
    const alice = await linkAndEnd(desk, provider, 'alice')
    const [known] = desk.app.servers.listKnown()
    later(desk, 2 * hour)
    await vi.waitFor(() => expect(secretRows(world)).toEqual([]))
    desk.clock.jumpTo(Date.now())
    desk.browser.person = { login: 'alice' }
    const loggedIn = await desk.ended(desk.app.logIn.start(alice))
    expect(loggedIn).toMatchObject({ step: 'done', accountId: alice })
    expect(registrations(provider)).toBe(2)
    // A window that still shows the old one chooses the new one with it.
    const choice = { kind: 'known', clientRef: known?.ref ?? '' } as const
    const linked = await desk.link(provider, 'bob', choice)
    expect(registrations(provider)).toBe(2)
    await desk.app.revoke.revoke(linked.account.id)
    expect(await desk.ending(linked.account.id)).toBe('proven')
  })
})

test('a client that a person registered is never deleted by us', async () => {
  const { desk, provider } = await scene()
  const { account } = await desk.link(provider, 'alice', {
    kind: 'own',
    clientId: provider.publicClientId,
    authMethod: 'none',
    redirectRule: 'any-port',
  })
  await desk.app.revoke.revoke(account.id)
  await desk.ending(account.id)
  desk.clock.advance(3 * hour)
  await desk.restart()
  await settle()
  expect(desk.sent.filter(({ method }) => method === 'DELETE')).toEqual([])
  expect(desk.app.servers.listKnown()).toHaveLength(1)
})
