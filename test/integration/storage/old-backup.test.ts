import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../main/domain/account.ts'
import { openStorage, type OpenedStorage } from '../../../main/storage/open-storage.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'

interface Past {
  readonly desk: Desk
  readonly provider: TestProvider
  readonly account: AccountId
  /** Keeps the backup as it is now. */
  keepBackup(): Promise<void>
  /** The data file is destroyed, and the kept backup is the only one: the app starts again. */
  goBack(): Promise<void>
}

async function past(): Promise<Past> {
  let folder = ''
  let storage: OpenedStorage | undefined
  const desk = await openDesk(
    () => {},
    (deps) => {
      folder = deps.folder
      storage = openStorage(deps)
      return storage
    },
  )
  const provider = await startProvider()
  const { account } = await desk.link(provider, 'alice')
  let kept = Buffer.alloc(0)
  return {
    desk,
    provider,
    account: account.id,
    keepBackup: async () => {
      await storage?.whenTidy()
      kept = readFileSync(join(folder, 'handback.backup.db'))
    },
    goBack: async () => {
      const stopped = desk.app.stop({ drainMs: 0 })
      desk.clock.advance(5000)
      await stopped
      writeFileSync(join(folder, 'handback.db'), 'this was a database once '.repeat(300))
      writeFileSync(join(folder, 'handback.backup.db'), kept)
      await desk.restart()
      expect(desk.app.recovery.find()?.recovered).toBe('from-backup')
    },
  }
}

const alive = ({ provider }: Past): Promise<boolean[]> =>
  Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))

const revocations = ({ provider }: Past): number =>
  provider.requests.filter(({ path }) => path.endsWith('/token/revocation')).length

describe('a backup from before the revocation was asked for', () => {
  test('shows access as allowed, and a check finds out that it has ended', async () => {
    const then = await past()
    const { desk, account } = then
    await then.keepBackup()
    await desk.app.revoke.revoke(account)
    expect(await desk.ending(account)).toBe('proven')
    await then.goBack()

    expect(desk.app.overviews.get(account).account.there).toBe('allowed')
    const issued = then.provider.issued.length
    expect(await desk.app.check.check(account)).toBe('dead')
    expect(desk.app.overviews.get(account).account.there).toBe('sign-in-needed')
    expect(then.provider.issued).toHaveLength(issued)
    expect(await alive(then)).toEqual([false, false])
  })

  test('a revocation of what is gone already ends at the first try, and claims no proof', async () => {
    const then = await past()
    const { desk, account } = then
    await then.keepBackup()
    await desk.app.revoke.revoke(account)
    expect(await desk.ending(account)).toBe('proven')
    await then.goBack()

    const before = revocations(then)
    const job = await desk.app.revoke.revoke(account)
    expect(await desk.ending(account)).toBe('answered')
    expect(desk.app.activity.get(job).job).toMatchObject({ attempts: 1, attention: null })
    expect(revocations(then) - before).toBeLessThanOrEqual(2)
    expect(desk.app.overviews.get(account).heldTokens).toBe(0)
  })

  test('after a check found it dead, what is still held can be revoked or lapses, with no error', async () => {
    const then = await past()
    const { desk, account } = then
    await then.keepBackup()
    await desk.app.revoke.revoke(account)
    await desk.ending(account)
    await then.goBack()

    await desk.app.check.check(account)
    const job = await desk.app.revoke.revoke(account)
    expect(['answered', 'expired']).toContain(await desk.ending(account))
    expect(desk.app.activity.get(job).job.attention).toBeNull()
    expect(desk.app.overviews.get(account).heldTokens).toBe(0)
  })

  test('linking again makes a new grant that is proven to end', async () => {
    const then = await past()
    const { desk, provider, account } = then
    await then.keepBackup()
    await desk.app.revoke.revoke(account)
    await desk.ending(account)
    await then.goBack()

    const again = await desk.link(provider, 'alice')
    expect(again.account.id).toBe(account)
    expect((await alive(then)).filter(Boolean)).toHaveLength(2)
    await desk.app.revoke.revoke(account)
    await desk.ending(account)
    expect(await alive(then)).not.toContain(true)
    expect(desk.app.overviews.get(account).heldTokens).toBe(0)
  })
})

describe('a backup from between asking for a revocation and its end', () => {
  test('resumes it: nothing was sent yet, and it ends proven', async () => {
    const then = await past()
    const { desk, account } = then
    desk.network(false)
    await desk.app.revoke.revoke(account)
    await then.keepBackup()
    await then.goBack()
    expect(desk.app.overviews.get(account).account.there).toBe('ending')
    desk.network(true)
    expect(await desk.ending(account)).toBe('proven')
    expect(await alive(then)).toEqual([false, false])
  })

  test('resumes it although it had been sent and had ended: one more try, and it is over', async () => {
    const then = await past()
    const { desk, account } = then
    desk.network(false)
    const job = await desk.app.revoke.revoke(account)
    await then.keepBackup()
    desk.network(true)
    expect(await desk.ending(account)).toBe('proven')
    const before = revocations(then)
    await then.goBack()
    expect(await desk.ending(account)).toBe('answered')
    expect(desk.app.activity.get(job).job).toMatchObject({ state: 'closed', attention: null })
    expect(revocations(then) - before).toBeLessThanOrEqual(2)
    expect(desk.app.overviews.get(account).heldTokens).toBe(0)
  })
})
