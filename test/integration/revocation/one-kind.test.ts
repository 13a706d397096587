import { describe, expect, it } from 'vitest'
import type { AppRevocation } from '../../../main/providers/revocation-rules.ts'
import { access, closed, fail, hour, ok, refresh, tried } from '../../support/odd-scene.ts'
import { openWorld, startOddServer } from '../../support/revocation-world.ts'

const json = { 'content-type': 'application/json' }

/**
 * A provider that revokes access tokens only, each by itself as the bearer. `ends`: whether the
 * refresh token goes with it.
 */
async function accessOnlyServer(ends: 'pair' | 'token') {
  let minted = 0
  let refreshLives = true
  const live = new Set<string>()
  const server = await startOddServer((response, request) => {
    if (request.url === '/token') {
      if (!refreshLives) return fail(400, json, '{"error":"invalid_grant"}')(response)
      minted += 1
      live.add(`minted-access-token-${minted}`)
      const body = { access_token: `minted-access-token-${minted}`, token_type: 'Bearer' }
      response.writeHead(200, json).end(JSON.stringify(body))
      return
    }
    const bearer = request.headers.authorization?.replace('Bearer ', '') ?? ''
    if (!live.delete(bearer)) return fail(401, json, '{"error":"invalid_token"}')(response)
    if (ends === 'pair') refreshLives = false
    return ok(response)
  })
  const world = await openWorld({
    issuer: server.url,
    tokenEndpoint: `${server.url}/token`,
    revocationEndpoint: `${server.url}/revoke`,
  })
  const rules: Partial<AppRevocation> = {
    accepts: ['access_token'],
    tokenIn: 'header',
    sendHint: false,
    authorizedBy: 'the-token',
    ends,
  }
  const { revocation } = world.provider
  if (revocation.kind === 'none') throw new Error('the generic provider revokes')
  world.provider = { ...world.provider, probes: [], revocation: { ...revocation, ...rules } }
  return { world, server, live, lives: () => refreshLives }
}

describe('where a provider takes access tokens only', () => {
  it('a live one ends the refresh token with it, which is never sent', async () => {
    const { world, server, live, lives } = await accessOnlyServer('pair')
    live.add(access)
    await world.hold('refresh_token', refresh)
    await world.hold('access_token', access, { expiresAt: world.clock.now() + hour })
    await world.revoke()
    await world.openQueue().start()
    expect((await world.until(closed)).ending).toEqual({ kind: 'answered' })
    expect(server.requests.map(({ path }) => path)).toEqual(['/revoke'])
    expect([live.size, lives()]).toEqual([0, false])
    expect(world.storage.read.tokens.countHeld()).toBe(0)
  })

  it('a new one is got where the one held has run out', async () => {
    const { world, server, lives } = await accessOnlyServer('pair')
    await world.hold('refresh_token', refresh)
    await world.hold('access_token', access, { expiresAt: world.clock.now() - 1 })
    await world.revoke()
    await world.openQueue().start()
    await world.until(closed)
    expect(server.requests.map(({ path }) => path)).toEqual(['/token', '/revoke'])
    expect(lives()).toBe(false)
  })

  it('a refresh token that survives is said, with the way out, and nothing is claimed', async () => {
    const { world, server, live, lives } = await accessOnlyServer('token')
    live.add(access)
    await world.hold('refresh_token', refresh)
    await world.hold('access_token', access, { expiresAt: world.clock.now() + hour })
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    expect(job.attention).toMatchObject({ reason: 'token-type-unsupported', wayOut: 'manage-page' })
    expect(server.requests.map(({ path }) => path)).toEqual(['/revoke'])
    expect([live.size, lives()]).toEqual([0, true])
    expect(world.storage.read.tokens.countHeld()).toBe(2)
  })
})
