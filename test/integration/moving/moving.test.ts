import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openComputer, stick, type Computer } from '../../support/move-desk.ts'
import { packPassphrase } from '../../support/move-words.ts'
import { empty, fill, noSmallDisk, smallDisk } from '../../support/small-disk.ts'
import { startProvider } from '../../support/service-desk.ts'

// scrypt is slow by design: each passphrase and salt is derived once, for real.
vi.mock('node:crypto', async (importActual) => {
  const actual = await importActual<typeof import('node:crypto')>()
  const { rememberedScrypt } = await import('../../support/remembered-scrypt.ts')
  return { ...actual, scrypt: rememberedScrypt(actual.scrypt) }
})

const failsWith = (code: string) => ({ failure: { code } })

interface Scene {
  readonly provider: TestProvider
  readonly old: Computer
  /** Her revocation waits for the network. */
  readonly alice: string
  /** He is logged in. */
  readonly bob: string
  readonly file: string
}

/** Two accounts, one of them being ended, packed into a file; the network is back. */
async function packedScene(): Promise<Scene> {
  const provider = await startProvider()
  const old = await openComputer()
  const { account: alice } = await old.desk.link(provider, 'alice')
  const { account: bob } = await old.desk.link(provider, 'bob')
  old.desk.network(false)
  await old.desk.app.revoke.revoke(alice.id)
  const file = join(stick(), 'moved.handback')
  await old.pack(file)
  old.desk.network(true)
  return { provider, old, alice: alice.id, bob: bob.id, file }
}

const alive = ({ provider }: Scene, login: string): Promise<boolean[]> =>
  Promise.all(
    provider.issued
      .filter(({ subject }) => subject === login)
      .map(({ token }) => provider.isActive(token)),
  )

/** Everything a stopped copy might be tempted by: the network, time, a restart, a person. */
async function tempt({ desk }: Computer, account: string): Promise<void> {
  desk.network(false)
  desk.network(true)
  desk.clock.advance(3 * 86_400_000)
  await desk.restart()
  desk.clock.advance(3 * 86_400_000)
  desk.app.pictures.find(account)
  await desk.app.check.check(account).catch(() => undefined)
  await new Promise(setImmediate)
}

describe('moving to another computer', { timeout: 120_000 }, () => {
  test('the old one sends nothing any more; the new one ends what waited, proven, and goes on', async () => {
    const scene = await packedScene()
    const { old, alice, bob, provider, file } = scene
    const log = provider.requests.length
    await tempt(old, bob)
    expect(provider.requests).toHaveLength(log)
    expect(old.desk.app.moveAway.standing.kind).toBe('packed')
    expect(readdirSync(join(file, '..'))).toEqual(['moved.handback'])
    expect(existsSync(join(old.desk.folder, 'handback.packing.db'))).toBe(false)

    const fresh = await openComputer()
    await fresh.bring(file)
    expect(fresh.desk.app.overviews.list().map(({ account }) => account.id)).toEqual([alice, bob])
    expect(fresh.desk.app.activity.countWaiting()).toBe(1)
    await fresh.desk.app.protection.retry()
    expect(fresh.desk.app.protection.describe().state).toMatchObject({
      kind: 'open',
      wrappedBy: 'os-keychain',
    })
    await tempt(fresh, bob)
    expect(provider.requests).toHaveLength(log)

    const answer = await old.handOver(fresh.request())
    await fresh.start(answer)
    expect(await fresh.desk.ending(alice)).toBe('proven')
    expect(await alive(scene, 'alice')).not.toContain(true)
    expect(await alive(scene, 'bob')).not.toContain(false)
    expect(await fresh.desk.app.check.check(bob)).toBe('alive')
    const wish = { accountId: null, format: 'json', locale: 'en', appVersion: '0' } as const
    expect((await fresh.desk.app.report.make(wish)).brokenAt).toBeNull()

    const after = provider.requests.length
    await tempt(old, bob)
    expect(provider.requests).toHaveLength(after)
    await old.erase()
    expect(old.desk.app.overviews.list()).toEqual([])
    expect(old.acts()).toBe(true)
    old.desk.clock.jumpTo(Date.now())
    expect((await old.desk.link(provider, 'carol')).account.here).toBe('logged-in')
  })

  test('of two computers that import it only the one that was answered ever sends', async () => {
    const { old, bob, provider, file } = await packedScene()
    const [first, second] = [await openComputer(), await openComputer()]
    await first.bring(file)
    await second.bring(file)
    const answer = await old.handOver(first.request())
    await expect(old.handOver(second.request())).rejects.toMatchObject(
      failsWith('already-handed-over'),
    )
    await expect(second.start(answer)).rejects.toMatchObject(failsWith('move-code-wrong'))
    const log = provider.requests.length
    await tempt(second, bob)
    expect(provider.requests).toHaveLength(log)
    await first.start(answer)
    expect([old, first, second].map((one) => one.acts())).toEqual([false, true, false])
  })

  test('taken back before it was answered it goes on here, and no import of that file is ever answered', async () => {
    const { old, alice, file } = await packedScene()
    const fresh = await openComputer()
    await fresh.bring(file)
    await old.takeBack()
    expect(await old.desk.ending(alice)).toBe('proven')
    await expect(old.handOver(fresh.request())).rejects.toMatchObject(failsWith('not-now'))
    const again = join(stick(), 'again.handback')
    await old.pack(again)
    await expect(old.handOver(fresh.request())).rejects.toMatchObject(failsWith('move-code-wrong'))
    expect(fresh.acts()).toBe(false)
  })

  test('once answered it is taken back only by the word of a person, and comes back by moving back', async () => {
    const { old, bob, file } = await packedScene()
    const fresh = await openComputer()
    await fresh.bring(file)
    await fresh.start(await old.handOver(fresh.request()))
    await expect(old.takeBack()).rejects.toMatchObject(failsWith('not-now'))
    const back = join(stick(), 'back.handback')
    await fresh.pack(back)
    await old.bring(back)
    await old.start(await fresh.handOver(old.request()))
    expect([old.acts(), fresh.acts()]).toEqual([true, false])
    expect(await old.desk.app.check.check(bob)).toBe('alive')
    await fresh.takeBack(true)
    expect(fresh.acts()).toBe(true)
  })

  test('without the old computer it starts by the word of a person', async () => {
    const { alice, file } = await packedScene()
    const fresh = await openComputer()
    fresh.desk.keychain.available = 'unavailable'
    await fresh.bring(file)
    await expect(fresh.start('000000')).rejects.toMatchObject(failsWith('move-code-wrong'))
    await fresh.startWithoutAnswer()
    // No keychain here: the key stays under the passphrase of the file.
    await fresh.desk.app.protection.unlock(packPassphrase)
    expect(await fresh.desk.ending(alice)).toBe('proven')
  })

  test('a backup that takes the place of a damaged file says the same: it stays stopped', async () => {
    const { old, bob, provider } = await packedScene()
    const log = provider.requests.length
    await old.desk.restart(() => {
      writeFileSync(join(old.desk.folder, 'handback.db'), 'no database any more '.repeat(500))
    })
    expect(old.desk.app.recovery.find()?.recovered).toBe('from-backup')
    await tempt(old, bob)
    expect(old.acts()).toBe(false)
    expect(provider.requests).toHaveLength(log)
  })
})

describe('a file that can’t be imported', { timeout: 120_000 }, () => {
  test('wrong passphrase, damaged anywhere, cut short, newer, or foreign: said so, and nothing changes', async () => {
    const { file } = await packedScene()
    const fresh = await openComputer()
    const whole = readFileSync(file)
    const before = readdirSync(fresh.desk.folder)
    const bad = join(stick(), 'bad.handback')
    const bring = (bytes: Buffer | string, passphrase?: string): Promise<void> => {
      writeFileSync(bad, bytes)
      return fresh.bring(bad, passphrase)
    }
    const flipped = (at: number): Buffer => {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    }
    const unreadable = failsWith('archive-unreadable')
    await expect(bring(whole, 'not this passphrase')).rejects.toMatchObject(
      failsWith('wrong-passphrase'),
    )
    for (const at of [25, 120, 400, Math.floor(whole.length / 2), whole.length - 1]) {
      await expect(bring(flipped(at)), `byte ${at}`).rejects.toMatchObject(unreadable)
    }
    for (const length of [0, 30, 200, 1000, whole.length - 1]) {
      await expect(bring(whole.subarray(0, length)), `${length} bytes`).rejects.toMatchObject(
        unreadable,
      )
    }
    await expect(bring(Buffer.concat([whole, Buffer.from('x')]))).rejects.toMatchObject(unreadable)
    await expect(bring('something else '.repeat(900))).rejects.toMatchObject(unreadable)
    const newer = whole.toString('latin1').replace('handback archive 1', 'handback archive 2')
    await expect(bring(Buffer.from(newer, 'latin1'))).rejects.toMatchObject(
      failsWith('archive-newer'),
    )
    await expect(fresh.bring(join(stick(), 'missing'))).rejects.toMatchObject(unreadable)
    expect(readdirSync(fresh.desk.folder)).toEqual(before)
    await fresh.bring(file)
    expect(fresh.desk.app.overviews.list()).toHaveLength(2)
  })

  test('holds no token in clear, and no word of what is in it', async () => {
    const { file, provider } = await packedScene()
    const bytes = readFileSync(file)
    for (const text of ['alice', 'SQLite', provider.issuer, provider.issued[0]?.token ?? 'none']) {
      expect(bytes.includes(text)).toBe(false)
    }
  })

  test('two sets of accounts are not mixed: it is refused where there are any', async () => {
    const { file, provider } = await packedScene()
    const busy = await openComputer()
    await busy.desk.link(provider, 'carol')
    await expect(busy.bring(file)).rejects.toMatchObject(failsWith('accounts-here-already'))
    expect(busy.desk.app.overviews.list()).toHaveLength(1)
    expect(busy.acts()).toBe(true)
  })
})

describe('packing that fails', { timeout: 120_000 }, () => {
  test('at a place that can’t be written it goes on here as before, and leaves no file', async () => {
    const provider = await startProvider()
    const old = await openComputer()
    const { account } = await old.desk.link(provider, 'alice')
    const place = stick()
    await expect(old.pack(join(place, 'no such folder', 'a'))).rejects.toMatchObject(
      failsWith('archive-not-written'),
    )
    expect(readdirSync(place)).toEqual([])
    expect(old.acts()).toBe(true)
    await old.desk.app.revoke.revoke(account.id)
    expect(await old.desk.ending(account.id)).toBe('proven')
  })

  test('nothing is packed without accounts or with a short passphrase, and nothing stops', async () => {
    const old = await openComputer()
    const file = join(stick(), 'a')
    await expect(old.pack(file)).rejects.toMatchObject(failsWith('nothing-to-move'))
    const provider = await startProvider()
    await old.desk.link(provider, 'alice')
    await expect(old.desk.app.moveAway.pack('too short', file)).rejects.toMatchObject(
      failsWith('passphrase-too-short'),
    )
    expect(old.acts()).toBe(true)
    expect(existsSync(file)).toBe(false)
  })
})

describe('a disk that is really full', { timeout: 120_000 }, () => {
  test('where it is packed to: said so, it goes on here, and no piece of a file is left', async ({
    skip,
  }) => {
    const disk = smallDisk(4) ?? skip(noSmallDisk)
    const provider = await startProvider()
    const old = await openComputer()
    await old.desk.link(provider, 'alice')
    fill(disk, 60_000)
    await expect(old.pack(join(disk, 'moved.handback'))).rejects.toMatchObject({
      failure: { code: 'archive-not-written', detail: 'ENOSPC' },
    })
    expect(readdirSync(disk)).toEqual(['filler'])
    expect(old.acts()).toBe(true)
    empty(disk)
    await old.pack(join(disk, 'moved.handback'))
    expect(readdirSync(disk)).toEqual(['moved.handback'])
  })

  test('where it is brought to: said so, nothing changes, and the same file serves when there is room', async ({
    skip,
  }) => {
    const { file } = await packedScene()
    const disk = smallDisk(8) ?? skip(noSmallDisk)
    vi.stubEnv('TMPDIR', disk)
    const fresh = await openComputer().finally(() => vi.unstubAllEnvs())
    const before = readdirSync(fresh.desk.folder)
    for (const spare of [0, 60_000]) {
      fill(disk, spare)
      await expect(fresh.bring(file)).rejects.toMatchObject(failsWith('storage-full'))
      expect(readdirSync(fresh.desk.folder)).toEqual(before)
      expect(fresh.acts()).toBe(true)
      empty(disk)
    }
    await fresh.bring(file)
    expect(fresh.desk.app.overviews.list()).toHaveLength(2)
    expect(fresh.desk.app.moveAway.standing.kind).toBe('arrived')
  })
})
