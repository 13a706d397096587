import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import type { ClientChoice } from '../../../main/services/prepare-client.ts'
import type { SignInFlow } from '../../../main/services/sign-in-flow.types.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { deliverCallback, signInAsPerson } from '../../support/person.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { failureOf } from '../../support/sign-in-setup.ts'

// RFC 9700 §4.4: one of two providers would like to have what the other one gave.

interface Scene {
  readonly desk: Desk
  readonly honest: TestProvider
  readonly hostile: TestProvider
  /** Codes by who issued them, as the browser saw them. */
  readonly codes: Map<TestProvider, string[]>
}

const own = (client: TestProvider, redirectToken = 'registered-by-hand') => ({
  choice: {
    kind: 'own',
    clientId: client.confidentialClientId,
    clientSecret: client.confidentialClientSecret,
    authMethod: 'client_secret_basic',
    redirectRule: 'any-port',
  } satisfies ClientChoice,
  redirectToken,
})

/** The honest one is set up with an account; the person's browser shows what comes back. */
async function scene(change: (callback: URL, from: Scene) => void = () => {}): Promise<Scene> {
  const [honest, hostile] = [
    await startProvider({ name: 'honest' }),
    await startProvider({ name: 'hostile' }),
  ]
  const desk = await openDesk()
  const world: Scene = { desk, honest, hostile, codes: new Map() }
  desk.browser.open = async (address) => {
    desk.browser.opened.push(address)
    const { callbackUrl } = await signInAsPerson(address, { login: 'alice', deliver: false })
    if (callbackUrl === null) return
    const callback = new URL(callbackUrl)
    const by = [honest, hostile].find(({ issuer }) => issuer === callback.searchParams.get('iss'))
    const code = callback.searchParams.get('code')
    if (by !== undefined && code !== null)
      world.codes.set(by, [...(world.codes.get(by) ?? []), code])
    change(callback, world)
    await deliverCallback(callback)
  }
  const { choice, redirectToken } = own(honest)
  const flow = await linkAt(world, honest, choice, redirectToken)
  expect(await desk.ended(flow)).toMatchObject({ step: 'done' })
  return world
}

async function linkAt(
  { desk }: Scene,
  provider: TestProvider,
  client: ClientChoice,
  redirectToken?: string,
): Promise<SignInFlow> {
  const found = await desk.app.servers.discover(provider.issuer)
  return desk.app.link.start({
    issuer: found.metadata.issuer,
    redirectToken: redirectToken ?? found.redirectToken,
    endpoints: {},
    client,
  })
}

/** The hostile authorization endpoint sends the browser on to the honest one, as the honest client. */
function forwards({ honest, hostile }: Scene, redirectUri: (asked: string) => string): void {
  hostile.intercept((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', hostile.issuer)
    if (url.pathname !== '/hostile/auth') return false
    const asked = url.searchParams.get('redirect_uri') ?? ''
    url.searchParams.set('client_id', honest.confidentialClientId)
    url.searchParams.set('redirect_uri', redirectUri(asked))
    response.writeHead(303, { location: `${honest.issuer}/auth${url.search}` }).end()
    return true
  })
}

/** Everything of `from` that must stay between it and us, and was sent to `to` all the same. */
function leaked({ codes }: Scene, from: TestProvider, to: TestProvider): string[] {
  const secrets = [...(codes.get(from) ?? []), ...from.issued.map(({ token }) => token)]
  const heard = to.requests.map(({ path, query, body, headers }) =>
    [path, query.toString(), body.toString(), JSON.stringify(headers)].join(' '),
  )
  return secrets.filter((secret) => heard.some((text) => text.includes(secret)))
}

const exchanges = ({ requests }: TestProvider): number =>
  requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/token')).length

/** Nothing went to the wrong one; the honest one was asked for tokens once, when it was set up. */
function expectNothingLost(world: Scene): void {
  const { honest, hostile } = world
  expect(leaked(world, honest, hostile)).toEqual([])
  expect(leaked(world, hostile, honest)).toEqual([])
  const assertions = [honest, hostile].flatMap(({ requests }) =>
    requests.filter(({ body }) => body.has('client_assertion') || body.has('assertion')),
  )
  expect(assertions).toEqual([])
  expect(exchanges(honest)).toBe(1)
  expect(world.desk.app.overviews.list()).toHaveLength(1)
}

describe('a provider that forwards the browser to another one', () => {
  test('gets no code: the other one knows no such redirect URI', async () => {
    const world = await scene()
    forwards(world, (asked) => asked)
    const flow = await linkAt(world, world.hostile, { kind: 'register' })
    await vi.waitFor(() => expect(world.desk.browser.opened).toHaveLength(2))
    await vi.waitFor(() => expect(world.honest.requests.at(-1)?.path).toBe('/honest/auth'))
    expect(world.codes.get(world.honest)).toHaveLength(1)
    world.desk.app.flows.cancel(flow.flowId)
    expectNothingLost(world)
    expect(exchanges(world.hostile)).toBe(0)
  })

  test('gets no code through the redirect URI of the other one: nobody waits there', async () => {
    const world = await scene()
    const visits: string[] = []
    forwards(world, (asked) => asked.replace(/\/callback\/.*/, '/callback/registered-by-hand'))
    const { browser } = world.desk
    const visit = browser.open.bind(browser)
    browser.open = async (address, hosts) => {
      await visit(address, hosts)
      visits.push(address)
    }
    const flow = await linkAt(world, world.hostile, { kind: 'register' })
    await vi.waitFor(() => expect(visits).toHaveLength(1))
    // A code did come back; it stays unused, and the sign-in goes on waiting.
    expect(world.codes.get(world.honest)).toHaveLength(2)
    expect(world.desk.app.flows.get(flow.flowId).step).toBe('waiting')
    world.desk.app.flows.cancel(flow.flowId)
    expectNothingLost(world)
    expect(exchanges(world.hostile)).toBe(0)
  })

  test('can’t be set up with the redirect path of another one', async () => {
    const world = await scene()
    forwards(world, (asked) => asked)
    const { choice, redirectToken } = own(world.hostile)
    const flow = await linkAt(world, world.hostile, choice, redirectToken)
    const { failure } = await world.desk.ended(flow)
    expect(failure).toMatchObject({ code: 'bad-input', values: { field: 'redirect' } })
    expectNothingLost(world)
    expect(exchanges(world.hostile)).toBe(0)
  })
})

describe('an answer with the name of another provider', () => {
  test.each([
    ['the honest one', ({ honest }: Scene) => honest.issuer],
    ['somebody unknown', () => 'https://evil.example'],
    ['nobody', () => ''],
    ['itself, written otherwise', ({ hostile }: Scene) => `${hostile.issuer}/`],
  ])('is no answer: %s', async (_, name) => {
    let isSetUp = false
    const world = await scene((callback, known) => {
      if (isSetUp) callback.searchParams.set('iss', name(known))
    })
    isSetUp = true
    const flow = await linkAt(world, world.hostile, { kind: 'register' })
    const { failure } = await world.desk.ended(flow)
    expect(failure?.code).toBe('sign-in-answer-odd')
    expectNothingLost(world)
    expect(exchanges(world.hostile)).toBe(0)
  })
})

describe('metadata that names another provider’s endpoints', () => {
  test.each(['authorization_endpoint', 'token_endpoint', 'jwks_uri'])(
    'as its own %s is refused, whoever agrees to it',
    async (member) => {
      const world = await scene()
      const { desk, honest } = world
      const host = new URL(honest.issuer).host
      const path = { authorization_endpoint: 'auth', token_endpoint: 'token', jwks_uri: 'jwks' }[
        member
      ]
      const hostile = await startProvider({
        name: 'third',
        discoverySays: { [member]: `${honest.issuer}/${path}` },
      })
      const asked = await failureOf(desk.app.servers.discover(hostile.issuer))
      expect(asked).toMatchObject({ code: 'other-hosts', values: { others: host } })
      const refused = await failureOf(desk.app.servers.discover(hostile.issuer, [host]))
      expect(refused.code).toBe('address-not-allowed')
      expectNothingLost(world)
    },
  )

  test.each([
    'userinfo_endpoint',
    'revocation_endpoint',
    'introspection_endpoint',
    'registration_endpoint',
    'end_session_endpoint',
    'device_authorization_endpoint',
    'pushed_authorization_request_endpoint',
  ])('as its %s is refused where somebody was got to agree to that host', async (member) => {
    const world = await scene()
    const { desk, honest } = world
    const hostile = await startProvider({
      name: 'third',
      discoverySays: {
        [member]: `${honest.issuer}/there`,
        require_pushed_authorization_requests: member.startsWith('pushed'),
      },
    })
    const agreed = [new URL(honest.issuer).host]
    const refused = await failureOf(desk.app.servers.discover(hostile.issuer, agreed))
    expect(refused.code).toBe('address-not-allowed')
    expectNothingLost(world)
  })

  test('as its registration or revocation endpoint counts as naming none', async () => {
    const world = await scene()
    const { desk, honest } = world
    const hostile = await startProvider({
      name: 'third',
      discoverySays: {
        registration_endpoint: `${honest.issuer}/reg`,
        revocation_endpoint: `${honest.issuer}/token/revocation`,
        userinfo_endpoint: `${honest.issuer}/me`,
      },
    })
    const { metadata } = await desk.app.servers.discover(hostile.issuer)
    expect(metadata).toMatchObject({
      registrationEndpoint: null,
      revocationEndpoint: null,
      userinfoEndpoint: null,
    })
  })
})

test('two honest providers side by side are told apart', async () => {
  const world = await scene()
  const flow = await linkAt(world, world.hostile, { kind: 'register' })
  expect(await world.desk.ended(flow)).toMatchObject({ step: 'done' })
  expect(leaked(world, world.honest, world.hostile)).toEqual([])
  expect(leaked(world, world.hostile, world.honest)).toEqual([])
  expect([exchanges(world.honest), exchanges(world.hostile)]).toEqual([1, 1])
})
