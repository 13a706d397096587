import { silentLog } from '../system/log.ts'
import { noBallast } from './ballast.ts'
import { openDatabase } from './database.ts'
import { createStorage, type StorageWithKeys } from './storage.ts'
import { noUpkeep } from './upkeep.ts'

/**
 * A copy of the data that is not (yet) in its place: migrated, and without a backup of its own. Throws
 * DamagedDatabaseError and NewerDatabaseError.
 */
export function openCopy(file: string): StorageWithKeys {
  return createStorage({
    db: openDatabase(file),
    upkeep: noUpkeep,
    ballast: noBallast,
    log: silentLog,
  })
}
