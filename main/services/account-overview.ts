import type { Account, AccountId } from '../domain/account.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { RevocationJob } from '../domain/job.ts'
import type { OAuthClient } from '../domain/client.ts'
import { providerById } from '../providers/catalogue.ts'
import type { Mark, ProviderDefinition } from '../providers/define-provider.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { WordKey } from '../../words/words.ts'

/** What a window may know about the provider of an account. */
export interface ProviderFacts {
  readonly name: string
  readonly host: string
  readonly mark: Mark
  /** An app can ask this server to end access. */
  readonly revocable: boolean
  readonly checkable: boolean
  readonly hasManagePage: boolean
  readonly canSignOut: boolean
  readonly words: ProviderDefinition['words']
}

export interface AccountOverview {
  readonly account: Account
  /** The open job; null where nothing is being ended. */
  readonly job: RevocationJob | null
  readonly provider: ProviderFacts
  readonly hasPicture: boolean
  readonly heldTokens: number
  /** 1, 2, … among the listed accounts of the same server; null where it is the only one. */
  readonly number: number | null
}

export interface Permission {
  readonly scope: string
  /** Null: the catalogue has no words for it; the scope itself is shown. */
  readonly allows: WordKey | null
}

export interface AccountWithHistory extends AccountOverview {
  readonly permissions: readonly Permission[]
  readonly evidence: readonly Evidence[]
}

export function providerFacts(client: OAuthClient): ProviderFacts {
  const provider = providerById(client.providerId)
  const { metadata } = client
  return {
    name: client.serverName,
    host: new URL(metadata.issuer).host,
    mark: provider.mark,
    revocable: provider.revocation.kind === 'rfc7009' && metadata.revocationEndpoint !== null,
    checkable: metadata.introspectionEndpoint !== null || metadata.userinfoEndpoint !== null,
    hasManagePage: provider.managePage(metadata) !== null,
    canSignOut: metadata.endSessionEndpoint !== null || provider.signOutPage(metadata) !== null,
    words: provider.words,
  }
}

/** Joins accounts with what the catalogue and the queue know about them. Reads only. */
export class AccountOverviews {
  readonly #storage: Storage

  constructor(deps: { storage: Storage }) {
    this.#storage = deps.storage
  }

  list(): AccountOverview[] {
    const accounts = this.#storage.read.accounts.list()
    return accounts.map((account) => this.#join(account, accounts))
  }

  get(id: AccountId): AccountOverview {
    const { accounts } = this.#storage.read
    return this.#join(accounts.get(id), accounts.list())
  }

  getWithHistory(id: AccountId): AccountWithHistory {
    const overview = this.get(id)
    const provider = providerById(overview.account.providerId)
    return {
      ...overview,
      permissions: overview.account.scopes.map((scope) => ({
        scope,
        allows: provider.scopes.find((known) => known.scope === scope)?.allows ?? null,
      })),
      evidence: this.#storage.read.evidence.listForAccount(id),
    }
  }

  #join(account: Account, listed: readonly Account[]): AccountOverview {
    const { read } = this.#storage
    return {
      account,
      job: read.jobs.findOpen(account.id) ?? null,
      provider: providerFacts(read.clients.get(account.clientRef)),
      hasPicture: account.here === 'logged-in' && read.pictures.find(account.id) !== undefined,
      heldTokens: read.tokens.listHeld(account.id).length,
      number: numberAmong(listed, account),
    }
  }
}

/** Tells accounts apart while their names are hidden. */
function numberAmong(listed: readonly Account[], account: Account): number | null {
  const siblings = listed.filter((one) => one.issuer === account.issuer)
  const index = siblings.findIndex((one) => one.id === account.id)
  return siblings.length < 2 || index === -1 ? null : index + 1
}
