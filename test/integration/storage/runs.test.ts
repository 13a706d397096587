import { describe, expect, test } from 'vitest'
import type { RevocationJob } from '../../../main/domain/job.ts'
import type { Run } from '../../../main/domain/run.ts'
import type { OpenedStorage } from '../../../main/storage/open-storage.ts'
import type { WritableStores } from '../../../main/storage/storage.types.ts'
import { storageFolder } from './storage-in-folder.ts'
import { aClient, aJob, anAccount } from './stored-rows.ts'

const now = 10_000
const aRun = (over: Partial<Run> = {}): Run => ({
  id: 'run-1',
  createdAt: 5000,
  pausedAt: null,
  stoppedAt: null,
  ...over,
})

const idsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `account-${n + 1}`)

/** As many accounts as asked for, `account-1` first. */
async function openWith(count: number): Promise<OpenedStorage> {
  const storage = storageFolder().open()
  await storage.commit((stores) => {
    stores.clients.insert(aClient())
    for (const [n, id] of idsOf(count).entries()) {
      stores.accounts.insert(anAccount({ id, linkedAt: n }))
    }
  })
  return storage
}

/** A job for the n-th account, which joins the run. */
function member(
  stores: WritableStores,
  n: number,
  over: Partial<RevocationJob> = {},
  runId = 'run-1',
): void {
  const job = aJob({ id: `job-${n}`, accountId: `account-${n}`, runId, ...over })
  stores.jobs.enqueue(job, [])
  stores.runs.setJob(runId, job.accountId, job.id)
}

const attention = { reason: 'client-rejected', since: 1, wayOut: 'edit-server' } as const
const later = now + 1000
const shapes: readonly (readonly [string, Partial<RevocationJob>])[] = [
  ['ended:proven', { state: 'closed', closedAt: 7, ending: { kind: 'proven' } }],
  ['ended:answered', { state: 'closed', closedAt: 8, ending: { kind: 'answered' } }],
  ['kept:abandoned', { state: 'closed', closedAt: 9, ending: { kind: 'abandoned' } }],
  ['kept:cancelled', { state: 'cancelled', closedAt: 9 }],
  ['waiting:running', { state: 'running', attention }],
  ['needs-you:client-rejected', { attention, paused: true, reason: 'daily', nextAttemptAt: later }],
  ['waiting:ends-at', { reason: 'ends-at', ending: { kind: 'ends-at', at: 99 }, paused: true }],
  ['waiting:paused', { paused: true }],
  ['waiting:offline', { reason: 'offline' }],
  ['waiting:vault-closed', { reason: 'vault-closed', nextAttemptAt: later }],
  ['waiting:due', { nextAttemptAt: now }],
  ['waiting:due', { nextAttemptAt: now, reason: 'backoff' }],
  ['waiting:backoff', { reason: 'backoff', nextAttemptAt: later }],
  ['waiting:asked-to-wait', { reason: 'asked-to-wait', nextAttemptAt: later, host: 'a.example' }],
  ['waiting:asked-to-wait', { host: 'a.example' }],
  ['waiting:host-busy', { host: 'b.example' }],
  ['waiting:due', { host: 'c.example' }],
]

describe('a run', () => {
  test('holds each account once, in the order asked for, without those that ended or are gone', async () => {
    const storage = await openWith(4)
    await storage.commit((stores) => {
      stores.accounts.update(anAccount({ id: 'account-2', there: 'ended' }))
      stores.accounts.update(anAccount({ id: 'account-3', removedAt: 9 }))
      const asked = ['account-4', 'account-3', 'account-1', 'account-4', 'account-2', 'nobody']
      expect(stores.runs.insert(aRun(), asked)).toBe(2)
    })
    const { runs } = storage.read
    expect(runs.listToStore(9).map(({ accountId }) => accountId)).toEqual([
      'account-4',
      'account-1',
    ])
    expect(runs.countMembers('run-1')).toBe(2)
    expect(runs.list(5)).toEqual([{ ...aRun(), total: 2 }])
    expect(() => runs.get('run-2')).toThrow('not-found')
  })

  test('counts every account exactly once, each where its job really stands', async () => {
    const storage = await openWith(shapes.length + 4)
    const { runs } = storage.read
    await storage.commit((stores) => {
      stores.runs.insert(aRun(), idsOf(shapes.length + 4))
      for (const [n, [, over]] of shapes.entries()) member(stores, n + 1, over)
      const [storing, failed, gone] = idsOf(shapes.length + 3).slice(-3)
      expect(storing).toBeDefined()
      stores.runs.leaveOut('run-1', failed ?? '', 'failed')
      stores.runs.leaveOut('run-1', gone ?? '', 'abandoned')
      for (const host of ['a.example', 'b.example']) {
        stores.hosts.pause({ host, until: later + 7, why: 'http-503', strikes: 1 })
      }
      stores.hosts.pause({ host: 'c.example', until: now, why: 'http-503', strikes: 1 })
    })
    const expected = new Map<string, number>()
    const all = [...shapes.map(([standing]) => standing), 'waiting:storing', 'waiting:storing']
    for (const standing of [...all, 'needs-you:not-stored', 'kept:abandoned']) {
      expected.set(standing, (expected.get(standing) ?? 0) + 1)
    }
    const counted = runs.countStandings(aRun(), now)
    expect(new Map(counted.map((one) => [`${one.group}:${one.why}`, one.count]))).toEqual(expected)
    const time = (why: string) => counted.find((one) => one.why === why)?.at
    expect([time('ends-at'), time('proven'), time('asked-to-wait')]).toEqual([99, 7, later + 7])
    expect(runs.listHostWaits(aRun(), now, 5)).toMatchObject([
      { host: 'a.example', why: 'asked-to-wait', count: 2, until: later + 7 },
      { host: 'b.example', why: 'host-busy', count: 1, until: later + 7 },
    ])
    expect(runs.listHostWaits(aRun(), now, 1)).toHaveLength(1)
    for (const group of ['ended', 'waiting', 'needs-you', 'kept'] as const) {
      const listed = runs.listMembers(aRun(), { group, after: -1, limit: 99, now })
      const sum = counted.filter((one) => one.group === group).reduce((n, one) => n + one.count, 0)
      expect(listed.map((one) => one.group)).toEqual(Array<string>(sum).fill(group))
    }
  })

  test('is read page by page, each row once, also while rows leave the group', async () => {
    const storage = await openWith(7)
    await storage.commit((stores) => {
      stores.runs.insert(aRun(), idsOf(7))
      for (let n = 1; n <= 7; n += 1) member(stores, n)
    })
    const page = (after: number) =>
      storage.read.runs.listMembers(aRun(), { group: 'waiting', after, limit: 3, now })
    const first = page(-1)
    expect(first.map(({ jobId }) => jobId)).toEqual(['job-1', 'job-2', 'job-3'])
    await storage.commit(({ jobs }) =>
      jobs.update({ ...jobs.get('job-2'), state: 'cancelled', closedAt: now }),
    )
    const second = page(first.at(-1)?.position ?? 0)
    expect(second.map(({ jobId }) => jobId)).toEqual(['job-4', 'job-5', 'job-6'])
    expect(page(second.at(-1)?.position ?? 0).map(({ jobId }) => jobId)).toEqual(['job-7'])
  })

  test('pauses its open jobs only, and resuming makes them due, but for those asked to wait', async () => {
    const storage = await openWith(6)
    const job = (n: number) => storage.read.jobs.get(`job-${n}`)
    await storage.commit((stores) => {
      stores.runs.insert(aRun(), idsOf(5))
      member(stores, 1, { reason: 'backoff', nextAttemptAt: later })
      member(stores, 2, { reason: 'asked-to-wait', nextAttemptAt: later })
      member(stores, 3, { reason: 'ends-at', nextAttemptAt: later })
      member(stores, 4, { state: 'closed', closedAt: 1, ending: { kind: 'proven' } })
      member(stores, 5, { state: 'running', nextAttemptAt: later })
      stores.jobs.enqueue(aJob({ id: 'job-6', accountId: 'account-6' }), [])
      stores.runs.pauseJobs('run-1')
    })
    expect([1, 2, 3, 4, 5, 6].filter((n) => job(n).paused)).toEqual([1, 2, 3, 5])
    expect(storage.read.jobs.listHosts().map(({ host }) => host)).toEqual(['meadow.example'])
    await storage.commit((stores) => stores.runs.resumeJobs('run-1', now))
    expect([1, 2, 3, 4, 5, 6].filter((n) => job(n).paused)).toEqual([])
    expect(job(1)).toMatchObject({ reason: 'due', nextAttemptAt: now })
    for (const [n, reason] of [
      [2, 'asked-to-wait'],
      [3, 'ends-at'],
    ] as const) {
      expect(job(n)).toMatchObject({ reason, nextAttemptAt: later })
    }
    expect(job(5)).toMatchObject({ state: 'running', nextAttemptAt: later })
  })

  test('a job two runs want stays paused while one of them is, and is not put back by one alone', async () => {
    const storage = await openWith(2)
    const other = aRun({ id: 'run-2', createdAt: 6000, pausedAt: 7000 })
    await storage.commit((stores) => {
      stores.runs.insert(aRun(), idsOf(2))
      stores.runs.insert(other, idsOf(1))
      member(stores, 1)
      member(stores, 2)
      stores.runs.setJob('run-2', 'account-1', 'job-1')
      stores.runs.pauseJobs('run-1')
      stores.runs.resumeJobs('run-1', now)
    })
    const { jobs, runs } = storage.read
    expect([jobs.get('job-1').paused, jobs.get('job-2').paused]).toEqual([true, false])
    await storage.commit((stores) => {
      stores.runs.update(aRun({ stoppedAt: now }))
      stores.runs.handOver('run-1')
      stores.runs.holdUnsent('run-1')
    })
    expect(jobs.get('job-1').runId).toBe('run-2')
    expect(runs.listToPutBack(9)).toEqual(['job-2'])
  })

  test('stopped, it wants nothing more, and only what was not sent is to be put back', async () => {
    const storage = await openWith(4)
    const stopped = aRun({ stoppedAt: now })
    await storage.commit((stores) => {
      stores.runs.insert(aRun(), idsOf(4))
      member(stores, 1, { firstSentAt: 1, nextAttemptAt: later, reason: 'backoff' })
      member(stores, 2)
      member(stores, 3, { state: 'running' })
      stores.runs.update(stopped)
      stores.runs.keepUnstored('run-1')
      stores.runs.holdUnsent('run-1')
    })
    const { runs, jobs } = storage.read
    expect(runs.listToStore(9)).toEqual([])
    expect(runs.listToPutBack(9)).toEqual(['job-2'])
    expect(runs.listRunningUnsent('run-1')).toEqual(['job-3'])
    expect(jobs.get('job-1').paused).toBe(false)
    const standing = (why: string) =>
      runs.countStandings(stopped, now).find((one) => one.why === why)?.count
    expect(['backoff', 'stopping', 'running', 'stopped'].map(standing)).toEqual([1, 1, 1, 1])
  })

  test('is found again by a second start, but not once it is done with one of the accounts', async () => {
    const storage = await openWith(4)
    const { runs } = storage.read
    await storage.commit((stores) => {
      stores.runs.insert(aRun(), idsOf(3))
      member(stores, 1)
      stores.accounts.update(anAccount({ id: 'account-4', there: 'ended' }))
    })
    expect(runs.findAtWorkOn(['account-1', 'account-2'])).toBe('run-1')
    expect(runs.findAtWorkOn(['account-1', 'account-4', 'account-1'])).toBe('run-1')
    expect(runs.findAtWorkOn(['account-4'])).toBeUndefined()
    await storage.commit(({ jobs }) =>
      jobs.update({ ...jobs.get('job-1'), state: 'cancelled', closedAt: now }),
    )
    expect(runs.findAtWorkOn(['account-1', 'account-2'])).toBeUndefined()
    await storage.commit((stores) => stores.runs.update(aRun({ stoppedAt: now })))
    expect(runs.findAtWorkOn(['account-2'])).toBeUndefined()
  })
})
