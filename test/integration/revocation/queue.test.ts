import { expect, it } from 'vitest'
import { holdLateTokens } from '../../../main/revocation/late-tokens.ts'
import {
  refresh,
  access,
  hour,
  ok,
  fail,
  scene,
  letTimeCome,
  tried,
  closed,
  eventually,
} from '../../support/odd-scene.ts'
import { openWorld } from '../../support/revocation-world.ts'

it('sends the token in the body, with its hint, never in the address', async () => {
  const { world, server } = await scene(ok)
  await world.revoke()
  await world.openQueue().start()
  const job = await world.until(closed)
  expect(job.ending).toEqual({ kind: 'answered' })
  expect(server.requests).toHaveLength(1)
  expect(server.requests[0]).toMatchObject({ path: '/revoke' })
  const form = Object.fromEntries(server.requests[0]?.form ?? [])
  expect(form).toEqual({
    token: refresh,
    token_type_hint: 'refresh_token',
    client_id: 'handback-public',
  })
})

it('sends no hint where the provider’s file says so', async () => {
  const { world, server } = await scene(ok)
  const { revocation } = world.provider
  if (revocation.kind === 'none') throw new Error('the generic provider revokes')
  world.provider = { ...world.provider, revocation: { ...revocation, sendHint: false } }
  await world.revoke()
  await world.openQueue().start()
  await world.until(closed)
  expect(server.requests[0]?.form.has('token_type_hint')).toBe(false)
})

it('offline costs no attempt, and wakes on reconnect', async () => {
  const { world, server } = await scene(ok)
  world.network.online = false
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(({ reason }) => reason === 'offline')
  expect(waiting).toMatchObject({ attempts: 0, firstSentAt: null, state: 'pending' })
  await expect.poll(() => world.clock.armed()).toEqual([world.clock.now() + 60_000])
  expect(server.requests).toHaveLength(0)
  world.network.change(true)
  await world.until(closed)
})

it('a network that comes back without a word is noticed within a minute', async () => {
  const { world, server } = await scene(ok)
  world.network.online = false
  await world.revoke()
  await world.openQueue().start()
  await world.until(({ reason }) => reason === 'offline')
  await expect.poll(() => world.clock.armed()).toHaveLength(1)
  world.network.online = true
  expect(server.requests).toHaveLength(0)
  world.clock.advance(60_000)
  await world.until(closed)
})

it('a network that only says it is there costs no attempt either', async () => {
  const { world } = await scene(ok)
  const { http } = world
  world.http = {
    send: () => Promise.resolve({ kind: 'silence', reason: 'offline', detail: 'ENETUNREACH' }),
  }
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(({ reason }) => reason === 'offline')
  expect(waiting.attempts).toBe(0)
  world.http = http
  await letTimeCome(world)
  await world.until(closed)
})

it('survives a kill between commit and reply', async () => {
  let answers = 0
  const { world, server } = await scene((response) => {
    answers += 1
    if (answers > 1) ok(response)
  })
  await world.revoke()
  await world.openQueue().start()
  await eventually(() => expect(server.requests).toHaveLength(1))
  expect(world.job()).toMatchObject({ state: 'running', firstSentAt: world.clock.now() })
  // The first queue is left behind as a kill would leave it: its row says running.
  await world.openQueue().start()
  await world.until(closed)
  expect(server.requests).toHaveLength(2)
})

it('survives a kill before anything was sent', async () => {
  const { world, server } = await scene(ok)
  await world.revoke()
  await world.storage.commit((stores) =>
    stores.jobs.claimDue(world.job().host, world.clock.now(), 1),
  )
  await world.openQueue().start()
  await world.until(closed)
  expect(server.requests).toHaveLength(1)
})

it.each([
  ['seconds', '120', 135_000],
  ['a date', (now: number) => new Date(now + 120_000).toUTCString(), 135_000],
])('honours Retry-After as %s', async (_, value, atMost) => {
  let busy = true
  const { world } = await scene((response) => {
    const text = typeof value === 'string' ? value : value(world.clock.now())
    return busy ? fail(429, { 'retry-after': text })(response) : ok(response)
  })
  const asked = world.clock.now()
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(tried(1))
  expect(waiting.reason).toBe('asked-to-wait')
  expect(waiting.nextAttemptAt - asked).toBeGreaterThan(100_000)
  expect(waiting.nextAttemptAt - asked).toBeLessThanOrEqual(atMost)
  busy = false
  await letTimeCome(world)
  await world.until(closed)
})

it('a 200 with a login page is not a revocation', async () => {
  const { world } = await scene(fail(200, { 'content-type': 'text/html' }, '<html>Sign in</html>'))
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(tried(1))
  expect(waiting).toMatchObject({ reason: 'backoff', lastFailure: 'html' })
  expect(world.storage.read.tokens.countHeld()).toBe(1)
  expect(world.storage.read.accounts.get('account-1').there).toBe('ending')
})

it('a redirect is never followed', async () => {
  const { world, server } = await scene(fail(307, { location: '/elsewhere' }))
  await world.revoke()
  await world.openQueue().start()
  await world.until(tried(1))
  expect(server.requests.map(({ path }) => path)).toEqual(['/revoke'])
})

it('`invalid_client` is shown at once, with its way out, and still tried daily', async () => {
  const { world } = await scene(fail(401, {}, '{"error":"invalid_client"}'))
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(tried(1))
  expect(waiting.attention).toMatchObject({ reason: 'client-rejected', wayOut: 'edit-server' })
  expect(waiting).toMatchObject({ reason: 'daily', nextAttemptAt: world.clock.now() + 24 * hour })
})

it('"Try now" resets the wait', async () => {
  let broken = true
  const { world } = await scene((response) => (broken ? fail(500)(response) : ok(response)))
  await world.revoke()
  const queue = world.openQueue()
  await queue.start()
  const waiting = await world.until(tried(1))
  broken = false
  await queue.tryNow(waiting.id)
  await world.until(closed)
})

it('"Try now" pressed just as it ends complains about nothing and asks nothing more', async () => {
  const { world, server } = await scene(ok)
  const { id } = await world.revoke()
  const queue = world.openQueue()
  await queue.start()
  const ended = await world.until(closed)
  const asked = server.requests.length
  await queue.tryNow(id)
  expect(world.job()).toEqual(ended)
  expect(server.requests).toHaveLength(asked)
})

it('a clock moved back does not stall it', async () => {
  const { world } = await scene(fail(503))
  await world.revoke()
  const queue = world.openQueue()
  await queue.start()
  await world.until(tried(1))
  world.clock.jumpTo(world.clock.now() - 365 * 24 * hour)
  queue.wake()
  await world.until(({ nextAttemptAt }) => nextAttemptAt <= world.clock.now() + 6 * hour)
})

it('can be cancelled before the first byte, not after', async () => {
  const { world, server } = await scene(fail(500))
  world.network.online = false
  const { id } = await world.revoke()
  const queue = world.openQueue()
  await queue.start()
  await queue.cancel(id)
  expect(world.job().state).toBe('cancelled')
  const lamps = { here: 'logged-in', there: 'allowed' }
  expect(world.storage.read.accounts.get('account-1')).toMatchObject(lamps)
  expect(server.requests).toHaveLength(0)
  world.network.change(true)
  world.clock.advance(1)
  const again = await world.revoke()
  queue.wake()
  await world.until(tried(1))
  await expect(queue.cancel(again.id)).rejects.toThrow('job-already-sent')
})

it('a finished step is not repeated', async () => {
  let broken = true
  const { world, server } = await scene((response, _request, count) => {
    return broken && count === 2 ? fail(500)(response) : ok(response)
  })
  await world.hold('access_token', access)
  await world.revoke()
  await world.openQueue().start()
  await world.until(tried(1))
  broken = false
  await letTimeCome(world)
  await world.until(closed)
  expect(server.requests.map(({ form }) => form.get('token'))).toEqual([refresh, access, access])
})

it('a damaged token is never sent, and explained', async () => {
  const { world, server } = await scene(ok)
  const fingerprint = new Uint8Array(32)
  await world.hold('access_token', access, { fingerprint })
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(tried(1))
  expect(waiting.attention).toMatchObject({ reason: 'token-damaged', wayOut: 'manage-page' })
  expect(server.requests.map(({ form }) => form.get('token'))).toEqual([refresh])
  expect(world.storage.read.tokens.countHeld()).toBe(2)
})

it('a server without an endpoint: kept, shown with the way out, tried daily', async () => {
  const world = await openWorld({})
  await world.hold('refresh_token', refresh)
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(tried(1))
  expect(waiting.attention).toMatchObject({ reason: 'no-endpoint', wayOut: 'edit-server' })
  expect(waiting).toMatchObject({ reason: 'daily', firstSentAt: null })
  expect(world.storage.read.tokens.countHeld()).toBe(1)
})

it('an access token that lapsed while queued is not sent', async () => {
  const { world, server } = await scene(ok)
  await world.hold('access_token', access, { expiresAt: world.clock.now() + 1000 })
  await world.revoke()
  world.clock.advance(1000)
  await world.openQueue().start()
  await world.until(closed)
  expect(server.requests).toHaveLength(1)
})

it('a token that arrives while the job is open joins the plan and is revoked', async () => {
  const late = 'late-token-of-alice-0003'
  let first: (() => void) | undefined
  const { world, server } = await scene((response, _request, count) => {
    if (count === 1) first = () => ok(response)
    else ok(response)
  })
  await world.revoke()
  await world.openQueue().start()
  await eventually(() => expect(first).toBeDefined())
  const held = await world.hold('access_token', late)
  await world.storage.commit((stores) => holdLateTokens(stores, 'account-1', [], 0))
  first?.()
  await world.until(closed)
  expect(server.requests.map(({ form }) => form.get('token'))).toEqual([refresh, late])
  expect(world.storage.read.tokens.get(held.id).destroyedAt).not.toBeNull()
})

it('a self-contained token that outlives its grant ends at its own time', async () => {
  const { world } = await scene((response, request) => {
    const { url = '', headers } = request
    if (!url.startsWith('/userinfo')) return ok(response)
    const living = headers.authorization === `Bearer ${access}`
    return fail(living ? 200 : 401, { 'content-type': 'application/json' }, '{"sub":"1"}')(response)
  })
  const client = world.storage.read.clients.get('client-1')
  const userinfoEndpoint = `${client.metadata.issuer}/userinfo`
  await world.storage.commit((stores) =>
    stores.clients.update({ ...client, metadata: { ...client.metadata, userinfoEndpoint } }),
  )
  const end = world.clock.now() + hour
  world.provider = { ...world.provider, probes: ['userinfo'] }
  await world.hold('access_token', access, { expiresAt: end })
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(
    ({ reason, state }) => reason === 'ends-at' && state === 'pending',
  )
  expect(waiting).toMatchObject({ nextAttemptAt: end, ending: { kind: 'ends-at', at: end } })
  expect(world.storage.read.accounts.get('account-1').there).toBe('ending')
  await letTimeCome(world)
  // The refresh token was merely answered: the weaker word of the two.
  expect((await world.until(closed)).ending).toEqual({ kind: 'answered' })
})
