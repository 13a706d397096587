import type Database from 'better-sqlite3'

/** A writing statement that works only inside `storage.commit`. */
export interface Write<Row> {
  /** Returns how many rows changed. */
  run(row: Row): number
}

/**
 * The stores write through this: without a transaction a statement would commit on its own, for
 * example from the far side of an `await` in work that was already refused.
 */
export function prepareWrite<Row extends object>(db: Database.Database, sql: string): Write<Row> {
  const statement = db.prepare<Row>(sql)
  return {
    run: (row) => {
      if (!db.inTransaction) throw new Error('Writing is possible only inside storage.commit')
      return statement.run(row).changes
    },
  }
}

/** `a, b` → `INSERT INTO table (a, b) VALUES (@a, @b)`. */
export function insertSql(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`
}

export function updateSql(table: string, columns: readonly string[], where: string): string {
  return `UPDATE ${table} SET ${columns.map((c) => `${c} = @${c}`).join(', ')} WHERE ${where}`
}
