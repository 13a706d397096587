import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { better, defineQueue, type Queue } from 'plainjob'

export const quiet = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }

export interface PlainjobQueue {
  readonly queue: Queue
  readonly close: () => void
}

/** plainjob sets NORMAL itself; FULL is set after it, for a comparison at equal durability. */
export function openPlainjob(synchronous: 'NORMAL' | 'FULL'): PlainjobQueue {
  const folder = mkdtempSync(join(tmpdir(), 'plainjob-bench-'))
  const db = new Database(join(folder, 'jobs.db'))
  const queue = defineQueue({ connection: better(db), logger: quiet })
  db.pragma(`synchronous = ${synchronous}`)
  return {
    queue,
    close: () => {
      queue.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
