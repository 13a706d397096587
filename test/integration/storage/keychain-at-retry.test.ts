import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../main/domain/account.ts'
import type { JobId, RevocationJob } from '../../../main/domain/job.ts'
import type { FakeKeychain } from '../../support/fake-keychain.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { brokenOnce, troubledDisk, type TroubledDisk } from './troubled-disk.ts'

const dayMs = 86_400_000

interface Waiting {
  readonly desk: Desk
  readonly provider: TestProvider
  readonly disk: TroubledDisk
  readonly account: AccountId
  readonly job: JobId
}

/** A revocation asked for while offline, then a restart after something happened to the keychain. */
async function restartedWith(change: (keychain: FakeKeychain) => void): Promise<Waiting> {
  const disk = troubledDisk()
  const desk = await openDesk(() => {}, disk.open)
  const provider = await startProvider()
  const { account } = await desk.link(provider, 'alice')
  desk.network(false)
  const job = await desk.app.revoke.revoke(account.id)
  change(desk.keychain)
  const stopped = desk.app.stop({ drainMs: 0 })
  desk.clock.advance(5000)
  await stopped
  desk.network(true)
  await desk.restart()
  return { desk, provider, disk, account: account.id, job }
}

const waiting = (
  { desk, job }: Waiting,
  wanted: (job: RevocationJob) => boolean,
): Promise<RevocationJob> =>
  desk.until(({ activity }) => {
    const found = activity.get(job).job
    return wanted(found) ? found : undefined
  })

const sealed = ({ disk }: Waiting): unknown[] =>
  disk.rows('SELECT id, sealed, fingerprint, destroyed_at FROM tokens ORDER BY id')

const dataKey = ({ disk }: Waiting): unknown => disk.rows('SELECT * FROM data_key')[0]

const alive = ({ provider }: Waiting): Promise<boolean[]> =>
  Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))

describe('the keychain when a revocation is due', () => {
  test('locked: no attempt is spent however long, and it finishes when it unlocks', async () => {
    const now = await restartedWith((keychain) => {
      keychain.locked = true
    })
    const { desk, provider, account } = now
    const before = await waiting(now, ({ reason }) => reason === 'vault-closed')
    expect(before).toMatchObject({ attempts: 0, firstSentAt: null, attention: null })
    const [asked, kept, key] = [provider.requests.length, sealed(now), dataKey(now)]
    for (let day = 0; day < 3; day += 1) {
      desk.clock.advance(dayMs)
      await new Promise(setImmediate)
    }
    expect(desk.app.activity.get(now.job).job).toMatchObject({ attempts: 0, firstSentAt: null })
    expect(provider.requests).toHaveLength(asked)
    expect(sealed(now)).toEqual(kept)
    desk.clock.jumpTo(Date.now())
    desk.keychain.locked = false
    await desk.app.protection.retry()
    expect(await desk.ending(account)).toBe('proven')
    expect(dataKey(now)).toEqual(key)
    expect(await alive(now)).toEqual([false, false])
  })

  test.each([
    [
      'changed',
      (keychain: FakeKeychain) => keychain.changeKey(),
      (keychain: FakeKeychain) => keychain.bringFirstKeyBack(),
    ],
    [
      'gone',
      (keychain: FakeKeychain) => {
        keychain.available = 'unavailable'
      },
      (keychain: FakeKeychain) => {
        keychain.available = 'os'
      },
    ],
  ])(
    '%s: shown with its way out, every sealed byte kept, and finished when it is restored',
    async (_what, breakIt, restoreIt) => {
      const now = await restartedWith(breakIt)
      const { desk, provider, account } = now
      const job = await waiting(now, ({ attention }) => attention !== null)
      expect(job.attention).toMatchObject({
        reason: 'token-unreadable',
        wayOut: 'restore-keychain',
      })
      expect(job).toMatchObject({ attempts: 0, firstSentAt: null, state: 'pending' })
      const [asked, kept, key] = [provider.requests.length, sealed(now), dataKey(now)]
      await desk.app.activity.tryNow(now.job)
      await desk.app.protection.retry()
      await waiting(now, ({ attention }) => attention !== null)
      expect(provider.requests).toHaveLength(asked)
      expect(sealed(now)).toEqual(kept)
      expect(kept).toHaveLength(2)
      restoreIt(desk.keychain)
      await desk.app.protection.retry()
      expect(await desk.ending(account)).toBe('proven')
      expect(desk.app.activity.get(now.job).job.attention).toBeNull()
      expect(dataKey(now)).toEqual(key)
      expect(await alive(now)).toEqual([false, false])
    },
  )

  test('a changed keychain keeps no new account’s key: linking is refused, not re-keyed', async () => {
    const now = await restartedWith((keychain) => keychain.changeKey())
    const key = dataKey(now)
    const flow = await now.desk.startLink(now.provider).then((one) => now.desk.ended(one))
    expect(flow.failure?.code).toBe('vault-closed')
    expect(dataKey(now)).toEqual(key)
  })
})

describe('a keychain that wants its wrap renewed (matrix 38)', () => {
  test('gets a new one, proven to open, and the revocation goes on meanwhile', async () => {
    let wraps = 0
    const now = await restartedWith((keychain) => {
      keychain.wantsRewrap = true
      wraps = keychain.calls.wrap
    })
    expect(await now.desk.ending(now.account)).toBe('proven')
    await expect.poll(() => now.desk.keychain.calls.wrap).toBe(wraps + 1)
    now.desk.keychain.wantsRewrap = false
    await now.desk.restart()
    await now.desk.until(({ protection }) =>
      protection.describe().state.kind === 'open' ? true : undefined,
    )
    expect(now.desk.keychain.calls.wrap).toBe(wraps + 1)
  })

  test('keeps the old one where the new one can’t be stored, and nothing is lost', async () => {
    const now = await restartedWith((keychain) => {
      keychain.wantsRewrap = true
    })
    expect(await now.desk.ending(now.account)).toBe('proven')
    const key = dataKey(now)
    const held = now.desk.keychain.hold()
    await now.desk.restart()
    now.disk.fail(brokenOnce, 1)
    held.release()
    await expect.poll(() => now.disk.hit()).toBe(true)
    now.disk.heal()
    expect(dataKey(now)).toEqual(key)
    expect(now.desk.app.protection.describe().state.kind).toBe('open')
    await now.desk.restart()
    const { account } = await now.desk.link(now.provider, 'bob')
    expect(account.there).toBe('allowed')
  })
})
