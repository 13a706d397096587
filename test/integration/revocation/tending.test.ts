import { expect, it, vi } from 'vitest'
import { dueNow } from '../../../main/domain/job-transitions.ts'
import { tendedAtOnce } from '../../../main/revocation/due.ts'
import type { RevocationJob } from '../../../main/domain/job.ts'
import type { WritableStores } from '../../../main/storage/storage.types.ts'
import { aJob, anAccount } from '../../support/revocation-facts.ts'
import { eventually, ok } from '../../support/odd-scene.ts'
import { openWorld, startOddServer, type World } from '../../support/revocation-world.ts'

const hour = 3_600_000
/** Every claim, whatever the number of hosts (places.ts). */
const mostClaims = 32

/** Told by a network that was not there; looked at again in an hour. */
const later = (now: number) => ({ reason: 'offline', nextAttemptAt: now + hour }) as const

const nameOf = (n: number): string => String(n).padStart(5, '0')

/** Jobs that all wait; their accounts hold no token, so that an attempt of one is short. */
async function waiting(count: number, more: (n: number, now: number) => Partial<RevocationJob>) {
  const server = await startOddServer(ok)
  const world = await openWorld({ issuer: server.url, revocationEndpoint: `${server.url}/revoke` })
  const now = world.clock.now()
  const { issuer } = world.storage.read.accounts.get('account-1')
  await world.storage.commit((stores) => {
    for (let n = 0; n < count; n++) {
      const id = `many-${nameOf(n)}`
      stores.accounts.insert(anAccount({ id, issuer, subject: id, there: 'ending' }))
      const about = { id: `job-${nameOf(n)}`, accountId: id, createdAt: now, nextAttemptAt: now }
      stores.jobs.enqueue(aJob({ ...about, host: new URL(issuer).host, ...more(n, now) }), [])
    }
  })
  return { world, server }
}

/** The same object serves reads and commits. */
const jobsOf = (world: World) => world.storage.read.jobs as WritableStores['jobs']

/** Notes for each commit from now on how many jobs it updates; `during` is called after each. */
function watchCommits(world: World, during: (nth: number) => void = () => undefined): number[] {
  const updates: number[] = []
  const { storage } = world
  const update = vi.spyOn(jobsOf(world), 'update')
  const commit = storage.commit.bind(storage)
  storage.commit = async (work) => {
    let mine = 0
    const result = await commit((stores) => {
      const before = update.mock.calls.length
      const answer = work(stores)
      mine = update.mock.calls.length - before
      return answer
    })
    updates.push(mine)
    during(updates.length)
    return result
  }
  return updates
}

const reasons = (world: World, reason: RevocationJob['reason']): number =>
  world.storage.read.jobs.listOpen().filter((job) => job.reason === reason).length
const left = (world: World, count: number) => count - reasons(world, 'offline')

it('ten thousand waiting jobs are told in portions that the network is gone, and others work in between', async () => {
  const count = 10_000
  const { world } = await waiting(count, () => ({}))
  world.network.online = false
  const inBetween: { told: number; at: number }[] = []
  const updates = watchCommits(world, (nth) => {
    if (nth !== 3) return
    // Asked for while the portions go on, as a person would.
    void world.storage
      .commit((stores) =>
        stores.accounts.update({ ...stores.accounts.get('account-1'), label: 'x' }),
      )
      .then(() => inBetween.push({ told: reasons(world, 'offline'), at: updates.length }))
  })
  await world.openQueue().start()
  await expect.poll(() => reasons(world, 'offline'), { timeout: 30_000 }).toBe(count)
  expect(Math.max(...updates)).toBe(tendedAtOnce)
  expect(updates.filter((rows) => rows > 0)).toHaveLength(count / tendedAtOnce)
  expect(inBetween).toHaveLength(1)
  expect(inBetween[0]?.told).toBeLessThanOrEqual(4 * tendedAtOnce)
  expect(inBetween[0]?.told).toBeGreaterThan(0)
}, 60_000)

it('ten thousand are free again in portions when the network is back, and the first claims do not wait for the last', async () => {
  const count = 10_000
  const { world } = await waiting(count, (_, now) => later(now))
  const claimedAt: number[] = []
  const updates = watchCommits(world)
  const claim = vi.spyOn(jobsOf(world), 'claimDue')
  claim.mockImplementation(
    // Which portion it was asked in; nothing is given, so that only the portions are seen.
    () => {
      claimedAt.push(updates.length)
      return []
    },
  )
  await world.openQueue().start()
  await expect.poll(() => reasons(world, 'offline'), { timeout: 30_000 }).toBe(0)
  expect(Math.max(...updates)).toBe(tendedAtOnce)
  expect(claimedAt[0]).toBeLessThan(3)
}, 60_000)

it('a job is claimed as it should be, also where its portion has not come yet', async () => {
  const { world } = await waiting(1000, (n, now) => ({
    reason: 'vault-closed',
    // Longest due is the very last: it is claimed with the first portion.
    nextAttemptAt: n === 999 ? now - hour : now,
    attention: { reason: 'token-unreadable', wayOut: 'restore-keychain', since: now },
  }))
  const updates = watchCommits(world)
  const update = vi.spyOn(jobsOf(world), 'update')
  const first = () => update.mock.calls.findIndex(([{ id }]) => id === 'job-00999')
  await world.openQueue().start()
  // The first portion, and then in the same commit what was claimed.
  await eventually(() => expect(first()).toBe(tendedAtOnce))
  const [claimed] = update.mock.calls[tendedAtOnce] ?? []
  expect(claimed).toMatchObject({ state: 'running', reason: 'due', attention: null })
  await eventually(() => expect(reasons(world, 'vault-closed')).toBe(0))
  expect(Math.max(...updates)).toBeLessThanOrEqual(tendedAtOnce + mostClaims)
})

it('stop ends after the portion under way, and the next start does the rest', async () => {
  const count = 2000
  const { world } = await waiting(count, (_, now) => ({ ...later(now), paused: true }))
  const stopped: Promise<void>[] = []
  const updates = watchCommits(world, () => {
    if (left(world, count) === 3 * tendedAtOnce) stopped.push(queue.stop({ drainMs: 0 }))
  })
  const queue = world.openQueue()
  await queue.start()
  await eventually(() => expect(stopped).toHaveLength(1))
  world.clock.advance(1)
  await stopped[0]
  expect(left(world, count)).toBe(3 * tendedAtOnce)
  const before = updates.length
  await new Promise(setImmediate)
  expect(updates).toHaveLength(before)
  await world.openQueue().start()
  await eventually(() => expect(reasons(world, 'offline')).toBe(0))
})

it('a network that goes again between two portions is believed by those that follow', async () => {
  const count = 1000
  const { world } = await waiting(count, (_, now) => ({ ...later(now), paused: true }))
  let gone = false
  watchCommits(world, (nth) => {
    if (nth !== 3) return
    gone = true
    world.network.change(false)
  })
  await world.openQueue().start()
  await eventually(() => expect(gone).toBe(true))
  // Those freed are due, and told again that they wait; the others never were.
  await eventually(() => expect(reasons(world, 'offline')).toBe(count))
  const due = world.storage.read.jobs.listPendingAfter('', count)
  expect(due.filter((job) => job.nextAttemptAt === world.clock.now())).toHaveLength(
    2 * tendedAtOnce,
  )
  world.network.change(true)
  await eventually(() => expect(reasons(world, 'due')).toBe(count))
})

it('"Try now" a moment before its portion is written is not undone by it', async () => {
  const { world } = await waiting(3 * tendedAtOnce, () => ({}))
  world.network.online = false
  const last = `job-${nameOf(3 * tendedAtOnce - 1)}`
  const { storage } = world
  const asked = vi.fn<() => void>()
  watchCommits(world)
  const commit = storage.commit.bind(storage)
  storage.commit = (work) => {
    // It comes before the last portion in the same transaction, when that portion was read already.
    if (reasons(world, 'offline') === 2 * tendedAtOnce) {
      void commit((stores) => {
        asked()
        stores.jobs.update(dueNow(stores.jobs.get(last), 0))
      })
    }
    return commit(work)
  }
  await world.openQueue().start()
  await eventually(() => expect(reasons(world, 'offline')).toBe(3 * tendedAtOnce))
  expect(asked).toHaveBeenCalledTimes(1)
  expect(storage.read.jobs.get(last)).toMatchObject({ reason: 'offline', nextAttemptAt: 0 })
})
