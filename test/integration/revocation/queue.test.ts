import type { ServerResponse } from 'node:http'
import { expect, it, vi } from 'vitest'
import { closedByYou } from '../../../main/revocation/by-hand.ts'
import { abandon, enqueueRevocation } from '../../../main/revocation/enqueue.ts'
import { holdLateTokens } from '../../../main/revocation/late-tokens.ts'
import {
  openWorld,
  startOddServer,
  type OddServer,
  type World,
} from '../../support/revocation-world.ts'

const refresh = 'refresh-token-of-alice-0001'
const access = 'access-token-of-alice-0002'
const hour = 3_600_000
const ok = (response: ServerResponse): unknown => response.writeHead(200).end()
const fail =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (response: ServerResponse): unknown =>
    response.writeHead(status, headers).end(body)

interface Scene {
  readonly world: World
  readonly server: OddServer
}

/** One account with one refresh token at a server that answers as told. No probe is possible. */
async function scene(answer: OddServer['answer']): Promise<Scene> {
  const server = await startOddServer(answer)
  const world = await openWorld({ issuer: server.url, revocationEndpoint: `${server.url}/revoke` })
  world.provider = { ...world.provider, probes: [] }
  await world.hold('refresh_token', refresh)
  return { world, server }
}

/** Waits until the one timer is armed for the job's next try, then lets that time come. */
async function letTimeCome(world: World): Promise<void> {
  const { clock } = world
  const due = world.job().nextAttemptAt
  await vi.waitFor(() => expect(clock.armed()).toEqual([due]))
  clock.advance(due - clock.now())
}

const tried = (times: number) => (job: { attempts: number; state: string }) =>
  job.attempts === times && job.state === 'pending'
const closed = (job: { state: string }): boolean => job.state === 'closed'

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
  expect(world.clock.armed()).toEqual([])
  expect(server.requests).toHaveLength(0)
  world.network.change(true)
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
  await vi.waitFor(() => expect(server.requests).toHaveLength(1))
  expect(world.job()).toMatchObject({ state: 'running', firstSentAt: world.clock.now() })
  // The first queue is left behind as a kill would leave it: its row says running.
  await world.openQueue().start()
  await world.until(closed)
  expect(server.requests).toHaveLength(2)
})

it('survives a kill before anything was sent', async () => {
  const { world, server } = await scene(ok)
  await world.revoke()
  await world.storage.commit((stores) => stores.jobs.claimDue(world.clock.now(), 1))
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
  await vi.waitFor(() => expect(first).toBeDefined())
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

it('life after a success reopens the job and is shown', async () => {
  const { world } = await scene((response, request) =>
    request.url === '/introspect'
      ? fail(200, { 'content-type': 'application/json' }, '{"active":true}')(response)
      : ok(response),
  )
  const client = world.storage.read.clients.get('client-1')
  const introspectionEndpoint = `${client.metadata.issuer}/introspect`
  await world.storage.commit((stores) =>
    stores.clients.update({ ...client, metadata: { ...client.metadata, introspectionEndpoint } }),
  )
  world.provider = { ...world.provider, probes: ['introspection'] }
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(tried(1))
  expect(waiting.attention).toMatchObject({ reason: 'still-alive', wayOut: 'manage-page' })
  expect(world.evidence().map(({ kind }) => kind)).toContain('reopened')
  expect(world.storage.read.tokens.countHeld()).toBe(1)
  const deps = { ...world, providerOf: () => world.provider }
  await expect(closedByYou(deps, waiting.id)).rejects.toThrow('still-alive-there')
  expect(world.job()).toMatchObject({ state: 'pending', reason: waiting.reason })
})

it('"I removed it there" closes the job where no probe contradicts', async () => {
  const world = await openWorld({})
  await world.hold('refresh_token', refresh)
  const { id } = await world.revoke()
  const job = await closedByYou({ ...world, providerOf: () => world.provider }, id)
  expect(job).toMatchObject({ state: 'closed', ending: { kind: 'closed-by-you' } })
  expect(world.storage.read.tokens.countHeld()).toBe(0)
})

it('"Delete without revoking" during a request leaves nothing behind, and says so', async () => {
  let reply: (() => void) | undefined
  const { world } = await scene((response) => {
    reply = () => ok(response)
  })
  await world.revoke()
  const queue = world.openQueue()
  await queue.start()
  await vi.waitFor(() => expect(reply).toBeDefined())
  await world.storage.commit((stores) =>
    abandon(stores, stores.accounts.get('account-1'), world.clock.now()),
  )
  reply?.()
  await vi.waitFor(() => expect(world.evidence().at(-1)?.kind).toBe('attempt'))
  expect(world.job()).toMatchObject({ state: 'closed', ending: { kind: 'abandoned' } })
  // What was learned too late is evidence only: the closed job stays as the person left it.
  const [step] = world.storage.read.jobs.listSteps(world.job().id)
  expect(step).toMatchObject({ state: 'todo', sentCount: 0 })
  expect(world.storage.read.tokens.countHeld()).toBe(0)
})

it('quitting aborts what hangs, spends nothing, and resumes at the next start', async () => {
  let hangs = true
  const { world, server } = await scene((response) => {
    if (!hangs) ok(response)
  })
  await world.revoke()
  const queue = world.openQueue()
  await queue.start()
  await vi.waitFor(() => expect(server.requests).toHaveLength(1))
  const stopped = queue.stop({ drainMs: 2000 })
  await vi.waitFor(() => expect(world.clock.armed()).toHaveLength(1))
  world.clock.advance(2000)
  await stopped
  expect(world.job()).toMatchObject({ state: 'pending', attempts: 0, reason: 'due' })
  expect(world.clock.armed()).toEqual([])
  hangs = false
  await world.openQueue().start()
  await world.until(closed)
})

it('an account whose tokens lapsed ends as expired, one without tokens is not guessed about', async () => {
  const world = await openWorld({})
  const empty = await world.revoke()
  expect(empty).toMatchObject({ state: 'pending', attention: { reason: 'token-unreadable' } })
  const other = await openWorld({})
  await other.hold('access_token', access, { expiresAt: other.clock.now() })
  expect(await other.revoke()).toMatchObject({ state: 'closed', ending: { kind: 'expired' } })
  expect(other.storage.read.tokens.countHeld()).toBe(0)
})

it('no more than four at once, and no timer when nothing is due', async () => {
  const waiting: (() => void)[] = []
  const { world, server } = await scene((response) => {
    waiting.push(() => ok(response))
  })
  const account = world.storage.read.accounts.get('account-1')
  for (let n = 2; n <= 6; n += 1) {
    const id = `account-${n}`
    const more = { ...account, id, subject: id }
    await world.storage.commit((stores) => stores.accounts.insert(more))
    await world.hold('refresh_token', `${refresh}-${n}`, { accountId: id })
  }
  await world.storage.commit((stores) => {
    for (const one of stores.accounts.list()) enqueueRevocation(stores, one, world.clock.now())
  })
  await world.openQueue().start()
  await vi.waitFor(() => expect(waiting).toHaveLength(4))
  expect(world.clock.armed()).toEqual([])
  waiting.splice(0).forEach((answer) => answer())
  await vi.waitFor(() => expect(server.requests).toHaveLength(6))
  waiting.splice(0).forEach((answer) => answer())
  await vi.waitFor(() => expect(world.storage.read.jobs.countOpen()).toBe(0))
  expect(world.clock.armed()).toEqual([])
})
