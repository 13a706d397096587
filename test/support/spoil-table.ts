import Database from 'better-sqlite3'
import { closeSync, openSync, writeSync } from 'node:fs'

const pageBytes = 4096

/** Overwrites the page a table begins on; the accounts before it stay readable. */
export function spoilTable(file: string, table: string): void {
  const db = new Database(file)
  const select = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck()
  const page = Number(select.get(table))
  db.close()
  spoilPage(file, page)
}

/** Pages count from 1, as SQLite counts them. */
export function spoilPage(file: string, page: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(pageBytes, 'junk '), 0, pageBytes, (page - 1) * pageBytes)
  closeSync(handle)
}
