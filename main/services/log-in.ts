import type { AccountId } from '../domain/account.ts'
import { logOut } from '../domain/account-transitions.ts'
import { failure } from '../domain/failure.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { FinishSignIn } from './finish-sign-in.ts'
import { openClient } from './open-client.ts'
import type { FlowReport, SignInFlow, SignInFlows } from './sign-in-flows.ts'

/**
 * Logs a known account in again: silently where the provider still remembers the consent. Lands on
 * the same local account by (issuer, subject), whatever the browser is signed in to.
 */
export class LogIn {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(accountId: AccountId): SignInFlow {
    const { read } = this.#deps.storage
    const account = read.accounts.get(accountId)
    if (account.there === 'ending') throw failure('not-now')
    const client = read.clients.get(account.clientRef)
    return this.#deps.flows.start(
      { providerName: client.serverName, purpose: 'log-in' },
      (report) => this.#logIn(accountId, report),
    )
  }

  async #logIn(accountId: AccountId, report: FlowReport): Promise<AccountId> {
    const { storage, vault, finish } = this.#deps
    await vault.ensureOpen()
    const account = storage.read.accounts.get(accountId)
    const opened = openClient(storage.read, vault, account.clientRef)
    // Access that ended there must be given anew, and with it the consent (and refresh token).
    const purpose =
      account.there === 'ended' || account.there === 'sign-in-needed' ? 'link' : 'log-in'
    const hint = account.profile.email ?? account.profile.username
    const result = await finish.signIn(opened, purpose, hint, report)
    const other = storage.read.accounts.findByProviderAccount(result.issuer, result.subject)
    const stored = await finish.store(opened.client, null, result)
    if (stored.kind === 'ending') {
      throw failure('revocation-open', { provider: opened.client.serverName })
    }
    if (stored.account.id !== accountId) {
      if (other?.here !== 'logged-in') await this.#keepApart(stored.account.id)
      throw failure('different-account', {
        found: stored.account.profile.username ?? stored.account.subject,
        expected: account.profile.username ?? account.label ?? account.subject,
      })
    }
    return accountId
  }

  /**
   * The provider gave a permission for another account. Forgetting its token would leave it alive
   * with nobody able to revoke it, so it gets a row of its own, logged out.
   */
  async #keepApart(otherId: AccountId): Promise<void> {
    const { storage, clock, events } = this.#deps
    await storage.commit((stores) => {
      stores.accounts.update(logOut(stores.accounts.get(otherId), clock.now()))
    })
    events.emit('accounts')
  }
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly clock: Clock
  readonly events: Events
  readonly flows: SignInFlows
  readonly finish: FinishSignIn
}
