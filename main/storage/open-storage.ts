import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FailureError } from '../domain/failure.ts'
import type { Clock } from '../system/clock.ts'
import { keepFilePrivate, keepFolderPrivate } from '../system/files.ts'
import { silentLog, type Log } from '../system/log.ts'
import { ballastFile, createBallast, noBallast, type Ballast } from './ballast.ts'
import { openLookOnly } from './look-only.ts'
import { takeOwnerLock, type OwnerLock } from './owner-lock.ts'
import { removeStaleCopies } from './past-copies.ts'
import { openRecovering, type Recovery } from './recover.ts'
import { asStorageFailure } from './sqlite-failure.ts'
import { createStorage, type StorageWithKeys } from './storage.ts'
import { createUpkeep, noUpkeep } from './upkeep.ts'

export interface OpenedStorage extends StorageWithKeys {
  /** What had to be done to open it. */
  readonly recovery: Recovery
  /** The data can't be written: it is only looked at, and every commit is refused. */
  readonly lookOnly: boolean
}

export const databaseName = 'handback.db'
export const backupName = 'handback.backup.db'
export const lockName = 'handback.lock'
export const ballastName = 'ballast'

interface Deps {
  readonly folder: string
  readonly clock: Pick<Clock, 'now'>
  readonly log?: Log
}

/**
 * Opens the database in `folder`, made private and migrated, as its one owner. What can't be written
 * is opened to be looked at. Throws FailureError `storage-full` or `storage-busy` (another process is
 * the owner), NewerDatabaseError for the file of a newer version, and UpgradeFailedError where an older
 * one could not be brought to this version; none of them changes the file.
 */
export function openStorage(deps: Deps): OpenedStorage {
  const log = deps.log ?? silentLog
  const ballast = createBallast(ballastFile(join(deps.folder, ballastName)))
  try {
    return openMakingRoom(deps, ballast, log)
  } catch (error) {
    if (!isFailure(error, 'storage-read-only')) throw error
    log.warn('storage-look-only', { reason: error.failure.detail })
    return openToLookAt(deps.folder, error, log)
  }
}

function openMakingRoom(deps: Deps, ballast: Ballast, log: Log): OpenedStorage {
  try {
    return openOwned(deps, ballast, log)
  } catch (error) {
    if (!maybeFull(error) || !ballast.release()) throw error
    log.warn('storage-full', { ballast: 'released' })
    return openOwned(deps, ballast, log)
  }
}

function openOwned({ folder, clock }: Deps, ballast: Ballast, log: Log): OpenedStorage {
  const backupFile = join(folder, backupName)
  let lock: OwnerLock | undefined
  try {
    keepFolderPrivate(folder)
    lock = takeOwnerLock(join(folder, lockName))
    keepFilePrivate(backupFile)
    const { db, recovery } = openRecovering(join(folder, databaseName), backupFile, clock.now())
    if (recovery.recovered !== 'none') log.warn('storage-recovered', summary(recovery))
    removeStaleCopies(folder, db, clock.now())
    const upkeep = createUpkeep({ db, backupFile, log })
    const storage = createStorage({ db, upkeep, ballast, log })
    const close = (): Promise<void> => storage.close().finally(() => lock?.release())
    return { ...storage, close, recovery, lookOnly: false }
  } catch (error) {
    lock?.release()
    throw asStorageFailure(error)
  }
}

function openToLookAt(folder: string, why: FailureError, log: Log): OpenedStorage {
  const files = [databaseName, backupName].map((name) => join(folder, name))
  const looked = look(files.filter((file) => existsSync(file)))
  // What lies there can't be read at all: then there is nothing to look at, and that is said.
  if (looked === undefined) throw why
  const { db, recovery } = looked
  const storage = createStorage({ db, upkeep: noUpkeep, ballast: noBallast, log })
  return { ...storage, recovery, lookOnly: true }
}

function look(files: readonly string[]): ReturnType<typeof openLookOnly> {
  try {
    return openLookOnly(files)
  } catch (error) {
    if (asStorageFailure(error) instanceof FailureError) return undefined
    throw error
  }
}

/** Names and subjects of accounts are nobody's business in a log. */
const summary = ({ recovered, setAside, remembered }: Recovery) => ({
  recovered,
  setAside,
  remembered: remembered.length,
})

/** A full disk has no room for the shared memory of a WAL either, and SQLite calls that an I/O error. */
const maybeFull = (error: unknown): boolean =>
  isFailure(error, 'storage-full') ||
  (isFailure(error, 'storage-read-only') &&
    error.failure.detail?.startsWith('SQLITE_IOERR_SHM') === true)

const isFailure = (error: unknown, code: string): error is FailureError =>
  error instanceof FailureError && error.failure.code === code
