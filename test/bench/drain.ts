import { defineWorker } from 'plainjob'
import { openid } from '../../main/providers/catalogue/openid.ts'
import { Attempt } from '../../main/revocation/attempt.ts'
import { enqueueRevocation } from '../../main/revocation/enqueue.ts'
import { OwedWrites } from '../../main/revocation/owed-writes.ts'
import { RevocationQueue } from '../../main/revocation/queue.ts'
import { systemClock } from '../../main/system/clock.ts'
import { createEvents } from '../../main/system/events.ts'
import { nodeHttp } from '../../main/system/http-node.ts'
import { silentLog } from '../../main/system/log.ts'
import { measure, type Measured, type Variant } from './figures.ts'
import { openPlainjob, quiet } from './plainjob-queue.ts'
import { storeAccounts } from './stored-accounts.ts'

const jobs = 1600
const atOnce = 32

async function sendTo(host: string, n: number): Promise<void> {
  const body = new URLSearchParams({
    token: `refresh-token-of-account-${n}-${'x'.repeat(40)}`,
    token_type_hint: 'refresh_token',
    client_id: 'handback-public',
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const url = `${host}/revoke`
  const answer = await nodeHttp.send({ method: 'POST', url, headers, body: body.toString() })
  if (answer.kind !== 'response' || answer.status !== 200) throw new Error('the server must answer')
}

const hostOf = (hosts: readonly string[], n: number): string => hosts[n % hosts.length] ?? ''

/** The same requests with nothing around them. */
function rawLoop(hosts: readonly string[]): Promise<Measured> {
  let next = 0
  const lane = async (): Promise<void> => {
    for (let n = next++; n < jobs; n = next++) await sendTo(hostOf(hosts, n), n)
  }
  return measure(jobs, () => Promise.all(Array.from({ length: atOnce }, lane)))
}

/** The whole engine: claimed, marked, sent, recorded with evidence, closed, tokens destroyed; FULL. */
async function ours(hosts: readonly string[]): Promise<Measured> {
  const stored = await storeAccounts(jobs, hosts)
  const { storage, vault, ids } = stored
  await storage.commit((stores) => {
    for (const id of ids) enqueueRevocation(stores, stores.accounts.get(id), Date.now())
  })
  await storage.whenTidy()
  const events = createEvents()
  const provider = { ...openid, probes: [] }
  const random = Math.random
  const base = { storage, vault, clock: systemClock, random, owed: new OwedWrites() }
  const attempt = new Attempt({ ...base, http: nodeHttp, providerOf: () => provider })
  const connectivity = { isOnline: () => true, onChange: () => () => {} }
  let done = 0
  const drained = Promise.withResolvers<undefined>()
  const counted: Pick<Attempt, 'run'> = {
    run: async (jobId, signal) => {
      await attempt.run(jobId, signal)
      done += 1
      if (done === jobs) drained.resolve(undefined)
    },
  }
  const more = { attempt: counted, connectivity, events, log: silentLog }
  const queue = new RevocationQueue({ ...base, ...more })
  const measured = await measure(jobs, async () => {
    await queue.start()
    await drained.promise
  })
  if (storage.read.jobs.countOpen() > 0) throw new Error('every revocation must be closed')
  await queue.stop({ drainMs: 1000 })
  if (storage.read.tokens.countHeld() > 0) throw new Error('every token must be gone')
  await stored.close()
  return measured
}

async function plainjob(
  hosts: readonly string[],
  synchronous: 'NORMAL' | 'FULL',
): Promise<Measured> {
  const { queue, close } = openPlainjob(synchronous)
  queue.addMany(
    'revoke',
    Array.from({ length: jobs }, (_, n) => ({ n })),
  )
  let done = 0
  const finished = Promise.withResolvers<undefined>()
  const workers = Array.from({ length: atOnce }, () =>
    defineWorker(
      'revoke',
      async ({ data }) => {
        const { n } = JSON.parse(data) as { n: number }
        await sendTo(hostOf(hosts, n), n)
      },
      {
        queue,
        logger: quiet,
        onCompleted: () => {
          done += 1
          if (done === jobs) finished.resolve(undefined)
        },
      },
    ),
  )
  const measured = await measure(jobs, async () => {
    for (const worker of workers) void worker.start()
    await finished.promise
  })
  await Promise.all(workers.map((worker) => worker.stop()))
  close()
  return measured
}

export function drainVariants(hosts: readonly string[]): readonly Variant[] {
  return [
    { name: 'raw loop', run: () => rawLoop(hosts) },
    { name: 'Handback, FULL', run: () => ours(hosts) },
    { name: 'plainjob, 32 workers, NORMAL', run: () => plainjob(hosts, 'NORMAL') },
    { name: 'plainjob, 32 workers, FULL', run: () => plainjob(hosts, 'FULL') },
  ]
}
