import { createServer, type AddressInfo } from 'node:net'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { HttpSilence } from '../../../main/system/http.ts'
import {
  closed,
  fail,
  hour,
  letTimeCome,
  ok,
  scene,
  tried,
  eventually,
} from '../../support/odd-scene.ts'
import { anAnswer } from '../../support/revocation-facts.ts'
import { openWorld, type World } from '../../support/revocation-world.ts'
import { startSelfSignedServer } from '../../support/self-signed-server.ts'

const day = 24 * hour
/** Lets the one armed timer fire, and whatever it begins come to rest. */
async function nextLook(world: World): Promise<void> {
  const { clock } = world
  const before = world.job()
  await eventually(() => expect(clock.armed()[0]).toBeGreaterThan(clock.now()))
  clock.advance((clock.armed()[0] ?? 0) - clock.now())
  await world.until((job) => job.state === 'pending' && !isDeepStrictEqual(job, before))
}

const quiet = (reason: HttpSilence['reason']): HttpSilence => ({
  kind: 'silence',
  reason,
  detail: '',
})

describe('the network', () => {
  it('row 8: a name that does not exist is tried again, and said after a week', async () => {
    const world = await openWorld({
      issuer: 'https://meadow.invalid',
      revocationEndpoint: 'https://meadow.invalid/revoke',
    })
    world.provider = { ...world.provider, probes: [] }
    // The real resolver is asked once, to see that it says what the rest of this test says for it.
    const found = await world.http.send({
      method: 'GET',
      url: 'https://meadow.invalid',
      headers: {},
    })
    expect(found).toMatchObject({ kind: 'silence' })
    world.http = { send: () => Promise.resolve(quiet('name-unknown')) }
    await world.hold('refresh_token', 'refresh-token-of-nobody')
    await world.revoke()
    await world.openQueue().start()
    const first = await world.until(tried(1))
    expect(first).toMatchObject({ reason: 'backoff', lastFailure: 'name-unknown', attention: null })
    const asked = world.clock.now()
    while (world.clock.now() - asked < 7 * day + 6 * hour) await nextLook(world)
    expect(world.job()).toMatchObject({
      state: 'pending',
      reason: 'backoff',
      attention: { reason: 'host-gone', wayOut: 'manage-page' },
    })
  })

  it('row 8: a resolver that does not answer is tried again', async () => {
    const { world } = await scene(ok)
    world.http = { send: () => Promise.resolve(quiet('dns')) }
    await world.revoke()
    await world.openQueue().start()
    expect(await world.until(tried(1))).toMatchObject({ reason: 'backoff', lastFailure: 'dns' })
  })

  it('row 9: a certificate nobody trusts is shown at once, and nothing is sent', async () => {
    const { url, asked } = await startSelfSignedServer()
    const world = await openWorld({ issuer: url, revocationEndpoint: `${url}/revoke` })
    world.provider = { ...world.provider, probes: [] }
    await world.hold('refresh_token', 'refresh-token-not-sent')
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    expect(job.attention).toMatchObject({ reason: 'certificate', wayOut: 'manage-page' })
    expect(asked()).toBe(0)
    expect(world.storage.read.tokens.countHeld()).toBe(1)
  })

  it('row 10: a connection that breaks in the middle is asked again', async () => {
    const { world, server } = await scene((response, request, count) =>
      count === 1 ? request.socket.destroy() : ok(response),
    )
    await world.revoke()
    await world.openQueue().start()
    expect(await world.until(tried(1))).toMatchObject({ lastFailure: 'reset', reason: 'backoff' })
    await letTimeCome(world)
    await world.until(closed)
    expect(server.requests).toHaveLength(2)
  })

  it('row 24: a server that hangs before its headers runs into a deadline and is asked again', async () => {
    const { world } = await scene((response, _request, count) =>
      count > 1 ? ok(response) : undefined,
    )
    const { http } = world
    world.http = { send: (request) => http.send({ ...request, timeoutMs: 200 }) }
    await world.revoke()
    await world.openQueue().start()
    expect(await world.until(tried(1))).toMatchObject({ lastFailure: 'timeout', reason: 'backoff' })
    await letTimeCome(world)
    await world.until(closed)
  })

  it('row 25: a 200 whose body never ends is a success by its status', async () => {
    const { world } = await scene((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.flushHeaders()
    })
    const { http } = world
    world.http = { send: (request) => http.send({ ...request, timeoutMs: 200 }) }
    await world.revoke()
    await world.openQueue().start()
    expect((await world.until(closed)).ending).toEqual({ kind: 'answered' })
  })

  it('row 26: of an endless error body 64 KiB are read and the status decides', async () => {
    const { world } = await scene((response) => {
      response.writeHead(500, { 'content-type': 'text/plain' })
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      }
      response.on('drain', more)
      more()
    })
    await world.revoke()
    await world.openQueue().start()
    expect(await world.until(tried(1))).toMatchObject({
      lastFailure: 'http-500',
      reason: 'backoff',
    })
    const [attempt] = world.evidence().filter((body) => body.kind === 'attempt')
    expect(Buffer.byteLength(attempt?.answer ?? '')).toBeLessThanOrEqual(2048)
  })

  it('row 26: an endless 200 is no success', async () => {
    const { world } = await scene((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(16_384)));
      }
      response.on('drain', more)
      more()
    })
    await world.revoke()
    await world.openQueue().start()
    expect(await world.until(tried(1))).toMatchObject({ lastFailure: 'body-too-long' })
    expect(world.storage.read.tokens.countHeld()).toBe(1)
  })

  it('row 50: a proxy that wants a sign-in is not the provider’s word', async () => {
    const { world } = await scene(ok)
    // Node's fetch shows no 407 (Fetch §4.6 makes it a network error); Chromium's may.
    world.http = { send: () => Promise.resolve(anAnswer(407)) }
    await world.revoke()
    await world.openQueue().start()
    expect(await world.until(tried(1))).toMatchObject({ reason: 'backoff', lastFailure: 'proxy' })
    expect(world.storage.read.tokens.countHeld()).toBe(1)
  })

  it('a closed port is tried again', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const issuer = `http://127.0.0.1:${port}`
    const world = await openWorld({ issuer, revocationEndpoint: `${issuer}/revoke` })
    world.provider = { ...world.provider, probes: [] }
    await world.hold('refresh_token', 'refresh-token-of-nobody-home')
    await world.revoke()
    await world.openQueue().start()
    expect(await world.until(tried(1))).toMatchObject({ lastFailure: 'refused', reason: 'backoff' })
  })
})

describe('time', () => {
  it('row 30: after a clock that jumped forward, what is due is done at once', async () => {
    let broken = true
    const { world } = await scene((response) => (broken ? fail(500)(response) : ok(response)))
    await world.revoke()
    await world.openQueue().start()
    await world.until(tried(1))
    broken = false
    await eventually(() => expect(world.clock.armed()).toHaveLength(1))
    world.clock.jumpTo(world.clock.now() + 400 * day)
    await world.until(closed)
  })

  it('row 30: after a clock that jumped back, no job waits longer than its cap', async () => {
    const { world } = await scene(fail(500))
    await world.revoke()
    const queue = world.openQueue()
    await queue.start()
    await world.until(tried(1))
    await eventually(() => expect(world.clock.armed()).toHaveLength(1))
    world.clock.jumpTo(world.clock.now() - 400 * day)
    queue.wake()
    await eventually(() =>
      expect(world.job().nextAttemptAt - world.clock.now()).toBeLessThanOrEqual(6 * hour),
    )
  })

  it('row 30: a Retry-After of the time before the clock jumped back does not hold a host for ever', async () => {
    const { world } = await scene(fail(429, { 'retry-after': '3600' }))
    await world.revoke()
    const queue = world.openQueue()
    await queue.start()
    await world.until(tried(1))
    await eventually(() => expect(world.clock.armed()).toHaveLength(1))
    world.clock.jumpTo(world.clock.now() - 400 * day)
    queue.wake()
    await eventually(() => {
      const [pause] = world.storage.read.hosts.list()
      expect((pause?.until ?? Infinity) - world.clock.now()).toBeLessThanOrEqual(day)
    })
  })
})

it('row 7: offline, nothing is spent, nothing is sent, and it goes on with the network', async () => {
  const { world, server } = await scene(ok)
  world.network.online = false
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(({ reason }) => reason === 'offline')
  expect(waiting).toMatchObject({ attempts: 0, firstSentAt: null })
  expect(server.requests).toHaveLength(0)
  onTestFinished(() => world.network.change(true))
  world.network.change(true)
  await world.until(closed)
})
