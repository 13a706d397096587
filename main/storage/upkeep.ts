import type Database from 'better-sqlite3'
import { dirname } from 'node:path'
import type { Log } from '../system/log.ts'
import { createBackupTurns } from './backup-turns.ts'
import { createPace } from './pace.ts'
import { removePastCopies } from './past-copies.ts'

/** Bursts of commits make one backup. */
const backupDelayMs = 200

/** What is done after a commit: a fresh backup, and nothing left in the WAL of what was destroyed. */
export interface Upkeep {
  /** Called by the stores in a commit whose content a restore must not lack. */
  wantBackup(): void
  /** Called by the stores in a commit that destroys: the WAL is truncated and the backup rewritten at once. */
  wantErasure(): void
  beforeCommit(): void
  afterCommit(): void
  /** What a commit that was taken back had wanted is not wanted any more. */
  afterRollback(): void
  /** Takes up what a crash left undone. */
  start(): void
  owesBackup(): boolean
  /** Resolves when no backup is owed, or the last try failed (it stays owed). */
  whenTidy(): Promise<void>
}

export function createUpkeep(deps: {
  db: Database.Database
  backupFile: string
  log: Log
}): Upkeep {
  const { db, log } = deps
  let backupWanted = false
  let erasureWanted = false
  // Kept until a checkpoint succeeds: another reader of the file can hold it up.
  let erasureOwed = false
  const noteWanted = db.prepare(
    'UPDATE upkeep SET backups_wanted = backups_wanted + 1 WHERE id = 1',
  )
  const backups = createBackupTurns(deps)

  const eraseWal = (): void => {
    try {
      erasureOwed = !truncateWal(db)
    } catch (error) {
      log.error('storage-checkpoint-failed', error)
    }
  }
  const erasePast = (): void => {
    try {
      removePastCopies(dirname(deps.backupFile))
    } catch (error) {
      // The next start removes it: it is older than what was destroyed.
      log.error('storage-past-copy-kept', error)
    }
  }
  const erasures = createPace(() => {
    if (erasureOwed) eraseWal()
  })
  return {
    wantBackup: () => {
      backupWanted = true
    },
    wantErasure: () => {
      erasureWanted = true
    },
    beforeCommit: () => {
      if (backupWanted || erasureWanted) noteWanted.run()
    },
    afterCommit: () => {
      if (erasureWanted) {
        erasureOwed = true
        erasePast()
      }
      if (erasureOwed) erasures.now()
      if (erasureWanted) backups.schedule(0)
      else if (backupWanted) backups.schedule(backupDelayMs)
      backupWanted = erasureWanted = false
    },
    afterRollback: () => {
      backupWanted = erasureWanted = false
    },
    start: () => {
      if (backups.areOwed()) backups.schedule(backupDelayMs)
    },
    owesBackup: () => backups.areOwed(),
    whenTidy: async () => {
      erasures.cancel()
      await backups.catchUp()
      if (erasureOwed) eraseWal()
    },
  }
}

/** For a storage that can't be written: nothing is ever owed. */
export const noUpkeep: Upkeep = {
  wantBackup: () => undefined,
  wantErasure: () => undefined,
  beforeCommit: () => undefined,
  afterCommit: () => undefined,
  afterRollback: () => undefined,
  start: () => undefined,
  owesBackup: () => false,
  whenTidy: () => Promise.resolve(),
}

/** False when another reader holds it up; it is tried again later, so nobody waits for that one now. */
function truncateWal(db: Database.Database): boolean {
  const timeout = Number(db.pragma('busy_timeout', { simple: true }))
  db.pragma('busy_timeout = 0')
  try {
    const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return answer?.busy === 0
  } finally {
    db.pragma(`busy_timeout = ${timeout}`)
  }
}
