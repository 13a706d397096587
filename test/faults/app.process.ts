// One life of the whole app under plain Node, as a child process: `compose` on a real data folder,
// with storage, http and clock wrapped so that it can be killed at an exact point. What it is told
// comes on standard input (LifeOrder), what it says goes to standard output (TraceLine).
import { readFileSync } from 'node:fs'
import { compose } from '../../main/compose.ts'
import type { Account } from '../../main/domain/account.ts'
import { Secret } from '../../main/domain/secret.ts'
import type { Handback } from '../../main/services/handback.types.ts'
import { openStorage, type OpenedStorage } from '../../main/storage/open-storage.ts'
import type { Log } from '../../main/system/log.ts'
import { createVault } from '../../main/vault/vault.ts'
import { createFakeKeychain } from '../support/fake-keychain.ts'
import { anAccount, aToken } from '../support/revocation-facts.ts'
import type { LifeOrder, SeededAccount, Standing } from './life.types.ts'
import { rushingClock } from './rushing-clock.ts'
import { fragileHttp, fragileStorage, Killer, sayer } from './surroundings.ts'
import { inEnglish } from '../support/in-english.ts'

const order = JSON.parse(readFileSync(0, 'utf8')) as LifeOrder
const killer = new Killer(order.kill)
const clock = rushingClock(order.startAt, (fire) => {
  const n = killer.count('timer')
  killer.reach('timer', n, 'before')
  fire()
  killer.reach('timer', n, 'after')
})
const say = sayer(clock)
const log: Log = {
  info: () => {},
  warn: (event, data) => say({ say: 'trouble', what: `${event} ${JSON.stringify(data)}` }),
  error: (event, error) =>
    say({ say: 'trouble', what: `${event} ${error instanceof Error ? error.stack : ''}` }),
}
/** A job that needs a person is tried daily; no fault of the harness takes so many days. */
const patienceMs = 60 * 24 * 60 * 60 * 1000

async function seed(storage: OpenedStorage): Promise<void> {
  const vault = createVault({ keys: storage.keys, keychain: createFakeKeychain() })
  await vault.ensureOpen()
  const now = clock.now()
  await storage.commit((stores) => {
    stores.clients.insert(order.client)
    for (const account of order.accounts) {
      stores.accounts.insert(accountOf(account, now))
      for (const { id, kind, text, expiresAt, refreshedOk } of account.tokens) {
        const ref = { rowId: id, field: kind, version: 1 } as const
        const sealed = vault.seal(new Secret(text), ref)
        const refreshedOkAt = refreshedOk ? now : null
        const row = { id, kind, expiresAt, refreshedOkAt, issuedAt: now, ...sealed }
        const owner = { accountId: account.id, clientRef: order.client.ref }
        stores.tokens.insert(aToken({ ...row, ...owner }))
      }
    }
  })
}

function accountOf({ id }: SeededAccount, now: number): Account {
  const { ref: clientRef, providerId, metadata } = order.client
  const { issuer } = metadata
  return anAccount({ id, subject: id, clientRef, providerId, issuer, linkedAt: now })
}

function standingsIn({ read }: OpenedStorage): Standing[] {
  const jobs = read.jobs.list({ limit: 1000 })
  return order.accounts.map(({ id }) => {
    const job = jobs.find(({ accountId }) => accountId === id)
    return {
      id,
      there: read.accounts.get(id).there,
      job: job?.state ?? null,
      ending: job?.ending?.kind ?? null,
      attention: job?.attention?.reason ?? null,
      attempts: job?.attempts ?? 0,
      held: read.tokens.listHeld(id).length,
    }
  })
}

/** Everybody who was promised an end has one. */
function allEnded(app: Handback, storage: OpenedStorage): Promise<void> {
  const asked = new Set(order.asked)
  return new Promise((resolve) => {
    const look = (): void => {
      const isOpen = standingsIn(storage).some(({ id, job }) => asked.has(id) && job !== 'closed')
      if (isOpen && clock.now() - order.startAt < patienceMs) return
      unlisten()
      resolve()
    }
    const unlisten = app.events.on(look)
    look()
  })
}

const opened = openStorage({ folder: order.folder, clock, log })
if (order.isFirst) await seed(opened)
const app = compose({
  folder: order.folder,
  storage: fragileStorage(opened, { killer, say, clock }),
  clock,
  http: fragileHttp(order, { killer, say, clock }),
  connectivity: { isOnline: () => true, onChange: () => () => {} },
  clipboard: { readText: () => Promise.resolve(''), clear: () => {} },
  browser: { open: () => Promise.reject(new Error('No browser is needed here')) },
  keychain: createFakeKeychain(),
  resolve: () => Promise.resolve([]),
  pictures: { toPng: () => null },
  language: inEnglish,
  wantsDailyCheck: () => false,
  keepsEnded: () => 'for-ever',
  routes: { proxyOf: () => Promise.resolve(null) },
  random: Math.random,
  log,
})
say({ say: 'found', standings: standingsIn(opened) })
if (!order.isFirst) killer.arm()
await app.start()
killer.arm()
const jobless = new Set(
  standingsIn(opened)
    .filter(({ job }) => job === null)
    .map(({ id }) => id),
)
// All at once, as "End access to many" would.
await Promise.all(
  order.asked
    .filter((id) => jobless.has(id))
    .map(async (id) => {
      await app.revoke.revoke(id)
      say({ say: 'accepted', account: id })
    }),
)
await allEnded(app, opened)
const standings = standingsIn(opened)
const brokenEvidence = opened.findBrokenEvidence() ?? null
await app.stop({ drainMs: 0 })
say({ say: 'finished', standings, brokenEvidence })
