import { describe, expect, test } from 'vitest'
import { link, openScene } from './kit/contract.ts'
import { mcpServer } from './emulators/mcp-server.ts'
import type { Emulation, Reply, Route } from './kit/emulator.types.ts'
import { idToken, jwks } from './kit/id-token.ts'

const server = 'https://mcp.example.com'

/** The same server with some answers changed. */
function changed(change: (routes: readonly Route[]) => readonly Route[]): Emulation {
  return { ...mcpServer, routes: (around) => change(mcpServer.routes(around)) }
}

const withDocument = (routes: readonly Route[], more: object): readonly Route[] =>
  routes.map((route) => {
    if (route.on !== 'GET mcp.example.com/.well-known/oauth-authorization-server') return route
    return {
      ...route,
      answer: (...asked): Reply => {
        const reply = route.answer(...asked)
        return { ...reply, body: { ...(reply.body as object), ...more } }
      },
    }
  })

describe('an MCP server', () => {
  test('is named in every authorization and token request, refreshes with them', async () => {
    const scene = await openScene(mcpServer)
    const { desk, there } = scene
    const { id } = (await link(scene)).account
    desk.clock.advance(2 * 60 * 60_000)
    expect(await desk.app.check.check(id)).toBe('alive')
    const grants = there.asks.filter(({ form }) => form.has('grant_type'))
    expect(grants.map(({ form }) => form.get('grant_type'))).toEqual([
      'authorization_code',
      'refresh_token',
    ])
    const authorizations = there.asks.filter(
      ({ path, query }) => path === '/authorize' && query.size > 0,
    )
    const named = [...grants.map(({ form }) => form), ...authorizations.map(({ query }) => query)]
    expect(named.map((one) => one.get('resource'))).toEqual(named.map(() => `${server}/mcp`))
  })

  test('gets its registered redirect address with the port it has', async () => {
    const scene = await openScene(mcpServer)
    await link(scene)
    const [registration] = scene.there.asks.filter(({ path }) => path === '/register')
    expect(registration?.json['redirect_uris']).toHaveLength(10)
  })

  test('that names no revocation endpoint leaves the end to the person', async () => {
    const scene = await openScene(
      changed((routes) => withDocument(routes, { revocation_endpoint: undefined })),
    )
    const { desk, there } = scene
    const { id } = (await link(scene)).account
    await desk.app.revoke.revoke(id)
    await desk.until((app) => app.overviews.get(id).job?.attention ?? undefined)
    const { account, job } = desk.app.overviews.get(id)
    expect([account.there, job?.attention?.reason]).toEqual(['ending', 'no-endpoint'])
    expect(there.ledger.livingOf('ada').length).toBeGreaterThan(0)
  })

  test('whose authorization server knows OpenID says who signed in', async () => {
    const scene = await openScene(
      changed((routes) => [
        ...withDocument(routes, {
          jwks_uri: `${server}/jwks`,
          scopes_supported: ['openid', 'notes.read'],
        }).map((route) => (route.on === 'POST mcp.example.com/token' ? withIdToken(route) : route)),
        { on: 'GET mcp.example.com/jwks', source: 'unverified', answer: () => jwks },
      ]),
    )
    const { account } = await link(scene)
    expect(account.subject).toBe(`number-of-ada:${server}/mcp`)
    expect(account.scopes).toEqual(['openid'])
    // The resource is no user info endpoint: it is not asked for claims.
    const asked = scene.there.asks.filter(({ path, bearer }) => path === '/mcp' && bearer !== null)
    expect(asked).toEqual([])

    function withIdToken(route: Route): Route {
      return {
        ...route,
        answer: (...asked): Reply => {
          const reply = route.answer(...asked)
          const grant = scene.there.ledger.grants.at(-1)
          const claims = {
            iss: server,
            sub: 'number-of-ada',
            aud: mcpServer.app.clientId,
            nonce: grant?.nonce ?? null,
          }
          const id_token = idToken(claims, scene.desk.clock.now())
          return { ...reply, body: { ...(reply.body as object), id_token } }
        },
      }
    }
  })

  test('a second one at the same authorization server is another account with a client of its own', async () => {
    const second = `${server}/calendar`
    const scene = await openScene(
      changed((routes) => [
        ...routes,
        {
          on: 'GET mcp.example.com/.well-known/oauth-protected-resource/calendar',
          source: 'https://www.rfc-editor.org/rfc/rfc9728#section-3.2',
          answer: () => ({
            status: 200,
            body: { resource: second, authorization_servers: [server] },
          }),
        },
      ]),
    )
    await link(scene)
    const { known, metadata, name } = await scene.desk.app.servers.discover(second)
    expect([known, metadata.userinfoEndpoint, name]).toEqual([
      null,
      second,
      'MCP: mcp.example.com/calendar',
    ])
    // And the first is still known by its own address.
    const first = await scene.desk.app.servers.discover(`${server}/mcp`)
    expect(first.known?.metadata.userinfoEndpoint).toBe(`${server}/mcp`)
  })
})
