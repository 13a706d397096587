import { expect, it } from 'vitest'
import { closedByYou } from '../../../main/revocation/by-hand.ts'
import { abandon, enqueueRevocation } from '../../../main/revocation/enqueue.ts'
import type { Http } from '../../../main/system/http.ts'
import {
  refresh,
  access,
  ok,
  fail,
  scene,
  tried,
  closed,
  eventually,
} from '../../support/odd-scene.ts'
import { openWorld } from '../../support/revocation-world.ts'

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

it('"I removed it there" waits where the probe that worked before is not heard', async () => {
  const { world } = await scene((response, request) =>
    request.url === '/introspect'
      ? fail(200, { 'content-type': 'application/json' }, '{"active":true}')(response)
      : fail(503)(response),
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
  const http: Http = {
    send: () => Promise.resolve({ kind: 'silence', reason: 'refused', detail: 'ECONNREFUSED' }),
  }
  const deps = { ...world, http, providerOf: () => world.provider }
  await expect(closedByYou(deps, waiting.id)).rejects.toThrow('server-unreachable')
  expect(world.job()).toMatchObject({ state: 'pending', closedAt: null })
  expect(world.storage.read.tokens.countHeld()).toBe(1)
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
  await eventually(() => expect(reply).toBeDefined())
  await world.storage.commit((stores) =>
    abandon(stores, stores.accounts.get('account-1'), world.clock.now()),
  )
  reply?.()
  await eventually(() => expect(world.evidence().at(-1)?.kind).toBe('attempt'))
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
  await eventually(() => expect(server.requests).toHaveLength(1))
  const stopped = queue.stop({ drainMs: 2000 })
  await eventually(() => expect(world.clock.armed()).toHaveLength(1))
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
  await eventually(() => expect(waiting).toHaveLength(4))
  // Only the day after which the two that wait for a place would be shown.
  expect(world.clock.armed()).toEqual([world.clock.now() + 24 * 3_600_000])
  waiting.splice(0).forEach((answer) => answer())
  await eventually(() => expect(server.requests).toHaveLength(6))
  waiting.splice(0).forEach((answer) => answer())
  await eventually(() => expect(world.storage.read.jobs.countOpen()).toBe(0))
  expect(world.clock.armed()).toEqual([])
})
