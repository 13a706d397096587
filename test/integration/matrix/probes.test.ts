import { describe, expect, it } from 'vitest'
import {
  access,
  closed,
  fail,
  hour,
  letTimeCome,
  ok,
  refresh,
  tried,
  eventually,
} from '../../support/odd-scene.ts'
import {
  openWorld,
  startOddServer,
  type OddServer,
  type World,
} from '../../support/revocation-world.ts'

const json = { 'content-type': 'application/json' }

/** A small authorization server whose tokens live until `revoke` lets them die. */
interface SmallServer {
  readonly server: OddServer
  readonly world: World
  readonly alive: Set<string>
  /** How it answers a revocation; the default ends the token and says 200. */
  revoke: (token: string, end: () => void) => { status: number; headers?: Record<string, string> }
  /** How it answers introspection about a token it knows to live or not. */
  introspect: (alive: boolean) => { active: boolean } | null
}

async function smallServer(): Promise<SmallServer> {
  const alive = new Set([refresh])
  const server = await startOddServer((response, request) => {
    const token = server.requests.at(-1)?.form.get('token') ?? ''
    if (request.url === '/revoke') {
      const { status, headers } = small.revoke(token, () => alive.delete(token))
      response.writeHead(status, headers).end()
    } else {
      const said = small.introspect(alive.has(token))
      if (said === null) response.writeHead(403).end()
      else response.writeHead(200, json).end(JSON.stringify(said))
    }
  })
  const world = await openWorld({
    issuer: server.url,
    revocationEndpoint: `${server.url}/revoke`,
    introspectionEndpoint: `${server.url}/introspect`,
  })
  await world.hold('refresh_token', refresh)
  const small: SmallServer = {
    server,
    world,
    alive,
    revoke: (_token, end) => {
      end()
      return { status: 200 }
    },
    introspect: (living) => ({ active: living }),
  }
  return small
}

const paths = ({ server }: SmallServer, path: string) =>
  server.requests.filter((request) => request.path === path)

describe('a probe decides', () => {
  it.each([201, 202, 204])(
    'row 29: after %i, a probe that goes from alive to dead closes it as proven',
    async (status) => {
      const small = await smallServer()
      small.revoke = (_token, end) => {
        end()
        return { status }
      }
      await small.world.revoke()
      await small.world.openQueue().start()
      expect((await small.world.until(closed)).ending).toEqual({ kind: 'proven' })
      expect(paths(small, '/revoke')).toHaveLength(1)
    },
  )

  it('row 29: after a 202 that did nothing, it is asked again until it has', async () => {
    const small = await smallServer()
    const { world } = small
    small.revoke = () => ({ status: 202 })
    await world.revoke()
    await world.openQueue().start()
    const waiting = await world.until(tried(1))
    expect(waiting).toMatchObject({ reason: 'backoff', lastFailure: 'accepted' })
    expect(small.alive.size).toBe(1)
    small.revoke = (_token, end) => {
      end()
      return { status: 202 }
    }
    await letTimeCome(world)
    expect((await world.until(closed)).ending).toEqual({ kind: 'proven' })
  })

  it('a 500 after which the token is dead is seen through at once, without a second request', async () => {
    const small = await smallServer()
    small.revoke = (_token, end) => {
      end()
      return { status: 500 }
    }
    await small.world.revoke()
    await small.world.openQueue().start()
    expect((await small.world.until(closed)).ending).toEqual({ kind: 'proven' })
    expect(paths(small, '/revoke')).toHaveLength(1)
  })

  it('an introspection that may not see the token ("inactive" all along) proves nothing', async () => {
    const small = await smallServer()
    small.introspect = () => ({ active: false })
    await small.world.revoke()
    await small.world.openQueue().start()
    expect((await small.world.until(closed)).ending).toEqual({ kind: 'answered' })
  })

  it('an introspection that is blind does not hide life that user info shows', async () => {
    const small = await smallServer()
    const { world, server } = small
    const end = world.clock.now() + 10 * 60_000
    await world.storage.commit((stores) => {
      const client = stores.clients.get('client-1')
      const metadata = { ...client.metadata, userinfoEndpoint: `${server.url}/me` }
      stores.clients.update({ ...client, metadata })
    })
    await world.hold('access_token', access, { expiresAt: end })
    const { answer } = server
    server.answer = (response, request, count) =>
      request.url === '/me'
        ? response.writeHead(200, json).end('{"sub":"987654"}')
        : answer(response, request, count)
    small.introspect = () => ({ active: false })
    await world.revoke()
    await world.openQueue().start()
    const waiting = await world.until(({ reason }) => reason === 'ends-at')
    expect(waiting.ending).toEqual({ kind: 'ends-at', at: end })
    expect(world.storage.read.tokens.countHeld()).toBe(2)
  })

  it('an introspection that refuses the client proves nothing', async () => {
    const small = await smallServer()
    small.introspect = () => null
    await small.world.revoke()
    await small.world.openQueue().start()
    expect((await small.world.until(closed)).ending).toEqual({ kind: 'answered' })
  })

  it('a token that expired before the second look proves nothing', async () => {
    const small = await smallServer()
    const { world } = small
    await world.hold('access_token', access, { expiresAt: world.clock.now() + hour })
    small.alive.add(access)
    let busy = true
    small.revoke = (token, end) => {
      if (busy && token === access) return { status: 502 }
      end()
      return { status: 200 }
    }
    await world.revoke()
    await world.openQueue().start()
    await world.until(tried(1))
    busy = false
    await eventually(() => expect(world.clock.armed()).toHaveLength(1))
    world.clock.jumpTo(world.clock.now() + 2 * hour)
    const job = await world.until(closed)
    expect(job.ending).toEqual({ kind: 'proven' })
    const steps = world.storage.read.jobs.listSteps(job.id)
    expect(steps.map(({ kind, state }) => [kind, state])).toEqual([
      ['refresh_token', 'revoked'],
      ['access_token', 'expired'],
    ])
  })

  it('life after a success reopens the job and says so in the evidence', async () => {
    const small = await smallServer()
    const { world } = small
    small.revoke = () => ({ status: 200 })
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    expect(job.attention).toMatchObject({ reason: 'still-alive' })
    expect(world.evidence().map(({ kind }) => kind)).toContain('reopened')
    small.revoke = (_token, end) => {
      end()
      return { status: 200 }
    }
    await letTimeCome(world)
    expect((await world.until(closed)).ending).toEqual({ kind: 'proven' })
  })

  it('row 18: a server without an endpoint is closed by nothing but a probe or a person', async () => {
    const small = await smallServer()
    const { world } = small
    await world.storage.commit((stores) => {
      const client = stores.clients.get('client-1')
      const metadata = { ...client.metadata, revocationEndpoint: null }
      stores.clients.update({ ...client, metadata })
    })
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    expect(job.attention).toMatchObject({ reason: 'no-endpoint' })
    expect(world.storage.read.tokens.countHeld()).toBe(1)
    // The person removes it on the provider's page.
    small.alive.clear()
    await letTimeCome(world)
    expect((await world.until(closed)).ending).toEqual({ kind: 'proven' })
  })
})

describe('where an unknown token is no success', () => {
  it('a request that may have been sent is not repeated when a probe shows that it worked', async () => {
    const small = await smallServer()
    const { world } = small
    const { revocation } = world.provider
    if (revocation.kind === 'none') throw new Error('the generic provider revokes')
    world.provider = {
      ...world.provider,
      revocation: { ...revocation, unknownTokenIsSuccess: false },
    }
    small.revoke = (token, end) => {
      if (!small.alive.has(token)) return { status: 400 }
      end()
      return { status: 502 }
    }
    // The answer is lost, and so is the probe after it: a crash between the two.
    const lost = { kind: 'silence', reason: 'reset', detail: 'ECONNRESET' } as const
    const { http } = world
    world.http = {
      send: async (request) => {
        const answer = await http.send(request)
        return request.url.endsWith('/revoke') ? lost : answer
      },
    }
    await world.revoke()
    await world.openQueue().start()
    await world.until(tried(1))
    await letTimeCome(world)
    expect((await world.until(closed)).ending).toEqual({ kind: 'proven' })
    expect(paths(small, '/revoke')).toHaveLength(1)
  })
})

describe('where only a live access token may revoke', () => {
  async function bearerServer() {
    const live = new Set<string>()
    let minted = 0
    const server = await startOddServer((response, request) => {
      const form = server.requests.at(-1)?.form ?? new URLSearchParams()
      if (request.url === '/token') {
        minted += 1
        const fresh = `minted-access-token-${minted}`
        live.add(fresh)
        const body = { access_token: fresh, token_type: 'Bearer', expires_in: 3600 }
        response.writeHead(200, json).end(JSON.stringify(body))
        return
      }
      const bearer = request.headers.authorization?.replace('Bearer ', '') ?? ''
      if (!live.has(bearer)) return fail(401, json, '{"error":"invalid_token"}')(response)
      live.delete(form.get('token') ?? '')
      return ok(response)
    })
    const world = await openWorld({
      issuer: server.url,
      tokenEndpoint: `${server.url}/token`,
      revocationEndpoint: `${server.url}/revoke`,
    })
    const { revocation } = world.provider
    if (revocation.kind === 'none') throw new Error('the generic provider revokes')
    world.provider = {
      ...world.provider,
      probes: [],
      revocation: { ...revocation, authorizedBy: 'access-token' },
    }
    await world.hold('refresh_token', refresh)
    return { world, server, live }
  }

  it('one is got first, joins the plan, and is the last to go', async () => {
    const { world, server, live } = await bearerServer()
    await world.revoke()
    await world.openQueue().start()
    expect((await world.until(closed)).ending).toEqual({ kind: 'answered' })
    expect(server.requests.map(({ path }) => path)).toEqual(['/token', '/revoke', '/revoke'])
    expect(server.requests.slice(1).map(({ form }) => form.get('token'))).toEqual([
      refresh,
      'minted-access-token-1',
    ])
    expect(live.size).toBe(0)
    expect(world.storage.read.tokens.countHeld()).toBe(0)
  })

  it('one that is held and lives is used, and none is made', async () => {
    const { world, server, live } = await bearerServer()
    live.add(access)
    await world.hold('access_token', access, { expiresAt: world.clock.now() + hour })
    await world.revoke()
    await world.openQueue().start()
    await world.until(closed)
    expect(server.requests.map(({ path }) => path)).toEqual(['/revoke', '/revoke'])
  })

  it('where none can be had, the person is shown the way out and nothing is claimed', async () => {
    const { world, server } = await bearerServer()
    server.answer = (response) => fail(400, json, '{"error":"invalid_grant"}')(response)
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    expect(job.attention).toMatchObject({ reason: 'request-rejected', wayOut: 'manage-page' })
    expect(world.storage.read.tokens.countHeld()).toBe(1)
  })
})

describe('where the server does not revoke refresh tokens', () => {
  it('a probe by refresh mints at most once, what it minted is revoked, and the job rests', async () => {
    let minted = 0
    const server = await startOddServer((response, request) => {
      const form = server.requests.at(-1)?.form
      if (request.url === '/token') {
        minted += 1
        const body = { access_token: `minted-${minted}-access-token`, token_type: 'Bearer' }
        response.writeHead(200, json).end(JSON.stringify(body))
      } else if (form?.get('token') === refresh) {
        fail(400, json, '{"error":"unsupported_token_type"}')(response)
      } else ok(response)
    })
    const world = await openWorld({
      issuer: server.url,
      tokenEndpoint: `${server.url}/token`,
      revocationEndpoint: `${server.url}/revoke`,
    })
    world.provider = { ...world.provider, probes: ['refresh'] }
    await world.hold('refresh_token', refresh)
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    expect(job).toMatchObject({ reason: 'daily', attention: { reason: 'token-type-unsupported' } })
    expect(minted).toBe(1)
    for (let tries = 2; tries <= 4; tries += 1) {
      await letTimeCome(world)
      await world.until(tried(tries))
    }
    expect(minted).toBe(1)
    const steps = world.storage.read.jobs.listSteps(job.id)
    expect(steps.map(({ state }) => state)).toEqual(['unsupported', 'revoked'])
  })
})
