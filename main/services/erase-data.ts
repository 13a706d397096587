import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../domain/failure.ts'
import { databaseName } from '../storage/open-storage.ts'
import { eraseWishName } from './erase-wish.ts'

/** Beside the data folder lie logs and settings; everything else there is Chromium's own. */
const ownFiles = /^settings\.json|^data-set-aside-\d+$/

/**
 * Deletes everything Handback knows: accounts, sealed tokens, record of proof, backups, what was set
 * aside, logs, crash dumps and settings. Only while the data is closed. Access at the providers is not touched, and
 * whoever wants it ended does that first. The keychain's own entry stays with the system: without the
 * wrapped key it opens nothing. Deleting is no overwriting: what a disk keeps of deleted files is sealed.
 *
 * The data file goes last but for the wish that it be erased: after a crash in between it is whole, and can
 * be erased again. Throws FailureError `not-all-erased`, with the folder where something was left.
 */
export function eraseData(userData: string, dataFolder = 'data'): void {
  const data = join(userData, dataFolder)
  const targets = [
    ...namesIn(data)
      .filter((name) => !name.startsWith(databaseName) && name !== eraseWishName)
      .map((name) => join(data, name)),
    join(userData, 'logs'),
    join(userData, 'crashes'),
    ...namesIn(userData)
      .filter((name) => ownFiles.test(name))
      .map((name) => join(userData, name)),
    ...namesIn(data)
      .filter((name) => name.startsWith(databaseName) && name !== databaseName)
      .map((name) => join(data, name)),
    join(data, databaseName),
    join(data, eraseWishName),
  ]
  for (const target of targets) remove(target, userData)
}

/**
 * Starts anew beside the old data, which stays as it is in a folder of its own, and answers its name. Only
 * while the data is closed. To have it back, quit Handback and give the folder its old name.
 */
export function setDataAside(userData: string, now: number, dataFolder = 'data'): string {
  const aside = join(userData, `data-set-aside-${now}`)
  renameSync(join(userData, dataFolder), aside)
  return aside
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

function remove(target: string, userData: string): void {
  try {
    rmSync(target, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw failure('not-all-erased', { path: userData }, { retryable: true, detail: code })
  }
}
