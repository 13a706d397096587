// `npm run fixtures:data [-- --again]`: a database of the newest schema as today's code writes it, under
// test/fixtures/data. Those of older schemas are never made anew: the code that wrote them is gone.
import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { migrate, newestSchema } from '../main/storage/migrate.ts'
import { writeFixture } from './data-fixtures/write-fixture.ts'

const folder = join(import.meta.dirname, '../test/fixtures/data')
const fileOf = (schema: number): string => join(folder, `schema-${schema}`, 'handback.db')

/** Two migrations came at once: what the code in between would have written is what migrating makes. */
function writeInBetween(schema: number): void {
  mkdirSync(dirname(fileOf(schema)), { recursive: true })
  copyFileSync(fileOf(schema - 1), fileOf(schema))
  const db = new Database(fileOf(schema))
  migrate(db, schema)
  db.close()
}

if (process.argv.includes('--again')) rmSync(fileOf(newestSchema), { force: true })
for (let schema = 1; schema <= newestSchema; schema += 1) {
  if (existsSync(fileOf(schema))) continue
  if (schema < newestSchema) writeInBetween(schema)
  else await writeFixture(fileOf(schema))
  console.log(`test/fixtures/data/schema-${schema}/handback.db`)
}
