import type { Account, AccountId } from '../domain/account.ts'
import type { HostPause } from '../domain/host-pause.ts'
import type { RevocationJob } from '../domain/job.ts'
import type { ReadableStores } from '../storage/storage.types.ts'
import { providerFacts, type ProviderFacts } from './provider-facts.ts'

/** What an overview joins to an account, however it is read. */
export interface AccountFacts {
  readonly jobOf: (id: AccountId) => RevocationJob | null
  readonly providerOf: (account: Account) => ProviderFacts
  readonly hasPicture: (id: AccountId) => boolean
  readonly tagsOf: (id: AccountId) => readonly string[]
  readonly heldTokensOf: (id: AccountId) => number
  readonly pauseOf: (host: string) => HostPause | undefined
}

const none: readonly string[] = []

/** For a few accounts: each fact is asked for when it is wanted. */
export function factsOneByOne(read: ReadableStores): AccountFacts {
  return {
    jobOf: (id) => read.jobs.findOpen(id) ?? null,
    providerOf: ({ clientRef }) => providerFacts(read.clients.get(clientRef)),
    hasPicture: (id) => read.pictures.find(id) !== undefined,
    tagsOf: (id) => read.tags.listOf(id),
    heldTokensOf: (id) => read.tokens.countHeldOf(id),
    pauseOf: (host) => read.hosts.find(host),
  }
}

/** For the whole list: the same few statements, however many accounts there are. */
export function factsAllAtOnce(read: ReadableStores): AccountFacts {
  const jobs = new Map(read.jobs.listOpen().map((job) => [job.accountId, job]))
  const providers = new Map(read.clients.list().map((one) => [one.ref, providerFacts(one)]))
  const pictures = new Set(read.pictures.listAccounts())
  const held = read.tokens.countHeldByAccount()
  const tags = read.tags.listByAccount()
  const pauses = new Map(read.hosts.list().map((pause) => [pause.host, pause]))
  return {
    jobOf: (id) => jobs.get(id) ?? null,
    providerOf: ({ clientRef }) => {
      const facts = providers.get(clientRef)
      if (facts === undefined) throw new Error('an account refers to a client that is not stored')
      return facts
    },
    hasPicture: (id) => pictures.has(id),
    tagsOf: (id) => tags.get(id) ?? none,
    heldTokensOf: (id) => held.get(id) ?? 0,
    pauseOf: (host) => pauses.get(host),
  }
}
