import { join } from 'node:path'
import type { Clock } from '../system/clock.ts'
import { keepFilePrivate, keepFolderPrivate } from '../system/files.ts'
import { silentLog, type Log } from '../system/log.ts'
import { openRecovering, type Recovery } from './recover.ts'
import { asStorageFailure } from './sqlite-failure.ts'
import { createStorage, type StorageWithKeys } from './storage.ts'

export interface OpenedStorage extends StorageWithKeys {
  /** What had to be done to open it. */
  readonly recovery: Recovery
}

export const databaseName = 'handback.db'
export const backupName = 'handback.backup.db'

/**
 * Opens the database in `folder`, made private and migrated. Throws FailureError
 * `storage-read-only`, `storage-full` or `storage-busy`, and NewerDatabaseError for the file of a
 * newer version; none of them changes the file.
 */
export function openStorage(deps: {
  folder: string
  clock: Pick<Clock, 'now'>
  log?: Log
}): OpenedStorage {
  const log = deps.log ?? silentLog
  const backupFile = join(deps.folder, backupName)
  try {
    keepFolderPrivate(deps.folder)
    keepFilePrivate(backupFile)
    const { db, recovery } = openRecovering(
      join(deps.folder, databaseName),
      backupFile,
      deps.clock.now(),
    )
    if (recovery.recovered !== 'none') log.warn('storage-recovered', { ...recovery })
    return { ...createStorage({ db, backupFile, log }), recovery }
  } catch (error) {
    throw asStorageFailure(error)
  }
}
