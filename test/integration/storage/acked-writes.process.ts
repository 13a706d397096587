// Run by plain `node`: commits and prints a line for each commit that was promised to be durable.
// `node acked-writes.process.ts <folder>`; killed by the test.
import { openStorage } from '../../../main/storage/open-storage.ts'
import { systemClock } from '../../../main/system/clock.ts'
import { aJob, anAccount, aClient, aStep, aToken } from './stored-rows.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: acked-writes.process.ts <folder>')
const storage = openStorage({ folder, clock: systemClock })
await storage.commit(({ clients }) => clients.insert(aClient()))

async function revoke(n: number): Promise<void> {
  const [accountId, tokenId, jobId] = [`account-${n}`, `token-${n}`, `job-${n}`]
  await storage.commit(({ accounts, tokens, jobs, evidence }) => {
    accounts.insert(anAccount({ id: accountId }))
    tokens.insert(aToken({ id: tokenId, accountId }))
    jobs.enqueue(aJob({ id: jobId, accountId }), [aStep({ jobId, tokenId })])
    evidence.append({ at: n, accountId, jobId, body: { kind: 'revocation-requested', tokens: 1 } })
  })
  process.stdout.write(`${n}\n`)
}

for (let n = 0; ; n += 4) {
  await Promise.all([n, n + 1, n + 2, n + 3].map(revoke))
}
