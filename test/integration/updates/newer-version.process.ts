// Loaded before version.process.ts (`--import`): the product as a later version has it, which is this
// one with a migration more.
import { registerHooks } from 'node:module'

const before = 'export const newestSchema = migrations.length'
const oneMore = `;(migrations as Migration[]).push({
  number: migrations.length + 1,
  sql: 'CREATE TABLE of_the_next_version (id INTEGER PRIMARY KEY) STRICT',
})
`

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith('/main/storage/migrate.ts')) return loaded
    const source = Buffer.from((loaded.source ?? '') as string).toString()
    if (!source.includes(before)) throw new Error('migrate.ts has no place for a migration more')
    return { ...loaded, source: source.replace(before, oneMore + before) }
  },
})
