import type Database from 'better-sqlite3'
import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { removeFile } from '../system/files.ts'

/** Long enough to notice that a new version is no good; then the version before is no way back any more. */
const keptMs = 30 * 24 * 60 * 60 * 1000

/** Where the file lies as it was before an upgrade: `handback.db` → `handback.schema-3.db`. */
export function pastCopy(file: string, schema: number): string {
  const extension = extname(file)
  return join(dirname(file), `${basename(file, extension)}.schema-${schema}${extension}`)
}

const isPastCopy = (name: string): boolean => /^handback\.schema-\d+\.db(\.draft)?$/.test(name)

function listPastCopies(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => isPastCopy(name))
    .map((name) => join(folder, name))
}

/** A copy from before would bring back what has just been destroyed: it goes with it. */
export function removePastCopies(folder: string): void {
  for (const copy of listPastCopies(folder)) removeFile(copy)
}

/** Those that are old, or from before a token was destroyed (a crash may have come between the two). */
export function removeStaleCopies(folder: string, db: Database.Database, now: number): void {
  const { at } = db
    .prepare<[], { at: number | null }>('SELECT max(destroyed_at) AS at FROM tokens')
    .get() ?? { at: null }
  for (const copy of listPastCopies(folder)) {
    const madeAt = statSync(copy).mtimeMs
    if (madeAt + keptMs < now || (at !== null && at > madeAt)) removeFile(copy)
  }
}
