import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from './files.ts'

/** Writes a file only its owner may read, in place of what is there: whole, or not at all. */
export async function writePrivately(path: string, text: string): Promise<void> {
  const unfinished = join(dirname(path), `.handback-${randomUUID()}.tmp`)
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  try {
    syncFolder(dirname(path))
  } catch {
    // The file is in its place; some file systems let no folder be synced.
  }
}
