import type Database from 'better-sqlite3'
import type { Log } from '../system/log.ts'
import { writeBackup } from './backup.ts'
import { shareOfTime } from './pace.ts'

export interface BackupTurns {
  areOwed(): boolean
  schedule(delayMs: number): void
  catchUp(): Promise<void>
}

/** One backup at a time, and one more when something was committed meanwhile. */
export function createBackupTurns(deps: {
  db: Database.Database
  backupFile: string
  log: Log
}): BackupTurns {
  const { db, backupFile, log } = deps
  const counts = db.prepare<[], { wanted: number; written: number }>(
    'SELECT backups_wanted AS wanted, backup_written AS written FROM upkeep WHERE id = 1',
  )
  const noteWritten = db.prepare<[number]>('UPDATE upkeep SET backup_written = ? WHERE id = 1')
  let timer: { handle: NodeJS.Timeout; at: number } | undefined
  let turn: Promise<void> | undefined
  let notBefore = 0

  const owed = (): number | undefined => {
    const row = counts.get()
    return row === undefined || row.wanted === row.written ? undefined : row.wanted
  }
  const writeOwed = async (): Promise<void> => {
    const start = performance.now()
    try {
      const wanted = owed()
      if (wanted === undefined) return
      await writeBackup(db, backupFile)
      noteWritten.run(wanted)
    } catch (error) {
      log.error('storage-backup-failed', error)
      return
    } finally {
      const end = performance.now()
      notBefore = end + (end - start) / shareOfTime
    }
    // More was committed meanwhile.
    if (owed() !== undefined) schedule(0)
  }
  const catchUp = (): Promise<void> => {
    clearTimeout(timer?.handle)
    timer = undefined
    turn ??= writeOwed().finally(() => {
      turn = undefined
    })
    return turn
  }
  // The earliest wish counts: commits that never pause must not put the backup off for ever.
  const schedule = (delayMs: number): void => {
    const at = Math.max(performance.now() + delayMs, notBefore)
    if (timer !== undefined && timer.at <= at) return
    clearTimeout(timer?.handle)
    timer = { at, handle: setTimeout(() => void catchUp(), Math.max(0, at - performance.now())) }
  }
  return {
    areOwed: () => owed() !== undefined,
    schedule,
    catchUp: async () => {
      do await catchUp()
      while (timer !== undefined)
    },
  }
}
