import type Database from 'better-sqlite3'
import type { Log } from '../system/log.ts'
import { writeBackup } from './backup.ts'

/** Bursts of commits make one backup … */
const backupDelayMs = 200
/** … and long ones one now and then: tidying must not take all the time there is. */
const shareOfTime = 1 / 10

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
      if (erasureWanted) erasureOwed = true
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

interface Pace {
  /** Runs it at once, or as soon as the last run has been paid for with time between. */
  now(): void
  cancel(): void
}

/** Keeps work that every commit of a burst asks for to a tenth of the time. */
function createPace(run: () => void): Pace {
  let timer: NodeJS.Timeout | undefined
  let notBefore = 0
  const runNow = (): void => {
    timer = undefined
    const start = performance.now()
    run()
    const end = performance.now()
    notBefore = end + (end - start) / shareOfTime
  }
  return {
    now: () => {
      const wait = notBefore - performance.now()
      if (wait <= 0) runNow()
      else timer ??= setTimeout(runNow, wait)
    },
    cancel: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

interface BackupTurns {
  areOwed(): boolean
  schedule(delayMs: number): void
  catchUp(): Promise<void>
}

/** One backup at a time, and one more when something was committed meanwhile. */
function createBackupTurns(deps: {
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
