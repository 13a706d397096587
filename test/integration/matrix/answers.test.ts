import { oauthErrorAnswer } from '../../../main/providers/answer-match.ts'
import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { RevocationJob } from '../../../main/domain/job.ts'
import {
  access,
  closed,
  fail,
  hour,
  letTimeCome,
  ok,
  refresh,
  scene,
} from '../../support/odd-scene.ts'
import { tried, type Scene } from '../../support/odd-scene.ts'

const day = 24 * hour
const error = (code: string): string => JSON.stringify({ error: code })
const json = { 'content-type': 'application/json' }

/** Asks for a revocation and lets the first attempt happen. */
async function firstTry(
  answer: (response: ServerResponse) => unknown,
): Promise<Scene & { job: RevocationJob }> {
  const all = await scene(answer)
  await all.world.revoke()
  await all.world.openQueue().start()
  return { ...all, job: await all.world.until(tried(1)) }
}

/** Nothing was ended: the token is still held, the lamp still says "ending". */
function expectStillHeld({ world }: Scene): void {
  expect(world.storage.read.tokens.countHeld()).toBe(1)
  expect(world.storage.read.accounts.get('account-1')).toMatchObject({
    there: 'ending',
    ending: null,
  })
}

describe('what the provider answers', () => {
  it('row 11: 400 invalid_token is "already ended" only where the provider documents it', async () => {
    const undocumented = await firstTry(fail(400, json, error('invalid_token')))
    expect(undocumented.job.attention).toMatchObject({ reason: 'request-rejected' })
    expectStillHeld(undocumented)
    const { world } = await scene(fail(400, json, error('invalid_token')))
    const { revocation } = world.provider
    if (revocation.kind === 'none') throw new Error('the generic provider revokes')
    const alreadyGone = [oauthErrorAnswer(400, 'invalid_token')]
    world.provider = { ...world.provider, revocation: { ...revocation, alreadyGone } }
    await world.revoke()
    await world.openQueue().start()
    expect((await world.until(closed)).ending).toEqual({ kind: 'answered' })
    const attempts = world.evidence().filter((body) => body.kind === 'attempt')
    expect(attempts).toMatchObject([{ outcome: { kind: 'already-gone' } }])
  })

  it('row 12: a token type that is not supported leaves the other token to be tried, then a person', async () => {
    const { world, server } = await scene((response) => {
      const kind = server.requests.at(-1)?.form.get('token_type_hint')
      if (kind === 'refresh_token') fail(400, json, error('unsupported_token_type'))(response)
      else ok(response)
    })
    await world.hold('access_token', access)
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    expect(server.requests).toHaveLength(2)
    const states = world.storage.read.jobs.listSteps(job.id).map(({ state }) => state)
    expect(states).toEqual(['unsupported', 'revoked'])
    expect(job.attention).toMatchObject({ reason: 'token-type-unsupported', wayOut: 'manage-page' })
    expect(job.state).toBe('pending')
  })

  it('row 13: invalid_request needs a person and is not sent in a loop', async () => {
    const { job, server, world } = await firstTry(fail(400, json, error('invalid_request')))
    expect(job.attention).toMatchObject({ reason: 'request-rejected', wayOut: 'manage-page' })
    expect(job).toMatchObject({ reason: 'daily', nextAttemptAt: world.clock.now() + day })
    expect(server.requests).toHaveLength(1)
  })

  it.each([400, 401])(
    'row 14: %i invalid_client needs a person and stays tried daily',
    async (status) => {
      const { job } = await firstTry(fail(status, json, error('invalid_client')))
      expect(job).toMatchObject({
        state: 'pending',
        reason: 'daily',
        attention: { reason: 'client-rejected', wayOut: 'edit-server' },
      })
    },
  )

  it('row 15: a DPoP nonce is answered at once, and once only', async () => {
    const nonce = { ...json, 'dpop-nonce': 'n1' }
    const once = await scene((response, _request, count) =>
      count === 1 ? fail(401, nonce, error('use_dpop_nonce'))(response) : ok(response),
    )
    await once.world.revoke()
    await once.world.openQueue().start()
    await once.world.until(closed)
    expect(once.server.requests).toHaveLength(2)
    const always = await firstTry(fail(401, nonce, error('use_dpop_nonce')))
    expect(always.server.requests).toHaveLength(2)
    expect(always.job).toMatchObject({ reason: 'backoff', lastFailure: 'use_dpop_nonce' })
  })

  it('row 15: a 401 without a nonce is a rejected client', async () => {
    const { job } = await firstTry(fail(401, json, error('invalid_token')))
    expect(job.attention).toMatchObject({ reason: 'client-rejected' })
  })

  it('row 16: a 403 is shown after the third within a day, with the page to go to, and still tried', async () => {
    const { world, job } = await firstTry(fail(403))
    expect(job.attention).toBeNull()
    await letTimeCome(world)
    expect((await world.until(tried(2))).attention).toBeNull()
    await letTimeCome(world)
    const third = await world.until(tried(3))
    expect(third.attention).toMatchObject({ reason: 'refused', wayOut: 'manage-page' })
    expect(third.reason).toBe('backoff')
  })

  it.each([404, 405, 410, 501])(
    'row 17: %i with nothing new in the metadata needs a person',
    async (status) => {
      const found = await firstTry(fail(status))
      expect(found.job).toMatchObject({
        reason: 'daily',
        attention: { reason: 'endpoint-gone', wayOut: 'manage-page' },
      })
      expect(found.server.requests.map(({ path }) => path)).toContain(
        '/.well-known/openid-configuration',
      )
      expectStillHeld(found)
    },
  )

  it('row 17: an endpoint that moved is found in the metadata and asked at once', async () => {
    const { world, server } = await scene((response, request) => {
      if (request.url === '/moved') ok(response)
      else if (request.url === '/.well-known/openid-configuration') {
        const member = (path: string) => `${server.url}${path}`
        const document = {
          issuer: server.url,
          authorization_endpoint: member('/auth'),
          token_endpoint: member('/token'),
          revocation_endpoint: member('/moved'),
        }
        fail(200, json, JSON.stringify(document))(response)
      } else fail(404)(response)
    })
    await world.revoke()
    await world.openQueue().start()
    await world.until(closed)
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/revoke',
      '/.well-known/openid-configuration',
      '/moved',
    ])
    const { metadata } = world.storage.read.clients.get('client-1')
    expect(metadata.revocationEndpoint).toBe(`${server.url}/moved`)
  })

  it('row 17: metadata that names an endpoint on a stranger’s host is not followed', async () => {
    const { world, server } = await scene((response, request) => {
      const document = {
        issuer: server.url,
        authorization_endpoint: `${server.url}/auth`,
        token_endpoint: `${server.url}/token`,
        revocation_endpoint: 'https://elsewhere.example/revoke',
      }
      if (request.url === '/revoke') fail(404)(response)
      else fail(200, json, JSON.stringify(document))(response)
    })
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    expect(job.attention).toMatchObject({ reason: 'endpoint-gone' })
    expect(server.requests.filter(({ path }) => path === '/revoke')).toHaveLength(1)
  })

  it.each([408, 425])('row 19: %i is tried again', async (status) => {
    const { job } = await firstTry(fail(status))
    expect(job).toMatchObject({ reason: 'backoff', lastFailure: `http-${status}`, attention: null })
  })

  it.each([500, 502, 504])('row 22: %i is tried again, later each time', async (status) => {
    const { job, world } = await firstTry(fail(status))
    expect(job).toMatchObject({ reason: 'backoff', lastFailure: `http-${status}` })
    const first = job.nextAttemptAt - world.clock.now()
    await letTimeCome(world)
    const second = await world.until(tried(2))
    expect(second.nextAttemptAt - world.clock.now()).toBeGreaterThan(first)
  })

  it('row 23: after a 503 the token is taken to be alive and tried again', async () => {
    const found = await firstTry(fail(503))
    expect(found.job).toMatchObject({ reason: 'backoff', lastFailure: 'http-503' })
    expectStillHeld(found)
  })

  it('row 27: a web page with status 200 is a network’s sign-in page, not a revocation', async () => {
    const found = await firstTry(fail(200, { 'content-type': 'text/html' }, '<html>Welcome</html>'))
    expect(found.job).toMatchObject({ reason: 'backoff', lastFailure: 'html' })
    expectStillHeld(found)
  })

  it.each([301, 302, 303, 307, 308])('row 28: a %i is never followed', async (status) => {
    const found = await firstTry(fail(status, { location: '/elsewhere' }))
    expect(found.job).toMatchObject({ reason: 'backoff', lastFailure: 'redirected' })
    expect(found.server.requests.map(({ path }) => path)).toEqual(['/revoke'])
    expectStillHeld(found)
  })

  it('row 28: redirects are shown after the third', async () => {
    const { world } = await firstTry(fail(302, { location: '/elsewhere' }))
    await letTimeCome(world)
    await world.until(tried(2))
    await letTimeCome(world)
    expect((await world.until(tried(3))).attention).toMatchObject({ reason: 'redirected' })
  })

  it.each([201, 202, 204])('row 29: %i without a probe stays open', async (status) => {
    const found = await firstTry(fail(status))
    expect(found.job).toMatchObject({ reason: 'backoff', lastFailure: 'accepted' })
    expectStillHeld(found)
  })
})

it('a token the provider answers about twice is asked about by its own text each time', async () => {
  const { world, server } = await scene((response, _request, count) =>
    count === 1 ? fail(500)(response) : ok(response),
  )
  await world.revoke()
  await world.openQueue().start()
  await world.until(tried(1))
  await letTimeCome(world)
  await world.until(closed)
  expect(server.requests.map(({ form }) => form.get('token'))).toEqual([refresh, refresh])
})
