import { describe, expect, it } from 'vitest'
import type { RevocationJob } from '../../../main/domain/job.ts'
import { enqueueRevocation } from '../../../main/revocation/enqueue.ts'
import { closed, fail, hour, ok, scene, tried, eventually } from '../../support/odd-scene.ts'
import { startOddServer, type OddServer, type World } from '../../support/revocation-world.ts'

const day = 24 * hour

/** More accounts at the client of the scene, each with one refresh token. */
async function addAccounts(world: World, names: readonly string[]): Promise<void> {
  const account = world.storage.read.accounts.get('account-1')
  for (const id of names) {
    await world.storage.commit((stores) => stores.accounts.insert({ ...account, id, subject: id }))
    await world.hold('refresh_token', `refresh-token-of-${id}`, { accountId: id })
  }
}

/** Another server with a client of its own there. */
async function addServer(world: World, server: OddServer): Promise<void> {
  await world.storage.commit((stores) => {
    const client = stores.clients.get('client-1')
    const metadata = {
      ...client.metadata,
      issuer: server.url,
      revocationEndpoint: `${server.url}/revoke`,
    }
    stores.clients.insert({ ...client, ref: 'client-2', metadata })
    const account = stores.accounts.get('account-1')
    const there = { clientRef: 'client-2', issuer: server.url }
    stores.accounts.insert({ ...account, ...there, id: 'elsewhere', subject: 'elsewhere' })
  })
  const more = { accountId: 'elsewhere', clientRef: 'client-2' }
  await world.hold('refresh_token', 'refresh-token-elsewhere', more)
}

const revokeAll = (world: World): Promise<RevocationJob[]> =>
  world.storage.commit((stores) =>
    stores.accounts.list().map((one) => enqueueRevocation(stores, one, world.clock.now())),
  )

const jobOf = (world: World, accountId: string): RevocationJob | undefined =>
  world.storage.read.jobs.list({ limit: 100 }).find((job) => job.accountId === accountId)

describe('a host that is busy', () => {
  it.each([429, 503])(
    'row 20: after a %i the whole host waits as asked, another goes on',
    async (status) => {
      let busy = true
      const { world, server } = await scene((response) =>
        busy ? fail(status, { 'retry-after': '600' })(response) : ok(response),
      )
      const other = await startOddServer(ok)
      await addAccounts(world, ['b', 'c', 'd', 'e', 'f', 'g', 'h'])
      await addServer(world, other)
      await revokeAll(world)
      await world.openQueue().start()
      await eventually(() => expect(jobOf(world, 'elsewhere')?.state).toBe('closed'))
      await eventually(() => {
        const states = world.storage.read.jobs.listOpen().map(({ state }) => state)
        expect(new Set(states)).toEqual(new Set(['pending']))
      })
      // Four were under way when the first was refused; the other four were not sent at all.
      expect(server.requests).toHaveLength(4)
      const [pause] = world.storage.read.hosts.list()
      expect(pause).toMatchObject({ why: `http-${status}`, strikes: 1 })
      const wait = (pause?.until ?? 0) - world.clock.now()
      expect(wait).toBeGreaterThanOrEqual(600_000)
      expect(wait).toBeLessThanOrEqual(630_000)
      await eventually(() => expect(world.clock.armed()).toEqual([pause?.until]))
      busy = false
      world.clock.advance(wait)
      await eventually(() => expect(world.storage.read.jobs.countOpen()).toBe(0))
      expect(world.storage.read.hosts.list()).toEqual([])
    },
  )

  it('row 21: still busy after its pause, it is asked by one job and waits longer each time', async () => {
    const { world, server } = await scene(fail(503))
    await addAccounts(world, ['b', 'c', 'd', 'e', 'f'])
    await revokeAll(world)
    await world.openQueue().start()
    await eventually(() => {
      expect(server.requests).toHaveLength(4)
      expect(world.storage.read.jobs.listOpen().every(({ state }) => state === 'pending')).toBe(
        true,
      )
    })
    const waits: number[] = []
    for (let strikes = 1; strikes <= 4; strikes += 1) {
      await eventually(() => {
        expect(world.storage.read.hosts.list()).toMatchObject([{ strikes }])
        expect(world.clock.armed()).toHaveLength(1)
        expect(world.clock.armed()[0]).toBeGreaterThan(world.clock.now())
      })
      const [at = 0] = world.clock.armed()
      waits.push(at - world.clock.now())
      expect(server.requests).toHaveLength(3 + strikes)
      world.clock.advance(at - world.clock.now())
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits.at(-1)).toBeGreaterThan((waits[0] ?? 0) * 3)
  })

  it.each([
    ['in the past', 'Wed, 21 Oct 2015 07:28:00 GMT', 30_000],
    ['absurdly far', '99999999999', day],
    ['zero', '0', 1000],
  ])('row 21: a Retry-After %s is brought within bounds', async (_, value, atLeast) => {
    const { world } = await scene(fail(429, { 'retry-after': value }))
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    const wait = job.nextAttemptAt - world.clock.now()
    expect(wait).toBeGreaterThanOrEqual(atLeast)
    expect(wait).toBeLessThanOrEqual(Math.min(atLeast + 30_000, day))
  })

  it('row 21: a Retry-After nobody understands is the usual back-off', async () => {
    const { world } = await scene(fail(429, { 'retry-after': 'soon' }))
    await world.revoke()
    await world.openQueue().start()
    expect(await world.until(tried(1))).toMatchObject({
      reason: 'backoff',
      lastFailure: 'http-429',
    })
  })

  it('a pause outlives a restart', async () => {
    const { world, server } = await scene(fail(429, { 'retry-after': '600' }))
    await addAccounts(world, ['b'])
    await world.revoke()
    const first = world.openQueue()
    await first.start()
    await world.until(tried(1))
    const stopped = first.stop({ drainMs: 0 })
    await stopped
    await world.storage.commit((stores) =>
      enqueueRevocation(stores, stores.accounts.get('b'), world.clock.now()),
    )
    await world.openQueue().start()
    await eventually(() => expect(world.clock.armed()).toHaveLength(1))
    expect(server.requests).toHaveLength(1)
  })

  it('"Try now" outweighs what the host asked for', async () => {
    let busy = true
    const { world } = await scene((response) =>
      busy ? fail(429, { 'retry-after': '600' })(response) : ok(response),
    )
    await world.revoke()
    const queue = world.openQueue()
    await queue.start()
    const { id } = await world.until(tried(1))
    busy = false
    await queue.tryNow(id)
    await world.until(closed)
  })
})

describe('fairness', () => {
  it('a host that hangs does not hold up another one', async () => {
    const { world, server } = await scene(() => undefined)
    const other = await startOddServer(ok)
    await addAccounts(world, ['b', 'c', 'd', 'e', 'f'])
    await addServer(world, other)
    await revokeAll(world)
    await world.openQueue().start()
    await eventually(() => expect(jobOf(world, 'elsewhere')?.state).toBe('closed'))
    await eventually(() => expect(server.requests).toHaveLength(4))
  })
})

describe('a day without success', () => {
  it('is shown though the network was away all the time, and the job goes on', async () => {
    const { world } = await scene(ok)
    world.network.online = false
    await world.revoke()
    await world.openQueue().start()
    await world.until(({ reason }) => reason === 'offline')
    await eventually(() => expect(world.clock.armed()).toHaveLength(1))
    expect(world.job().attention).toBeNull()
    world.clock.jumpTo(world.clock.now() + day)
    const shown = await world.until(({ attention }) => attention !== null)
    expect(shown).toMatchObject({
      state: 'pending',
      attempts: 0,
      attention: { reason: 'no-success-for-a-day', wayOut: 'manage-page' },
    })
    world.network.change(true)
    await world.until(closed)
  })
})
