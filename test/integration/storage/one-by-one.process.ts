// Run by plain `node` under strace: commits five revocations one after the other and says so after
// each. `node one-by-one.process.ts <folder> full|normal`; `normal` is the control: what better-sqlite3
// would do by itself on a WAL database that exists.
import { join } from 'node:path'
import { noBallast } from '../../../main/storage/ballast.ts'
import { openDatabase } from '../../../main/storage/database.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { createStorage } from '../../../main/storage/storage.ts'
import type { Storage } from '../../../main/storage/storage.types.ts'
import { noUpkeep } from '../../../main/storage/upkeep.ts'
import { silentLog } from '../../../main/system/log.ts'
import { aClient, aJob, anAccount, aStep, aToken } from './stored-rows.ts'

const [, , folder, synchronous] = process.argv
if (folder === undefined) throw new Error('usage: one-by-one.process.ts <folder> full|normal')

function open(into: string): Storage {
  if (synchronous === 'full') return openStorage({ folder: into, clock: { now: () => 1 } })
  const db = openDatabase(join(into, 'handback.db'))
  db.pragma('synchronous = NORMAL')
  return createStorage({ db, upkeep: noUpkeep, ballast: noBallast, log: silentLog })
}

const storage = open(folder)
await storage.commit(({ clients }) => clients.insert(aClient()))
process.stdout.write('acknowledged 0\n')
for (let n = 1; n <= 5; n += 1) {
  const [accountId, tokenId, jobId] = [`account-${n}`, `token-${n}`, `job-${n}`]
  await storage.commit(({ accounts, tokens, jobs }) => {
    accounts.insert(anAccount({ id: accountId }))
    tokens.insert(aToken({ id: tokenId, accountId }))
    jobs.enqueue(aJob({ id: jobId, accountId }), [aStep({ jobId, tokenId })])
  })
  process.stdout.write(`acknowledged ${n}\n`)
}
process.kill(process.pid, 'SIGKILL')
