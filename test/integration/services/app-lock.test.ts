import { describe, expect, test } from 'vitest'
import type { LockAfter } from '../../../main/domain/lock.ts'
import { onlyUnlocking } from '../../../main/ipc/answered.ts'
import type { Handlers } from '../../../main/ipc/handlers.ts'
import { AppLock } from '../../../main/services/app-lock.ts'
import type { VaultState } from '../../../main/vault/vault.types.ts'
import { requests, type RequestName } from '../../../preload/contract/contract.ts'
import { fakeClock } from '../../support/fake-clock.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'

const passphrase = 'correct horse battery'
const wrong = 'wrong horse battery'
const minute = 60 * 1000

interface Scene {
  readonly desk: Desk
  readonly lock: AppLock
  /** Each change of the lock, oldest first. */
  readonly changes: boolean[]
  wanted: LockAfter
  idleMs: number
}

async function scene(wanted: LockAfter = 'off'): Promise<Scene> {
  const desk = await openDesk()
  await desk.app.protection.choosePassphrase(passphrase)
  return over(desk, wanted)
}

function over(desk: Desk, wanted: LockAfter): Scene {
  const changes: boolean[] = []
  const lock = new AppLock({
    clock: desk.clock,
    protection: () => desk.app.protection,
    wanted: () => made.wanted,
    idleMs: () => made.idleMs,
    changed: (locked) => changes.push(locked),
  })
  desk.app.events.on((topic) => {
    if (topic === 'status') lock.vaultChanged()
  })
  const made: Scene = { desk, lock, changes, wanted, idleMs: 0 }
  return made
}

describe('the lock of the window', () => {
  test('is off unless chosen, and Handback then begins unlocked', async () => {
    const made = await scene()
    made.lock.begin()
    made.idleMs = 100 * minute
    made.desk.clock.advance(100 * minute)
    made.lock.lockIfOn()
    expect(made.lock.locked).toBe(false)
  })

  test('needs a passphrase: without one it is neither offered nor done', async () => {
    const desk = await openDesk()
    const { lock } = over(desk, '1-minute')
    lock.begin()
    expect([lock.locked, lock.canLock()]).toEqual([false, false])
    expect(() => lock.lock()).toThrow('not-now')
    desk.clock.advance(5 * minute)
    expect(lock.locked).toBe(false)
  })

  test('locks once nobody has used the computer for so long, not before', async () => {
    const made = await scene('5-minutes')
    made.lock.begin()
    await made.lock.unlock(passphrase)
    made.idleMs = minute
    made.desk.clock.advance(5 * minute)
    expect(made.lock.locked).toBe(false)
    made.idleMs = 5 * minute
    made.desk.clock.advance(4 * minute)
    expect(made.lock.locked).toBe(true)
    expect(made.changes).toEqual([false, true])
  })

  test('begins locked after a restart, and its passphrase opens the vault, too', async () => {
    const { desk } = await scene()
    await desk.restart()
    const { lock } = over(desk, '15-minutes')
    lock.begin()
    // The key is nowhere until it is entered: what waits can't go on, and the window says so.
    expect([lock.locked, lock.goesOn()]).toEqual([true, false])
    await expect(lock.unlock(wrong)).rejects.toThrow('wrong-passphrase')
    expect([lock.locked, desk.app.protection.describe().state.kind]).toEqual([
      true,
      'passphrase-asked',
    ])
    await lock.unlock(passphrase)
    expect([lock.locked, desk.app.protection.describe().state.kind]).toEqual([false, 'open'])
  })

  test('is not opened by a wrong passphrase though the vault is open, and tries wait ever longer', async () => {
    const { desk, lock } = await scene()
    lock.lock()
    await Promise.allSettled([lock.unlock(wrong), lock.unlock(wrong), lock.unlock(wrong)])
    // The right one is not even looked at while it is to wait.
    await expect(lock.unlock(passphrase)).rejects.toMatchObject({
      failure: { code: 'too-many-tries', values: { seconds: 2 } },
    })
    desk.clock.advance(2000)
    await expect(lock.unlock(wrong)).rejects.toThrow('wrong-passphrase')
    await expect(lock.unlock(wrong)).rejects.toMatchObject({ failure: { values: { seconds: 4 } } })
    expect(lock.locked).toBe(true)
    desk.clock.advance(4000)
    await lock.unlock(passphrase)
    expect(lock.locked).toBe(false)
  })

  test('a clock that was set back makes nobody wait longer than the longest wait', async () => {
    const { desk, lock } = await scene()
    lock.lock()
    await Promise.allSettled([lock.unlock(wrong), lock.unlock(wrong), lock.unlock(wrong)])
    desk.clock.jumpTo(desk.clock.now() - 365 * 24 * 60 * minute)
    await expect(lock.unlock(passphrase)).rejects.toMatchObject({
      failure: { code: 'too-many-tries', values: { seconds: 300 } },
    })
    desk.clock.advance(5 * minute)
    await lock.unlock(passphrase)
    expect(lock.locked).toBe(false)
  })

  test('lets a revocation that waits go on until it has ended', async () => {
    const [provider, { desk, lock }] = [await startProvider(), await scene()]
    const { account } = await desk.link(provider, 'alice')
    desk.network(false)
    await desk.app.revoke.revoke(account.id)
    lock.lock()
    desk.network(true)
    expect(await desk.ending(account.id)).toBe('proven')
    expect([lock.locked, lock.goesOn()]).toEqual([true, true])
  })

  test('is gone with the passphrase that could open it', async () => {
    const { desk, lock } = await scene('1-minute')
    lock.lock()
    await desk.app.protection.useKeychain()
    expect([lock.locked, lock.canLock()]).toEqual([false, false])
    // A passphrase chosen after that locks nobody out of the window it was chosen in.
    await desk.app.protection.choosePassphrase('another quiet horse')
    expect([lock.locked, lock.canLock()]).toEqual([false, true])
    lock.lock()
    expect(lock.locked).toBe(true)
  })

  test('does not come back by itself with a new passphrase, after what it locked was erased', () => {
    const open = (wrappedBy: 'passphrase' | 'os-keychain'): VaultState => ({
      kind: 'open',
      wrappedBy,
    })
    let state = open('passphrase')
    const lock = new AppLock({
      clock: fakeClock(0),
      protection: () => ({
        describe: () => ({ state, backend: '', hasKeychain: true }),
        confirm: () => Promise.resolve(),
      }),
      wanted: () => 'off',
      idleMs: () => 0,
      changed: () => undefined,
    })
    lock.lock()
    state = open('os-keychain')
    // Said whenever the product is opened anew.
    lock.vaultChanged()
    state = open('passphrase')
    expect(lock.locked).toBe(false)
    lock.lock()
    expect(lock.locked).toBe(true)
  })
})

test('a locked window is answered its words, that it is locked, where its folder is opened, and nothing else', async () => {
  const reached: string[] = []
  const status = { waiting: 3, dataFolder: '/home/ada', online: true }
  const all = Object.fromEntries(
    Object.keys(requests).map((name) => [
      name,
      () => {
        reached.push(name)
        return status
      },
    ]),
  ) as unknown as Handlers
  const locked = onlyUnlocking(all)
  for (const name of Object.keys(requests) as RequestName[]) {
    const handle = locked[name] as (input: object) => unknown
    try {
      await handle({})
    } catch (error) {
      expect(error).toMatchObject({ failure: { code: 'locked' } })
    }
  }
  expect(reached.toSorted()).toEqual([
    'app.openDataFolder',
    'app.status',
    'app.words',
    'desktop.listening',
    'lock.state',
    'lock.unlock',
  ])
  expect(await locked['app.status']({})).toMatchObject({ waiting: 0, dataFolder: '' })
})
