import type { Account, AccountId } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { FinishSignIn } from './finish-sign-in.ts'
import type { PrepareClient } from './prepare-client.ts'
import type { FlowReport, SignInFlow, SignInFlows } from './sign-in-flows.ts'

/**
 * Logs a known account in again: silently where the provider still remembers the consent. Lands on
 * the same local account by (issuer, subject); where the browser is signed in to somebody else, that
 * account gets a row of its own, logged out.
 */
export class LogIn {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(accountId: AccountId): SignInFlow {
    const { read } = this.#deps.storage
    const account = read.accounts.get(accountId)
    if (account.there === 'ending' || account.removedAt !== null) throw failure('not-now')
    const providerName = read.clients.get(account.clientRef).serverName
    return this.#deps.flows.start(
      { providerName, purpose: purposeFor(account), forAccount: accountId },
      (report) => this.#logIn(accountId, report),
    )
  }

  async #logIn(accountId: AccountId, report: FlowReport): Promise<AccountId> {
    const { storage, vault, finish, clients } = this.#deps
    await vault.ensureOpen()
    const account = storage.read.accounts.get(accountId)
    const { opened } = await clients.known(account.clientRef)
    const hint = account.profile.email ?? account.profile.username
    const result = await finish.signIn(opened, purposeFor(account), hint, report)
    const stored = await finish.store({ opened, newSecrets: null, result, expected: accountId })
    const provider = opened.client.serverName
    if (stored.account.id !== accountId) {
      // What this row is called at the provider stays hidden: it is logged out.
      const { username, email } = result.profile
      const found = username ?? email ?? result.subject
      throw failure('different-account', { found, expected: account.label ?? provider })
    }
    if (stored.kind === 'ending') throw failure('revocation-open', { provider })
    return accountId
  }
}

/** Access that ended there must be given anew, and with it the consent (and refresh token). */
function purposeFor({ there }: Account): 'link' | 'log-in' {
  return there === 'ended' || there === 'sign-in-needed' ? 'link' : 'log-in'
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly flows: SignInFlows
  readonly finish: FinishSignIn
  readonly clients: Pick<PrepareClient, 'known'>
}
