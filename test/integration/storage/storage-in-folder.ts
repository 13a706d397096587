import Database from 'better-sqlite3'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStorage, type OpenedStorage } from '../../../main/storage/open-storage.ts'

export interface StorageFolder {
  readonly folder: string
  readonly file: string
  readonly backup: string
  readonly open: () => OpenedStorage
  /** A second connection to the file, to look at it or to do it harm. */
  readonly openRaw: () => Database.Database
  /** Names of the files that contain the bytes. */
  readonly filesWith: (bytes: string) => string[]
}

/** A fresh folder; it goes, and what was opened is closed, after the test. */
export function storageFolder(): StorageFolder {
  const folder = mkdtempSync(join(tmpdir(), 'handback-storage-'))
  const file = join(folder, 'handback.db')
  const toClose: { close(): unknown }[] = []
  onTestFinished(async () => {
    for (const one of toClose.reverse()) await one.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const opened = <T extends { close(): unknown }>(one: T): T => {
    toClose.push(one)
    return one
  }
  return {
    folder,
    file,
    backup: join(folder, 'handback.backup.db'),
    open: () => opened(openStorage({ folder, clock: { now: () => 1_700_000_000_000 } })),
    openRaw: () => opened(new Database(file)),
    filesWith: (bytes) =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(bytes)),
  }
}
