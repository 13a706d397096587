import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enqueueRevocation } from '../../main/revocation/enqueue.ts'
import { measure, type Measured, type Variant } from './figures.ts'
import { openPlainjob } from './plainjob-queue.ts'
import { storeAccounts } from './stored-accounts.ts'

const payload = JSON.stringify({ text: 'x'.repeat(1500) })
const single = 300
const callers = 64
const grouped = callers * 32

/** The least a durable enqueue can be: one row of 1.5 KB in a transaction of its own, FULL. */
async function bareInsert(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-bench-'))
  const db = new Database(join(folder, 'bare.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE jobs (id INTEGER PRIMARY KEY, data TEXT)')
  const insert = db.prepare('INSERT INTO jobs (data) VALUES (?)')
  const measured = await measure(single, () => {
    for (let n = 0; n < single; n += 1) insert.run(payload)
    return Promise.resolve()
  })
  db.close()
  rmSync(folder, { recursive: true, force: true })
  return measured
}

/** What "Revoke access" stores: job, step, lamp, evidence, backup mark; `at a time` commits asked for together. */
async function revocations(count: number, atATime: number): Promise<Measured> {
  const stored = await storeAccounts(count, ['http://127.0.0.1:9'])
  const { storage, ids } = stored
  const ask = (id: string): Promise<unknown> =>
    storage.commit((stores) => enqueueRevocation(stores, stores.accounts.get(id), Date.now()))
  const measured = await measure(count, async () => {
    for (let n = 0; n < count; n += atATime) {
      await Promise.all(ids.slice(n, n + atATime).map(ask))
    }
  })
  await stored.close()
  return measured
}

function plainjobAdd(synchronous: 'NORMAL' | 'FULL'): Promise<Measured> {
  const { queue, close } = openPlainjob(synchronous)
  const count = synchronous === 'FULL' ? single : grouped
  return measure(count, () => {
    for (let n = 0; n < count; n += 1) queue.add('revoke', payload)
    return Promise.resolve()
  }).finally(close)
}

export const enqueueVariants: readonly Variant[] = [
  { name: 'bare insert, FULL, 1/tx', run: bareInsert },
  { name: 'revocation, FULL, one caller', run: () => revocations(single, 1) },
  { name: 'revocation, FULL, 64 callers', run: () => revocations(grouped, callers) },
  { name: 'plainjob add, NORMAL', run: () => plainjobAdd('NORMAL') },
  { name: 'plainjob add, FULL', run: () => plainjobAdd('FULL') },
]
