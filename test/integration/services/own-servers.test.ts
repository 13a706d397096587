import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../main/domain/failure.ts'
import { OwnServers } from '../../../main/services/own-servers.ts'
import type { ServerOverview } from '../../../main/services/servers.ts'
import type { Storage } from '../../../main/storage/storage.types.ts'
import { deliverCallback } from '../../support/person.ts'
import { openDesk, type Desk } from '../../support/service-desk.ts'
import { response } from '../../support/scripted-http.ts'
import { failureOf } from '../../support/sign-in-setup.ts'
import { exampleMetadata } from '../../support/test-client.ts'
import { storageFolder } from '../storage/storage-in-folder.ts'
import { aClient } from '../storage/stored-rows.ts'

const openid = '/.well-known/openid-configuration'

/** A network in which these servers exist; everything else breaks off. */
function serving(desk: Desk, issuers: Readonly<Record<string, object>>): void {
  desk.between = ({ url }) => {
    const issuer = Object.keys(issuers).find((one) => url === one + openid)
    if (issuer !== undefined) {
      const own = { authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }
      const keys = { jwks_uri: `${issuer}/jwks` }
      return Promise.resolve(response(200, { issuer, ...own, ...keys, ...issuers[issuer] }))
    }
    return Promise.resolve(response(url.includes('.well-known') ? 404 : 400, { error: 'x' }))
  }
}

const sentTo = (desk: Desk, host: string): string[] =>
  desk.sent.map(({ url }) => url).filter((url) => new URL(url).hostname === host)

const nameless = {
  'intern.example.com': ['10.1.2.3'],
  'nas.local': ['192.168.1.9', 'fe80::1%eth0'],
  'cloud.example.com': ['169.254.169.254'],
  'half.example.com': ['93.184.216.34', '192.168.1.1'],
  'odd.example.com': ['10.1.2.3', '169.254.1.1'],
}

async function deskWithNames(): Promise<Desk> {
  const desk = await openDesk()
  Object.assign(desk.names, nameless)
  return desk
}

/** A client of the person's own there, as far as the browser; then the callback is answered. */
async function linkAt(desk: Desk, found: ServerOverview): Promise<void> {
  desk.browser.open = async (address) => {
    const asked = new URL(address).searchParams
    const back = `${asked.get('redirect_uri')}?code=c&state=${asked.get('state')}`
    await deliverCallback(new URL(back))
  }
  const flow = desk.app.link.start({
    issuer: found.metadata.issuer,
    redirectToken: found.redirectToken,
    endpoints: {},
    client: { kind: 'own', clientId: 'c', authMethod: 'none', redirectRule: 'any-port' },
  })
  expect((await desk.ended(flow)).step).toBe('failed')
}

test('a public name that leads into a private network is asked about before anything is sent', async () => {
  const desk = await deskWithNames()
  serving(desk, { 'https://intern.example.com': {} })
  const { servers } = desk.app
  const failed: Failure = await failureOf(servers.discover('intern.example.com'))
  const host = 'intern.example.com'
  expect(failed).toMatchObject({ code: 'private-network', values: { host, others: host } })
  expect(desk.sent).toEqual([])

  const found = await servers.discover(host, [host])
  expect(found.metadata.trustedHosts).toEqual([host])
  expect(sentTo(desk, host)).toHaveLength(1)
})

test.each(['half.example.com', 'intern.example.com'])(
  'no host of a server on the internet may lie in a private network: %s',
  async (inner) => {
    const desk = await deskWithNames()
    // On another host the person agrees to; what a name hides is found out at each request.
    const token_endpoint = `https://${inner}/token`
    serving(desk, { 'https://id.example.net': { token_endpoint } })
    const found = await desk.app.servers.discover('id.example.net', [inner])
    expect(found.metadata.tokenEndpoint).toBe(token_endpoint)
    await linkAt(desk, found)
    expect(desk.sent.map(({ url }) => new URL(url).hostname)).toEqual(['id.example.net'])
  },
)

test.each([
  'https://192.168.1.1/token',
  'https://[fd00::1]/token',
  'https://nas.local/token',
  'https://router/token',
  'https://127.0.0.1/token',
  'https://169.254.169.254/token',
  'https://[::ffff:10.0.0.1]/token',
])('nobody can agree for a server on the internet to %s', async (token_endpoint) => {
  const desk = await deskWithNames()
  serving(desk, { 'https://id.example.net': { token_endpoint } })
  const { host } = new URL(token_endpoint)
  const failed = await failureOf(desk.app.servers.discover('id.example.net', [host]))
  expect(failed.code).toBe('address-not-allowed')
})

test.each(['http://127.0.0.1:8080/token', 'https://localhost/token', 'http://[::1]/token'])(
  'nor for one in the person’s own network to this computer: %s',
  async (token_endpoint) => {
    const desk = await deskWithNames()
    serving(desk, { 'https://nas.local': { token_endpoint } })
    const { host } = new URL(token_endpoint)
    const failed = await failureOf(desk.app.servers.discover('nas.local', [host]))
    expect(failed.code).toBe('address-not-allowed')
  },
)

test.each(['192.168.1.5', 'https://10.0.0.4:8443', 'nas.local', '[fd00::5]'])(
  'a server in the person’s own network is contacted where they typed it: %s',
  async (typed) => {
    const desk = await deskWithNames()
    const issuer = new URL(typed.includes('://') ? typed : `https://${typed}`).origin
    serving(desk, { [issuer]: {} })
    const found = await desk.app.servers.discover(typed)
    await linkAt(desk, found)
    expect(desk.sent.map(({ url }) => url)).toContain(`${issuer}/token`)
  },
)

test.each(['169.254.169.254', '[fe80::1]', '0.0.0.0', '224.0.0.1', 'cloud.example.com'])(
  'no server lies at %s, whoever types it',
  async (typed) => {
    const desk = await deskWithNames()
    const failed = await failureOf(desk.app.servers.discover(typed, [typed]))
    expect(failed.code).toBe('address-not-allowed')
    expect(desk.sent).toEqual([])
  },
)

test('a provider of the gallery whose name leads into a private network is asked about too', async () => {
  const desk = await deskWithNames()
  Object.assign(desk.names, { 'github.com': ['10.9.9.9'], 'api.github.com': ['10.9.9.9'] })
  const failed = await failureOf(desk.app.servers.choose('github'))
  const host = 'github.com'
  expect(failed).toMatchObject({ code: 'private-network', values: { host, others: host } })
  const { metadata } = await desk.app.servers.discover(host, [host])
  expect(metadata.trustedHosts).toContain(host)
  serving(desk, {})
  const chosen = await desk.app.servers.choose('github')
  expect(chosen.metadata.trustedHosts).toContain(host)
  await linkAt(desk, chosen)
  expect(sentTo(desk, 'github.com').length).toBeGreaterThan(0)
})

test('one address that nobody has makes the whole name one that is not contacted', async () => {
  const desk = await deskWithNames()
  const typed = 'odd.example.com'
  expect((await failureOf(desk.app.servers.discover(typed, [typed]))).code).toBe(
    'address-not-allowed',
  )
  expect(desk.sent).toEqual([])
})

test('consent to a server of one’s own is no consent for anybody else', async () => {
  const desk = await deskWithNames()
  const token_endpoint = 'https://intern.example.com/token'
  serving(desk, { 'https://id.example.net': { token_endpoint } })
  const found = await desk.app.servers.discover('id.example.net', ['intern.example.com'])
  await linkAt(desk, found)
  expect(sentTo(desk, 'intern.example.com')).toEqual([])
})

describe('servers that are set up', () => {
  const issuer = 'https://intern.example.com'
  const metadata = { ...exampleMetadata, issuer, tokenEndpoint: `${issuer}/token` }
  const elsewhere = new URL('https://id.example.test/token')
  const resolve = (): Promise<string[]> => Promise.resolve(['10.1.2.3'])

  async function withClient(trustedHosts: string[]): Promise<[OwnServers, Storage]> {
    const storage = storageFolder().open()
    const client = aClient({ metadata: { ...metadata, trustedHosts } })
    await storage.commit((stores) => stores.clients.insert(client))
    return [new OwnServers({ storage, resolve }), storage]
  }

  test('stay reachable at the next start, they and what they named', async () => {
    const [own] = await withClient(['intern.example.com'])
    expect(own.isOwnServer(new URL(issuer))).toBe(true)
    expect(own.isOwnServer(elsewhere)).toBe(true)
    expect(own.isOwnServer(new URL('https://other.example.com'))).toBe(false)
  })

  test('are not one’s own because somebody else was trusted', async () => {
    const [own] = await withClient(['id.example.test'])
    expect(own.isOwnServer(new URL(issuer))).toBe(false)
    expect(own.isOwnServer(elsewhere)).toBe(false)
  })

  test('are found again where they moved into a private network, once the person agreed', async () => {
    const [own, storage] = await withClient([])
    expect((await failureOf(own.admit(issuer))).code).toBe('private-network')
    const trustedHosts = await own.admit(issuer, ['intern.example.com'])
    await own.accept({ ...metadata, trustedHosts })
    const [client] = storage.read.clients.list()
    expect(client?.metadata.trustedHosts).toEqual(['intern.example.com'])
    const later = new OwnServers({ storage, resolve })
    expect(later.isOwnServer(new URL(issuer))).toBe(true)
  })
})
