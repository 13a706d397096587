import { describe, expect, test, vi } from 'vitest'
import type { RunId } from '../../../main/domain/job.ts'
import { openRunDesk, tokenOf, type RunDesk } from '../../support/run-desk.ts'
import { startTokenServer, type Misbehave, type TokenServer } from '../../support/token-server.ts'

const busyFor = (seconds: number): Misbehave => {
  return (_token, _nth, response) => {
    response.writeHead(503, { 'retry-after': String(seconds) }).end()
    return true
  }
}

async function openAt(count: number): Promise<{ desk: RunDesk; server: TokenServer }> {
  const server = await startTokenServer()
  return { desk: await openRunDesk(count, [{ server, introspects: true }]), server }
}

/** On to the next moment something is due. */
async function onward(desk: RunDesk, runId: RunId): Promise<void> {
  const [next] = desk.clock.armed()
  if (next === undefined) throw new Error('nothing is armed')
  desk.clock.advance(next - desk.clock.now())
  await desk.quiet(runId)
}

/** What goes wrong depends on the account, so that every run of this test is the same. */
const trouble: Misbehave = (token, nth, response) => {
  const kind = Number(token.at(-1))
  if (kind === 0 && nth === 1) return busyFor(120)(token, nth, response)
  if (kind === 1 && nth < 3) return (response.writeHead(500).end(), true)
  if (kind === 2 && nth === 1) return (response.writeHead(200).end(), true)
  if (kind === 3 && nth === 1) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the Wi-Fi')
    return true
  }
  if (kind === 4 && nth === 1) return (response.destroy(), true)
  if (kind === 5) {
    response.writeHead(401, { 'content-type': 'application/json' })
    response.end('{"error":"invalid_client"}')
    return true
  }
  return false
}

describe('ending access to many', () => {
  test('200 accounts at failing providers: at every moment the report adds up and says only what is true', async () => {
    const servers = await Promise.all([startTokenServer(), startTokenServer(), startTokenServer()])
    const desk = await openRunDesk(
      200,
      servers.map((server, n) => ({ server, introspects: n !== 2 })),
    )
    for (const server of servers) server.misbehave = trouble
    const runId = await desk.app.revokeAll.start(desk.ids)
    const { runs } = desk.storage.read
    const seen = new Set<string>()
    const wrong: string[] = []
    let looks = 0
    const look = (): void => {
      looks += 1
      const { run, standings } = desk.app.runReports.get(runId)
      for (const { group, why } of standings) seen.add(`${group}:${why}`)
      if (desk.sum(runId) !== 200) wrong.push(`${desk.sum(runId)} accounts`)
      const page = { group: 'ended', after: -1, limit: 200, now: desk.clock.now() } as const
      const ended = runs.listMembers(run, page)
      if (ended.length !== desk.count(runId, 'ended')) wrong.push('list and count differ')
      for (const { accountId, why } of ended) {
        const token = tokenOf(accountId)
        // A provider that lies and can't be probed is why "answered" is no "proven".
        const told = why === 'answered' && servers.some(({ confirmed }) => confirmed.has(token))
        const dead = !servers.some(({ alive }) => alive.has(token))
        if (!(why === 'proven' ? dead : told)) wrong.push(`${accountId} is said to be ${why}`)
      }
    }
    desk.app.events.on(look)
    await desk.quiet(runId)
    expect(desk.count(runId, 'waiting')).toBeGreaterThan(50)
    while (desk.count(runId, 'waiting') > 0) await onward(desk, runId)
    expect(wrong).toEqual([])
    expect(looks).toBeGreaterThan(200)
    for (const standing of ['storing', 'running', 'due', 'backoff', 'asked-to-wait']) {
      expect(seen).toContain(`waiting:${standing}`)
    }
    expect(desk.count(runId, 'needs-you:client-rejected')).toBe(20)
    expect(desk.count(runId, 'ended')).toBe(180)
    // The third server has no probe: its word is all we have.
    expect(seen).toContain('ended:answered')
    expect(seen).toContain('ended:proven')
    expect(seen).toContain('needs-you:still-alive')
  }, 120_000)

  test('is asked for from the first commit on: a crash before any job was stored loses none', async () => {
    const { desk, server } = await openAt(120)
    // As a crash leaves it: the run and its members, and not one job.
    const run = { id: 'run-1', createdAt: desk.clock.now(), pausedAt: null, stoppedAt: null }
    await desk.storage.commit((stores) => stores.runs.insert(run, desk.ids))
    await desk.restart()
    await desk.quiet('run-1')
    expect(desk.count('run-1', 'ended:proven')).toBe(120)
    expect(server.alive.size).toBe(0)
  })

  test('stores 10,000 accounts in small commits, and the window has its turn between them', async () => {
    const { desk } = await openAt(10_000)
    desk.network(false)
    const commits: number[] = []
    let stored = 0
    let turns = 0
    const before = desk.storage.read.jobs.countOpen()
    desk.app.events.on((topic) => {
      if (topic !== 'activity') return
      const now = desk.storage.read.jobs.countOpen() - before
      if (now > stored) commits.push(now - stored)
      stored = now
    })
    let counting = true
    const count = (): void => {
      turns += 1
      if (counting) setImmediate(count)
    }
    setImmediate(count)
    const runId = await desk.app.revokeAll.start(desk.ids)
    expect(stored).toBe(0)
    await desk.until(() => (stored === 10_000 ? true : undefined))
    counting = false
    expect(Math.max(...commits)).toBeLessThanOrEqual(100)
    // One turn at least after every commit but the last, which is where we stop.
    expect(turns).toBeGreaterThanOrEqual(commits.length - 1)
    // What a window asks for stays small, however many there are.
    const report = desk.app.runReports.get(runId)
    expect(report.standings.length + report.hostWaits.length).toBeLessThan(40)
    expect(desk.app.runReports.page(runId, 'waiting', null).members).toHaveLength(50)
    expect(desk.sum(runId)).toBe(10_000)
  }, 120_000)

  test('an account that can’t be stored does not stop the others, and is tried again', async () => {
    const { desk } = await openAt(70)
    const damaged = desk.ids[7] ?? ''
    const broken = desk.storage.read.accounts.get(damaged)
    const spoil = (profile: unknown) =>
      desk.storage.commit(({ accounts }) =>
        accounts.update({ ...broken, profile: profile as typeof broken.profile }),
      )
    await spoil(7)
    const runId = await desk.app.revokeAll.start(desk.ids)
    await desk.quiet(runId)
    expect(desk.count(runId, 'needs-you:not-stored')).toBe(1)
    expect(desk.count(runId, 'ended:proven')).toBe(69)
    expect(desk.log.join('\n')).toContain('run-account')
    await spoil(broken.profile)
    await desk.app.revokeAll.storeAgain()
    await desk.quiet(runId)
    expect(desk.count(runId, 'ended:proven')).toBe(70)
  })

  test('what has ended is left out, and an open revocation is joined: nobody is asked twice', async () => {
    const { desk, server } = await openAt(4)
    const [ended = '', open = ''] = desk.ids
    await desk.app.revoke.revoke(ended)
    expect(await desk.ending(ended)).toBe('proven')
    server.misbehave = busyFor(60)
    const jobId = await desk.app.revoke.revoke(open)
    const runId = await desk.app.revokeAll.start(desk.ids)
    await desk.quiet(runId)
    expect(desk.sum(runId)).toBe(3)
    const jobs = desk.storage.read.jobs.list({ limit: 9 })
    expect(jobs).toHaveLength(4)
    expect(jobs.find(({ accountId }) => accountId === open)).toMatchObject({
      id: jobId,
      runId: null,
    })
    await expect(desk.app.revokeAll.start([ended])).rejects.toThrow('not-now')
  })

  test('started twice, at once or later, it is one run with one job for each account', async () => {
    const { desk, server } = await openAt(60)
    server.misbehave = busyFor(60)
    const start = () => desk.app.revokeAll.start(desk.ids)
    const [first, second] = await Promise.all([start(), start()])
    await desk.quiet(first)
    const third = await start()
    expect([second, third]).toEqual([first, first])
    expect(desk.app.runReports.list()).toHaveLength(1)
    expect(desk.storage.read.jobs.countOpen()).toBe(60)
  })

  test('paused, nothing is sent, over a restart too; resumed, all of it is', async () => {
    const { desk, server } = await openAt(120)
    desk.network(false)
    const runId = await desk.app.revokeAll.start(desk.ids)
    // The first portion is stored; those that follow are paused from the start.
    await desk.app.revokeAll.pause(runId)
    await desk.quiet(runId)
    expect(desk.count(runId, 'waiting:paused')).toBe(120)
    desk.network(true)
    await desk.restart()
    desk.clock.advance(7 * 24 * 3_600_000)
    await new Promise(setImmediate)
    expect(server.asked).toEqual([])
    expect(desk.app.runReports.get(runId).run.pausedAt).not.toBeNull()
    await desk.app.protection.retry()
    // A week of a pause is no week without an answer: nobody was asked.
    expect(desk.count(runId, 'waiting:paused')).toBe(120)
    await desk.app.revokeAll.resume(runId)
    await desk.until(() => (desk.count(runId, 'ended:proven') === 120 ? true : undefined))
    expect(server.asked).toHaveLength(120)
  })

  test('paused in the middle, requests under way finish and are counted', async () => {
    const { desk, server } = await openAt(20)
    const held: (() => void)[] = []
    server.misbehave = (token, _nth, response) => {
      held.push(() => {
        server.alive.delete(token)
        response.writeHead(200).end()
      })
      return true
    }
    const runId = await desk.app.revokeAll.start(desk.ids)
    await vi.waitFor(() => expect(held).toHaveLength(4))
    await desk.app.revokeAll.pause(runId)
    expect([desk.count(runId, 'waiting:running'), desk.count(runId, 'waiting:paused')]).toEqual([
      4, 16,
    ])
    for (const finish of held) finish()
    await desk.quiet(runId)
    expect([desk.count(runId, 'ended:proven'), desk.count(runId, 'waiting:paused')]).toEqual([
      4, 16,
    ])
    expect(server.asked).toHaveLength(4)
  })

  test('"Try now" asks for one account of a paused run, and for no other', async () => {
    const { desk, server } = await openAt(5)
    desk.network(false)
    const runId = await desk.app.revokeAll.start(desk.ids)
    await desk.app.revokeAll.pause(runId)
    await desk.quiet(runId)
    desk.network(true)
    const [one = ''] = desk.ids
    const job = desk.storage.read.jobs.findOpen(one)
    await desk.app.activity.tryNow(job?.id ?? '')
    expect(await desk.ending(one)).toBe('proven')
    expect(server.asked).toEqual([tokenOf(one)])
    expect(desk.count(runId, 'waiting:paused')).toBe(4)
  })

  test('stopped, accounts nobody was asked about are as they were; the others go on to their end', async () => {
    const { desk, server } = await openAt(80)
    const [first = ''] = desk.ids
    await desk.app.logOut.logOut(first)
    const own = desk.ids.at(-1) ?? ''
    server.misbehave = busyFor(60)
    desk.network(false)
    await desk.app.revoke.revoke(own)
    desk.network(true)
    const runId = await desk.app.revokeAll.start(desk.ids)
    await desk.quiet(runId)
    const sent = desk.ids.filter((id) => server.asked.includes(tokenOf(id)))
    expect(sent.length).toBeLessThan(80)
    await desk.app.revokeAll.stop(runId)
    await desk.quiet(runId)
    const lamps = (id: string) => {
      const { here, there } = desk.storage.read.accounts.get(id)
      return `${here} ${there}`
    }
    for (const id of desk.ids) {
      if (sent.includes(id) || id === own) expect(lamps(id)).toBe('logged-out ending')
      else expect(lamps(id)).toBe(id === first ? 'logged-out allowed' : 'logged-in allowed')
    }
    const kept = desk.ids.length - new Set([...sent, own]).size
    expect(desk.count(runId, 'kept')).toBe(kept)
    server.misbehave = () => false
    while (desk.count(runId, 'waiting') > 0) await onward(desk, runId)
    expect([desk.count(runId, 'ended:proven'), desk.count(runId, 'kept')]).toEqual([
      80 - kept,
      kept,
    ])
    expect(server.alive.size).toBe(kept)
  })

  test('stopped before its jobs are stored, it keeps those accounts untouched', async () => {
    const { desk, server } = await openAt(300)
    const runId = await desk.app.revokeAll.start(desk.ids)
    await desk.app.revokeAll.stop(runId)
    await desk.quiet(runId)
    expect(desk.count(runId, 'kept:stopped')).toBeGreaterThan(0)
    await vi.waitFor(() => expect(desk.count(runId, 'waiting')).toBe(0))
    expect(desk.count(runId, 'kept') + desk.count(runId, 'ended:proven')).toBe(300)
    expect(server.alive.size).toBe(desk.count(runId, 'kept'))
  })

  test('a person who deletes an account before its turn has it named as not asked', async () => {
    const { desk } = await openAt(120)
    const last = desk.ids.at(-1) ?? ''
    desk.network(false)
    const runId = await desk.app.revokeAll.start(desk.ids)
    await desk.app.editList.deleteWithoutRevoking(last)
    await desk.quiet(runId)
    expect(desk.count(runId, 'kept:abandoned')).toBe(1)
    expect(desk.count(runId, 'waiting:offline')).toBe(119)
  })

  test('a log-in that waits in the browser is ended for every account of the run', async () => {
    const { desk } = await openAt(2)
    const [one = ''] = desk.ids
    await desk.app.logOut.logOut(one)
    desk.browser.person = null
    const flow = desk.app.logIn.start(one)
    await desk.app.revokeAll.start(desk.ids)
    expect((await desk.ended(flow)).step).toBe('cancelled')
  })
})
