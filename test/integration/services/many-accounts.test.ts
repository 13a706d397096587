import { describe, expect, test } from 'vitest'
import type { Account } from '../../../main/domain/account.ts'
import { Activity } from '../../../main/services/activity.ts'
import { AccountOverviews, changesPerAnswer } from '../../../main/services/account-overview.ts'
import type { ReadableStores, WritableStores } from '../../../main/storage/storage.types.ts'
import { idOf, nameOf, storeMany } from '../../support/many-accounts.ts'
import { aJob, aStep, noon } from '../../support/revocation-facts.ts'
import { storageFolder } from '../storage/storage-in-folder.ts'

const clock = { now: () => noon }

async function scene(count: number) {
  const storage = storageFolder().open()
  await storeMany(storage, count)
  const asked: string[] = []
  const read = counting(storage.read, asked)
  const overviews = new AccountOverviews({ storage: { ...storage, read }, clock })
  const change = (id: string, to: Partial<Account>) =>
    storage.commit((stores) => stores.accounts.update({ ...stores.accounts.get(id), ...to }))
  const write = (work: (stores: WritableStores) => void) => storage.commit(work)
  return { storage, asked, overviews, change, write }
}

/** Notes each question put to the stores; each is one statement. */
function counting(read: ReadableStores, asked: string[]): ReadableStores {
  const watch = <T extends object>(target: T, path: string, deep: boolean): T =>
    new Proxy(target, {
      get: (from, name, self) => {
        const value: unknown = Reflect.get(from, name, self)
        const at = `${path}.${String(name)}`
        if (deep && typeof value === 'object' && value !== null) return watch(value, at, false)
        if (typeof value !== 'function') return value
        return (...about: unknown[]): unknown => {
          asked.push(at)
          return Reflect.apply(value, from, about)
        }
      },
    })
  return watch(read, 'read', true)
}

describe('the list of accounts', () => {
  test('takes as many statements for two hundred accounts as for two, and one account needs no list', async () => {
    const few = await scene(2)
    const many = await scene(200)
    few.overviews.list()
    expect(many.overviews.list()).toHaveLength(200)
    expect(many.asked).toEqual(few.asked)
    many.asked.length = 0
    expect(many.overviews.get(idOf(7)).account.label).toBe(nameOf(7))
    expect(many.asked.length).toBeGreaterThan(0)
    // `listOf` reads what one account has.
    expect(many.asked.filter((name) => /\.(list(?!Of$)|count\w*By)/.test(name))).toEqual([])
  })

  test('reads the same, account by account or all at once', async () => {
    const { overviews, write, storage } = await scene(12)
    await write((stores) => {
      stores.jobs.enqueue(aJob({ accountId: idOf(3), host: 'meadow.example' }), [])
      stores.hosts.pause({ host: 'meadow.example', until: noon + 9, why: 'http-429', strikes: 1 })
      stores.pictures.replace(idOf(1), new Uint8Array([1]))
      stores.tokens.destroy('refresh_token-2', noon)
    })
    const all = overviews.list()
    expect(all.map(({ account }) => overviews.get(account.id))).toEqual(all)
    const of = (index: number) => all[index]
    expect(of(3)).toMatchObject({ number: 2, hostPause: { until: noon + 9 } })
    expect(of(1)).toMatchObject({ hasPicture: true, heldTokens: 2, hostPause: null })
    expect(of(2)).toMatchObject({ heldTokens: 1, number: 1 })
    expect(storage.read.tokens.listHeld(idOf(2))).toHaveLength(1)
  })

  test('of other data, opened while the window is, is told whole, also where neither has changed', async () => {
    const made = storageFolder()
    const storage = made.open()
    await storeMany(storage, 3)
    await storage.close()
    const before = new AccountOverviews({ storage: made.open(), clock })
    const after = new AccountOverviews({ storage: storageFolder().open(), clock })
    const shown = before.listSince()
    expect(shown.accounts).toHaveLength(3)
    expect(after.listSince(shown.version)).toMatchObject({ all: true, accounts: [] })
    const { version } = after.listSince()
    expect(before.listSince(version)).toMatchObject({ all: true })
    expect(after.listSince(version)).toMatchObject({ all: false, version })
  })

  test('answers with the rows that changed since, whatever it was that changed them', async () => {
    const { overviews, change, write } = await scene(9)
    const first = overviews.listSince()
    expect([first.all, first.accounts.length]).toEqual([true, 9])
    let { version } = first
    const changed = (): string[] => {
      const answer = overviews.listSince(version)
      version = answer.version
      expect(answer.all).toBe(false)
      return answer.accounts.map(({ account }) => account.id)
    }
    const job = aJob({ accountId: idOf(4), host: 'harbour.example' })
    expect(changed()).toEqual([])
    await change(idOf(2), { label: 'Work' })
    expect(changed()).toEqual([idOf(2)])
    expect(changed()).toEqual([])
    await write((stores) => stores.jobs.enqueue(job, []))
    expect(changed()).toEqual([idOf(4)])
    await write((stores) => stores.jobs.update({ ...job, attempts: 1 }))
    expect(changed()).toEqual([idOf(4)])
    const pause = { host: 'harbour.example', until: noon + 9, why: 'http-429', strikes: 1 }
    await write((stores) => stores.hosts.pause(pause))
    expect(changed()).toEqual([idOf(4)])
    await write((stores) => stores.hosts.pause({ ...pause, until: noon }))
    expect(changed()).toEqual([idOf(4)])
    await write((stores) => stores.hosts.resume('harbour.example'))
    expect(changed()).toEqual([idOf(4)])
    await write((stores) => stores.pictures.replace(idOf(5), new Uint8Array([1])))
    expect(changed()).toEqual([idOf(5)])
    await write((stores) => stores.pictures.remove(idOf(5)))
    expect(changed()).toEqual([idOf(5)])
    await write((stores) => stores.tokens.destroy('access_token-6', noon))
    expect(changed()).toEqual([idOf(6)])
  })

  test('answers with the whole list where the list itself changed', async () => {
    const { overviews, change, write } = await scene(4)
    const whole = (): number | null => {
      const answer = overviews.listSince(version)
      version = answer.version
      return answer.all ? answer.accounts.length : null
    }
    let { version } = overviews.listSince()
    await change(idOf(1), { removedAt: noon })
    expect(whole()).toBe(3)
    // Its number among the others went with it, and came back.
    expect(overviews.get(idOf(0)).number).toBe(1)
    await change(idOf(1), { removedAt: null, linkedAt: noon + 100 })
    expect(whole()).toBe(4)
    expect(overviews.list().at(-1)?.account.id).toBe(idOf(1))
    await write((stores) => {
      const client = stores.clients.get('meadow.example')
      stores.clients.update({ ...client, serverName: 'Meadow' })
    })
    expect(whole()).toBe(4)
    await write((stores) =>
      stores.accounts.insert({ ...stores.accounts.get(idOf(2)), id: 'new', subject: 'new' }),
    )
    expect(whole()).toBe(5)
    expect(whole()).toBeNull()
  })

  test('a change that is taken back is none', async () => {
    const { overviews, write } = await scene(3)
    const { version } = overviews.listSince()
    const taken = write((stores) => {
      stores.accounts.update({ ...stores.accounts.get(idOf(0)), removedAt: noon })
      throw new Error('taken back')
    })
    await expect(taken).rejects.toThrow('taken back')
    expect(overviews.listSince(version)).toEqual({
      version,
      all: false,
      more: false,
      accounts: [],
    })
  })

  test('more changes than one answer tells come in several, none of them twice or never', async () => {
    const { overviews, write } = await scene(450)
    let { version } = overviews.listSince()
    await write((stores) => {
      for (let index = 0; index < 2 * changesPerAnswer + 1; index++) {
        stores.accounts.update({ ...stores.accounts.get(idOf(index)), label: 'changed' })
      }
    })
    const told: string[] = []
    for (const [length, more] of [
      [changesPerAnswer, true],
      [changesPerAnswer, true],
      [1, false],
    ] as const) {
      const answer = overviews.listSince(version)
      version = answer.version
      expect([answer.all, answer.accounts.length, answer.more]).toEqual([false, length, more])
      expect(answer.accounts.every(({ account }) => account.label === 'changed')).toBe(true)
      told.push(...answer.accounts.map(({ account }) => account.id))
      // One that changes again meanwhile is told again, at the end.
      if (told.length === changesPerAnswer) {
        await write((stores) => stores.accounts.update(stores.accounts.get(idOf(300))))
      }
    }
    expect(new Set(told).size).toBe(2 * changesPerAnswer + 1)
    expect(told.at(-1)).toBe(idOf(300))
  })
})

describe('Activity', () => {
  async function activityScene() {
    const { storage, overviews, write } = await scene(6)
    const queue = undefined as never
    return { activity: new Activity({ storage, queue, overviews, clock }), write }
  }

  test('lists a host that is paused, what waits for it and what to try first', async () => {
    const { activity, write } = await activityScene()
    const pause = { host: 'meadow.example', until: noon + 9, why: 'http-429', strikes: 1 }
    const job = (id: string, index: number, nextAttemptAt: number, host = pause.host) =>
      aJob({ id, accountId: idOf(index), host, nextAttemptAt })
    await write((stores) => {
      stores.hosts.pause(pause)
      stores.hosts.pause({ ...pause, host: 'over.example', until: noon })
      stores.hosts.pause({ ...pause, host: 'idle.example' })
      stores.jobs.enqueue(job('late', 0, noon + 5), [])
      stores.jobs.enqueue(job('soon', 1, noon + 1), [])
      stores.jobs.enqueue({ ...job('held', 2, noon - 5), paused: true }, [])
      stores.jobs.enqueue(job('elsewhere', 3, noon, 'over.example'), [])
    })
    expect(activity.listPausedHosts()).toMatchObject([
      { pause, waiting: 2, firstJobId: 'soon', readAt: noon },
    ])
  })

  test('knows by when the rest ends only where part is done and the rest has an end', async () => {
    const { activity, write } = await activityScene()
    const step = (kind: 'refresh_token' | 'access_token', state: 'todo' | 'revoked') =>
      aStep({ tokenId: `${kind}-0`, kind, state, position: kind === 'refresh_token' ? 0 : 1 })
    await write((stores) => {
      stores.tokens.insert({
        ...stores.tokens.get('access_token-0'),
        id: 'ends',
        expiresAt: noon + 60,
      })
      const left = { ...step('access_token', 'todo'), tokenId: 'ends' }
      stores.jobs.enqueue(aJob({ accountId: idOf(0) }), [left])
    })
    expect(activity.get('job-1')).toMatchObject({ partDone: false, endsBy: null })
    await write((stores) => stores.jobs.addStep(step('refresh_token', 'revoked')))
    expect(activity.get('job-1')).toMatchObject({ partDone: true, endsBy: noon + 60 })
    await write((stores) => stores.jobs.addStep({ ...step('access_token', 'todo'), position: 2 }))
    expect(activity.get('job-1')).toMatchObject({ partDone: true, endsBy: null })
  })
})
