import type { Account, AccountId } from '../domain/account.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { HostPause } from '../domain/host-pause.ts'
import type { RevocationJob } from '../domain/job.ts'
import type { HeldToken } from '../domain/token.ts'
import { providerOf } from '../providers/catalogue.ts'
import { standardScopes } from '../providers/catalogue/openid.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { WordKey } from '../../words/words.ts'
import { factsAllAtOnce, factsOneByOne, type AccountFacts } from './account-facts.ts'
import { AccountNumbers } from './account-numbers.ts'
import type { ProviderFacts } from './provider-facts.ts'

export interface AccountOverview {
  readonly account: Account
  /** The open job; null where nothing is being ended. */
  readonly job: RevocationJob | null
  /** That its host is asked nothing for now; null where it may be, or where there is no job. */
  readonly hostPause: HostPause | null
  readonly provider: ProviderFacts
  readonly hasPicture: boolean
  /** The person's own labels. */
  readonly tags: readonly string[]
  readonly heldTokens: number
  /** 1, 2, … among the listed accounts of the same server; null where it is the only one. */
  readonly number: number | null
}

export interface Permission {
  readonly scope: string
  /** Null: the catalogue has no words for it; the scope itself is shown. */
  readonly allows: WordKey | null
}

export interface ChangedPermissions {
  readonly at: number
  readonly added: readonly Permission[]
  readonly removed: readonly Permission[]
}

export interface AccountWithHistory extends AccountOverview {
  readonly permissions: readonly Permission[]
  /** What the provider changed about them last, since it was linked; null: nothing. */
  readonly permissionChange: ChangedPermissions | null
  /** The keys in use. */
  readonly keys: readonly Pick<HeldToken, 'kind' | 'expiresAt'>[]
  readonly evidence: readonly Evidence[]
}

/** The list, or what of it reads differently than at an earlier version. */
export interface ListedAccounts {
  readonly version: number
  /** False: only the accounts that changed; who is listed and in which order is as before. */
  readonly all: boolean
  /** More has changed than one answer tells: to be asked for at once, with this version. */
  readonly more: boolean
  readonly accounts: readonly AccountOverview[]
}

/**
 * Changes that one answer tells. While thousands are being ended, whoever else waits for main has a
 * turn between two answers.
 */
export const changesPerAnswer = 200

/** Joins accounts with what the catalogue and the queue know about them. Reads only. */
export class AccountOverviews {
  readonly #storage: Storage
  readonly #clock: Pick<Clock, 'now'>
  readonly #numbers: AccountNumbers

  constructor(deps: { storage: Storage; clock: Pick<Clock, 'now'> }) {
    this.#storage = deps.storage
    this.#clock = deps.clock
    this.#numbers = new AccountNumbers(deps.storage.read)
  }

  hasListed(): boolean {
    return this.#numbers.countListed() > 0
  }

  /** Also of accounts that are on the list no more. */
  hasEvidence(): boolean {
    return this.#storage.read.evidence.getLatest() > 0
  }

  list(): AccountOverview[] {
    const { read } = this.#storage
    const facts = factsAllAtOnce(read)
    const numbers = this.#numbers.current()
    return read.accounts.list().map((account) => this.#join(account, facts, numbers))
  }

  listSince(since?: number): ListedAccounts {
    const { accounts, accountChanges } = this.#storage.read
    const version = accountChanges.findLatest()
    // A version from before this data was opened is of other data: erased, set aside, or brought here.
    const known =
      since !== undefined && since <= version && accountChanges.findListChange() <= since
    if (!known) {
      return { version, all: true, more: false, accounts: this.list() }
    }
    const found = accountChanges.listSince(since, changesPerAnswer)
    const facts = factsOneByOne(this.#storage.read)
    const changed = found.map(({ id }) => accounts.get(id)).filter((one) => one.removedAt === null)
    const numbers = this.#numbers.current()
    const told = found.length < changesPerAnswer ? version : (found.at(-1)?.seq ?? version)
    return {
      version: told,
      all: false,
      more: told < version,
      accounts: changed.map((one) => this.#join(one, facts, numbers)),
    }
  }

  get(id: AccountId): AccountOverview {
    const { read } = this.#storage
    return this.#join(read.accounts.get(id), factsOneByOne(read), this.#numbers.current())
  }

  getWithHistory(id: AccountId): AccountWithHistory {
    const overview = this.get(id)
    const provider = providerOf(this.#storage.read.clients.get(overview.account.clientRef))
    const evidence = this.#storage.read.evidence.listForAccount(id)
    return {
      ...overview,
      permissions: overview.account.scopes.map((scope) => permission(scope, provider)),
      permissionChange: lastChange(evidence, provider),
      keys: (['access_token', 'refresh_token'] as const).flatMap(
        (kind) => this.#storage.read.tokens.findCurrent(id, kind) ?? [],
      ),
      evidence,
    }
  }

  #join(
    account: Account,
    facts: AccountFacts,
    numbers: ReadonlyMap<AccountId, number>,
  ): AccountOverview {
    const job = facts.jobOf(account.id)
    const pause = job === null ? undefined : facts.pauseOf(job.host)
    return {
      account,
      job,
      hostPause: pause !== undefined && pause.until > this.#clock.now() ? pause : null,
      provider: facts.providerOf(account),
      tags: facts.tagsOf(account.id),
      hasPicture: account.here === 'logged-in' && facts.hasPicture(account.id),
      heldTokens: facts.heldTokensOf(account.id),
      number: numbers.get(account.id) ?? null,
    }
  }
}

function permission(scope: string, { scopes }: Pick<ProviderDefinition, 'scopes'>): Permission {
  const inWords = [...scopes, ...standardScopes].find((known) => known.scope === scope)
  return { scope, allows: inWords?.allows ?? null }
}

function lastChange(
  evidence: readonly Evidence[],
  provider: ProviderDefinition,
): ChangedPermissions | null {
  const news = evidence.findLast(
    ({ body }) => body.kind === 'permissions-changed' || body.kind === 'linked',
  )
  if (news?.body.kind !== 'permissions-changed') return null
  const { added, removed } = news.body
  const inWords = (scopes: readonly string[]): Permission[] =>
    scopes.map((scope) => permission(scope, provider))
  return { at: news.at, added: inWords(added), removed: inWords(removed) }
}
