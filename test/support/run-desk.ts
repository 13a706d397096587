import type { AccountId } from '../../main/domain/account.ts'
import type { RunId } from '../../main/domain/job.ts'
import type { RunGroup } from '../../main/domain/run.ts'
import { Secret } from '../../main/domain/secret.ts'
import { openStorage, type OpenedStorage } from '../../main/storage/open-storage.ts'
import { createVault } from '../../main/vault/vault.ts'
import { anAccount, aToken } from './revocation-facts.ts'
import { openDesk, type Desk } from './service-desk.ts'
import { openedClient } from './test-client.ts'
import type { TokenServer } from './token-server.ts'

/** Many linked accounts at small servers: no sign-in, but tokens truly sealed and truly alive. */
export interface RunDesk extends Desk {
  readonly ids: AccountId[]
  storage: OpenedStorage
  /** `ended`, or `waiting:backoff`: how many accounts of the run stand so. */
  count(runId: RunId, standing: string): number
  /** What the run's counts add up to. */
  sum(runId: RunId): number
  /** Resolves when nothing of the run is under way or due: it waits, or it is over. */
  quiet(runId: RunId): Promise<void>
}

export const tokenOf = (id: AccountId): string => `refresh-token-of-${id}`

export async function openRunDesk(
  count: number,
  servers: readonly { readonly server: TokenServer; readonly introspects: boolean }[],
): Promise<RunDesk> {
  const stored: { storage?: OpenedStorage } = {}
  const desk = await openDesk(undefined, (options) => (stored.storage = openStorage(options)))
  const opened = (): OpenedStorage => {
    if (stored.storage === undefined) throw new Error('nothing was opened')
    return stored.storage
  }
  const ids = await link(desk, opened(), count, servers)
  // The app's own vault looks for its key at a start.
  await desk.restart()
  const standings = (runId: RunId) => desk.app.runReports.get(runId).standings
  const total = (of: ReturnType<typeof standings>): number =>
    of.reduce((sum, one) => sum + one.count, 0)
  const count_ = (runId: RunId, standing: string): number => {
    const [group, why] = standing.split(':') as [RunGroup, string?]
    return total(
      standings(runId).filter(
        (one) => one.group === group && (why === undefined || one.why === why),
      ),
    )
  }
  const busy: string[] = ['storing', 'running', 'due', 'stopping']
  return Object.assign(desk, {
    ids,
    get storage() {
      return opened()
    },
    count: count_,
    sum: (runId: RunId) => total(standings(runId)),
    quiet: async (runId: RunId) => {
      await desk.until(() =>
        standings(runId).every(({ why }) => !busy.includes(why)) ? true : undefined,
      )
    },
  })
}

async function link(
  desk: Desk,
  storage: OpenedStorage,
  count: number,
  servers: readonly { readonly server: TokenServer; readonly introspects: boolean }[],
): Promise<AccountId[]> {
  const vault = createVault({ keys: storage.keys, keychain: desk.keychain })
  await vault.ensureOpen()
  const ids = Array.from({ length: count }, (_, n) => `account-${String(n).padStart(5, '0')}`)
  await storage.commit((stores) => {
    for (const { server, introspects } of servers) {
      const { client } = openedClient({ ref: server.host, providerId: 'openid' })
      const metadata = {
        ...client.metadata,
        issuer: server.issuer,
        tokenEndpoint: `${server.issuer}/token`,
        revocationEndpoint: `${server.issuer}/revoke`,
        introspectionEndpoint: introspects ? `${server.issuer}/introspect` : null,
        userinfoEndpoint: null,
      }
      stores.clients.insert({ ...client, serverName: server.host, metadata })
    }
    for (const [n, id] of ids.entries()) {
      const at = servers[n % servers.length]?.server
      if (at === undefined) throw new Error('no server')
      const text = tokenOf(id)
      const ref = { rowId: `token-${id}`, field: 'refresh_token', version: 1 } as const
      const account = { id, clientRef: at.host, providerId: 'openid', issuer: at.issuer }
      stores.accounts.insert(anAccount({ ...account, subject: id, linkedAt: desk.clock.now() + n }))
      const base = { id: ref.rowId, accountId: id, clientRef: at.host, issuedAt: desk.clock.now() }
      stores.tokens.insert(aToken({ ...base, ...vault.seal(new Secret(text), ref) }))
      at.alive.add(text)
    }
  })
  return ids
}
