import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { onlyLooking } from '../../../main/ipc/answered.ts'
import type { Handlers } from '../../../main/ipc/handlers.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { requests, type RequestName } from '../../../preload/contract/contract.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'
import { storageFolder } from './storage-in-folder.ts'
import { aJob, anAccount, aStep, link } from './stored-rows.ts'

const clock = { now: () => 1_700_000_000_000 }
const readOnly = { failure: { code: 'storage-read-only', retryable: true } }

/**
 * Takes the right to write away so that even root feels it: a read-only bind mount. Undefined where
 * this system lets us make none; permission bits would not stop root.
 */
function makeReadOnly(folder: string): (() => void) | undefined {
  const bound = spawnSync('mount', ['--bind', folder, folder]).status === 0
  if (!bound) return undefined
  const sealed = spawnSync('mount', ['-o', 'remount,bind,ro', folder]).status === 0
  const free = (): void => void spawnSync('umount', [folder])
  if (sealed) return free
  free()
  return undefined
}

const mayMount = ((): boolean => {
  if (process.platform !== 'linux') return false
  const probe = join(tmpdir(), `handback-may-mount-${process.pid}`)
  mkdirSync(probe)
  const free = makeReadOnly(probe)
  free?.()
  rmSync(probe, { recursive: true })
  return free !== undefined
})()

const prints = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )

const leftInTemp = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('handback-look-'))

/** Without a right to mount: the folder's place is taken by a file, so nothing can be made in it. */
test('a folder that can’t even be made is an empty list to look at, not the end', async () => {
  const { folder } = storageFolder()
  const blocked = join(folder, 'blocked')
  writeFileSync(blocked, '')
  chmodSync(blocked, 0o400)
  const storage = openStorage({ folder: join(blocked, 'data'), clock })
  onTestFinished(() => storage.close())
  expect(storage.lookOnly).toBe(true)
  expect(storage.read.accounts.list()).toEqual([])
  await expect(storage.commit(link)).rejects.toMatchObject(readOnly)
})

test.each(Object.keys(requests) as RequestName[])(
  'while only looking is possible, %s is refused unless it changes and sends nothing',
  async (name) => {
    const reached: string[] = []
    const all = Object.fromEntries(
      Object.keys(requests).map((one) => [one, () => reached.push(one)]),
    ) as unknown as Handlers
    const handle = onlyLooking(all)[name] as () => unknown
    const looks = /^(accounts|activity)\.(list|details|pauses|previewRevocation|openPage)$/
    const runs = /^runs\.(list|page|byHand|report)$/
    const notes = /^(notes\.(list|providers|openPage)|reminders\.list)$/
    const desktop = /^desktop\.(get|listening|menuFor|setStartAtLogin|tryNotification)$/
    const others = /^((move|erase)\.state|handIn\.(get|kinds|forgetDraft))$/
    // Neither touches the data file.
    const beside =
      /^(retention\.get|lock\.(state|now|unlock)|network\.check|diagnostics\.(make|copy|save|crashes|openCrashFolder|deleteCrashDumps)|updates\.(get|look|quit))$/
    const harmless =
      /^(app|settings|recovery)\.|^servers\.(known|gallery)|^signIn\.state$|^vault\.retry$/
    if ([looks, runs, notes, desktop, others, beside, harmless].some((one) => one.test(name))) {
      await handle()
      expect(reached).toEqual([name])
    } else {
      expect(handle).toThrow('storage-read-only')
      expect(reached).toEqual([])
    }
  },
)

describe.skipIf(!mayMount)('a data folder that can’t be written (a read-only bind mount)', () => {
  test('is opened to be looked at, with what lies in its WAL, and nothing of it changes', async () => {
    const { folder, open, file } = storageFolder()
    const first = open()
    await first.commit((stores) => {
      link(stores)
      stores.jobs.enqueue(aJob(), [aStep()])
    })
    await first.whenTidy()
    await first.commit(({ accounts }) => accounts.update(anAccount({ label: 'in the WAL' })))
    await first.whenTidy()
    const copies = [file, `${file}-wal`].map((path) => [path, readFileSync(path)] as const)
    await first.close()
    // As after a kill: closing properly has emptied the WAL.
    for (const [path, bytes] of copies) writeFileSync(path, bytes)
    const before = prints(folder)
    const free = makeReadOnly(folder)
    onTestFinished(() => free?.())

    const storage = open()
    expect(storage.lookOnly).toBe(true)
    expect(storage.read.accounts.list().map(({ label }) => label)).toEqual(['in the WAL'])
    expect(storage.read.jobs.countOpen()).toBe(1)
    let ran = false
    const work = storage.commit(() => {
      ran = true
    })
    await expect(work).rejects.toMatchObject(readOnly)
    expect(ran).toBe(false)
    await storage.whenTidy()
    await storage.close()
    expect(prints(folder)).toEqual(before)
    expect(leftInTemp()).toEqual([])
  })

  test('with a damaged file shows the backup, and what the damaged one still names', async () => {
    const { folder, file, open } = storageFolder()
    const first = open()
    await first.commit(link)
    await first.close()
    writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 5000)]))
    const free = makeReadOnly(folder)
    onTestFinished(() => free?.())
    const storage = open()
    expect(storage.lookOnly).toBe(true)
    expect(storage.recovery).toMatchObject({ recovered: 'from-backup', setAside: [] })
    expect(storage.read.accounts.list()).toHaveLength(1)
    expect(leftInTemp()).toEqual([])
  })

  test('nothing is sent and every intention is refused, also with a revocation due; then it goes on', async () => {
    let folder = ''
    const desk = await openDesk(
      () => {},
      (deps) => {
        folder = deps.folder
        return openStorage(deps)
      },
    )
    const provider = await startProvider()
    const { account } = await desk.link(provider, 'alice')
    desk.network(false)
    await desk.app.revoke.revoke(account.id)
    const other = await desk.until(({ overviews }) => overviews.get(account.id).job ?? undefined)
    await desk.app.stop({ drainMs: 0 })
    const free = makeReadOnly(folder)
    onTestFinished(() => free?.())
    const asked = provider.requests.length
    desk.network(true)
    await desk.restart()

    const { app } = desk
    expect(app.lookOnly).toBe(true)
    expect(app.overviews.list().map((one) => one.account.there)).toEqual(['ending'])
    expect(app.activity.get(other.id).job).toMatchObject({ state: 'pending' })
    const intentions = [
      () => app.logOut.logOut(account.id),
      () => app.revoke.revoke(account.id),
      () => app.activity.tryNow(other.id),
      () => app.activity.cancel(other.id),
      () => app.editList.rename(account.id, 'new'),
      () => app.editList.deleteWithoutRevoking(account.id),
      () => app.servers.discover(provider.issuer),
    ]
    for (const intend of intentions) await expect(intend()).rejects.toMatchObject(readOnly)
    desk.clock.advance(24 * 3_600_000)
    expect(desk.clock.armed()).toEqual([])
    expect(provider.requests).toHaveLength(asked)

    await desk.app.stop({ drainMs: 0 })
    free?.()
    await desk.restart()
    expect(desk.app.lookOnly).toBe(false)
    expect(await desk.ending(account.id)).toBe('proven')
  })
})
