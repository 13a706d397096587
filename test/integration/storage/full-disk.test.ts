import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  ballastBytes,
  createBallast,
  noBallast,
  type BallastFile,
} from '../../../main/storage/ballast.ts'
import { openDatabase } from '../../../main/storage/database.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { createStorage } from '../../../main/storage/storage.ts'
import { createUpkeep } from '../../../main/storage/upkeep.ts'
import { silentLog } from '../../../main/system/log.ts'
import { empty, fill, noSmallDisk, smallDisk } from '../../support/small-disk.ts'
import { storageFolder } from './storage-in-folder.ts'
import { aJob, anAccount, aStep, aToken, link } from './stored-rows.ts'

const clock = { now: () => 1_700_000_000_000 }

/** A ballast file in memory, on a disk whose room the test sets. */
function fakeFile(freeBytes: number) {
  const calls: string[] = []
  const disk = { calls, freeBytes, lies: false, breaks: false }
  const file: BallastFile = {
    exists: () => disk.lies,
    freeBytes: () => disk.freeBytes,
    write: () => {
      calls.push('write')
      if (disk.breaks) throw new Error('ENOSPC')
      disk.lies = true
    },
    remove: () => {
      calls.push('remove')
      disk.lies = false
    },
  }
  return Object.assign(disk, { file })
}

const plenty = 100 * ballastBytes

describe('the ballast (matrix 32)', () => {
  test('is one mebibyte that is really there, for its owner alone', () => {
    const { folder, open } = storageFolder()
    open()
    const { size, blocks, mode } = statSync(join(folder, 'ballast'))
    expect(size).toBe(ballastBytes)
    expect(blocks * 512).toBeGreaterThanOrEqual(ballastBytes)
    expect((mode & 0o777).toString(8)).toBe('600')
  })

  test('takes no room where there is little, and leaves no half of itself behind', () => {
    const scarce = fakeFile(2 * ballastBytes)
    createBallast(scarce.file).renew()
    expect(scarce.calls).toEqual([])
    const broken = fakeFile(plenty)
    broken.breaks = true
    const ballast = createBallast(broken.file)
    ballast.renew()
    expect(broken.calls).toEqual(['write', 'remove'])
    expect(ballast.release()).toBe(false)
  })

  test('is given up for a commit that finds the disk full, which then goes through; and made again', async () => {
    const { file, backup } = storageFolder()
    const db = openDatabase(file)
    const disk = fakeFile(plenty)
    const limit = (pages: number): unknown => db.pragma(`max_page_count = ${pages}`)
    const ballast = createBallast({
      ...disk.file,
      remove: () => {
        disk.file.remove()
        limit(1_000_000)
      },
    })
    const upkeep = createUpkeep({ db, backupFile: backup, log: silentLog })
    const storage = createStorage({ db, upkeep, ballast, log: silentLog })
    onTestFinished(() => storage.close())
    await storage.commit(link)
    expect(disk.lies).toBe(true)
    disk.freeBytes = 0
    limit(Number(db.pragma('page_count', { simple: true })))
    let runs = 0
    await storage.commit(({ jobs, pictures }) => {
      runs += 1
      jobs.enqueue(aJob(), [aStep()])
      pictures.replace('account-1', new Uint8Array(100_000))
    })
    expect(runs).toBe(2)
    expect(storage.read.jobs.countOpen()).toBe(1)
    expect(disk.lies).toBe(false)
    disk.freeBytes = plenty
    await storage.commit(({ accounts }) => accounts.update(anAccount({ label: 'goes on' })))
    expect(disk.lies).toBe(true)
  })

  test('a disk that is full without one refuses, each time, until there is room', async () => {
    const { file, backup } = storageFolder()
    const db = openDatabase(file)
    const upkeep = createUpkeep({ db, backupFile: backup, log: silentLog })
    const storage = createStorage({ db, upkeep, ballast: noBallast, log: silentLog })
    onTestFinished(() => storage.close())
    await storage.commit(link)
    const pages = Number(db.pragma('page_count', { simple: true }))
    const before = storage.read.accounts.list()
    let room = 0
    for (let stored = false; !stored; room += 1) {
      db.pragma(`max_page_count = ${pages + room}`)
      const work = storage.commit(({ accounts, tokens, jobs, evidence, pictures }) => {
        accounts.insert(anAccount({ id: 'account-2' }))
        tokens.insert(aToken({ id: 'token-2', accountId: 'account-2', sealed: Buffer.alloc(9000) }))
        jobs.enqueue(aJob({ accountId: 'account-2' }), [aStep({ tokenId: 'token-2' })])
        const about = { accountId: 'account-2', jobId: 'job-1' }
        evidence.append({ at: 1, ...about, body: { kind: 'revocation-requested', tokens: 1 } })
        pictures.replace('account-2', new Uint8Array(40_000))
      })
      stored = await work.then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ failure: { code: 'storage-full' } })
          expect(storage.read.accounts.list()).toEqual(before)
          expect(storage.read.jobs.countOpen()).toBe(0)
          expect(storage.read.tokens.countHeld()).toBe(1)
          return false
        },
      )
    }
    expect(room).toBeGreaterThan(10)
    expect(storage.findBrokenEvidence()).toBeUndefined()
  })
})

describe('a disk that is really full (a small tmpfs)', () => {
  test('records through its ballast, opens through it, and has it again when there is room', async ({
    skip,
  }) => {
    const mount = smallDisk(16) ?? skip(noSmallDisk)
    const folder = join(mount, 'data')
    const ballast = join(folder, 'ballast')
    const storage = openStorage({ folder, clock })
    await storage.commit(link)
    await storage.whenTidy()
    expect(existsSync(ballast)).toBe(true)
    fill(mount)
    const picture = new Uint8Array(200_000)
    await storage.commit(({ jobs, pictures }) => {
      jobs.enqueue(aJob(), [aStep()])
      pictures.replace('account-1', picture)
    })
    expect(existsSync(ballast)).toBe(false)
    fill(mount)
    await expect(
      storage.commit(({ pictures }) => pictures.replace('account-1', new Uint8Array(900_000))),
    ).rejects.toMatchObject({ failure: { code: 'storage-full' } })
    expect(storage.read.pictures.find('account-1')).toHaveLength(picture.length)
    empty(mount)
    await storage.commit(({ accounts }) => accounts.update(anAccount({ label: 'room again' })))
    expect(existsSync(ballast)).toBe(true)
    await storage.close()

    fill(mount)
    const again = openStorage({ folder, clock })
    expect(again.lookOnly).toBe(false)
    expect(again.read.jobs.countOpen()).toBe(1)
    await again.commit(({ accounts }) => accounts.update(anAccount({ label: 'still records' })))
    await again.close()
  })
})
