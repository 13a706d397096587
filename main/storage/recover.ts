import type Database from 'better-sqlite3'
import { copyFileSync, existsSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { keepFilePrivate, removeFile, replaceDurably, syncFolder } from '../system/files.ts'
import { DamagedDatabaseError, openDatabase } from './database.ts'
import { rememberedAccounts, type RememberedAccount } from './remember.ts'
import { upgradeFile } from './upgrade.ts'

export interface Recovery {
  readonly recovered: 'none' | 'from-backup' | 'started-empty'
  /** Paths of the damaged files, kept as they were. */
  readonly setAside: readonly string[]
  /** What could still be read in them, in clear. */
  readonly remembered: readonly RememberedAccount[]
}

export const noRecovery: Recovery = { recovered: 'none', setAside: [], remembered: [] }

const parts = ['-wal', '-shm', ''] as const

/**
 * Opens the database, or the backup in its place when it is damaged or gone. Damaged files are
 * renamed, never overwritten or deleted.
 */
export function openRecovering(
  file: string,
  backupFile: string,
  now: number,
): { db: Database.Database; recovery: Recovery } {
  const setAside: string[] = []
  const found = openUnlessDamaged(file, now, setAside)
  if (found !== undefined) return { db: found, recovery: noRecovery }
  // A lone WAL would be played into whatever database takes this name.
  if (existsSync(`${file}-wal`)) setAside.push(setFileAside(file, now))
  const restored = restore(file, backupFile, now, setAside)
  if (restored !== undefined) return { db: restored, recovery: recoveryOf('from-backup', setAside) }
  return {
    db: openDatabase(file),
    recovery: recoveryOf(setAside.length === 0 ? 'none' : 'started-empty', setAside),
  }
}

function recoveryOf(recovered: Recovery['recovered'], setAside: readonly string[]): Recovery {
  return { recovered, setAside, remembered: setAside.flatMap((path) => rememberedAccounts(path)) }
}

/** Undefined when there is no file (an empty one counts as none) or it was just set aside. */
function openUnlessDamaged(
  file: string,
  now: number,
  setAside: string[],
): Database.Database | undefined {
  if (!hasContent(file)) return undefined
  try {
    upgradeFile(file)
    return openDatabase(file)
  } catch (error) {
    if (!(error instanceof DamagedDatabaseError)) throw error
    setAside.push(setFileAside(file, now))
    return undefined
  }
}

/** A copy is tried first: the backup itself stays whatever happens, until a newer one is whole. */
function restore(
  file: string,
  backupFile: string,
  now: number,
  setAside: string[],
): Database.Database | undefined {
  if (!hasContent(backupFile)) return undefined
  const draft = `${file}.restoring`
  removeAll(draft)
  copyFileSync(backupFile, draft)
  try {
    openDatabase(draft).close()
  } catch (error) {
    removeAll(draft)
    if (!(error instanceof DamagedDatabaseError)) throw error
    setAside.push(setFileAside(backupFile, now))
    return undefined
  }
  replaceDurably(draft, file)
  return openDatabase(file)
}

const hasContent = (file: string): boolean => existsSync(file) && statSync(file).size > 0

function removeAll(draft: string): void {
  for (const part of parts) removeFile(draft + part)
}

/** The main file goes last: after a crash in between, the next start still sees it as damaged. */
function setFileAside(file: string, now: number): string {
  const target = freeName(`${file}.corrupt-${now}`)
  for (const part of parts) {
    if (!existsSync(file + part)) continue
    renameSync(file + part, target + part)
    keepFilePrivate(target + part)
  }
  syncFolder(dirname(file))
  return target
}

function freeName(wanted: string): string {
  let name = wanted
  for (let n = 2; parts.some((part) => existsSync(name + part)); n += 1) name = `${wanted}-${n}`
  return name
}
