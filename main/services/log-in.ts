import type { Account, AccountId } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import type { SignInResult } from '../sign-in/sign-in.types.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { FinishSignIn } from './finish-sign-in.ts'
import type { PrepareClient } from './prepare-client.ts'
import type { Servers } from './servers.ts'
import type { FlowReport, FlowResult, OtherAccount, SignInFlow } from './sign-in-flow.types.ts'
import { throwIfCancelled, type SignInFlows } from './sign-in-flows.ts'
import type { StoredGrant } from './store-grant.ts'

/**
 * Logs a known account in again: silently where the provider still remembers the consent. Lands on
 * the same local account by (issuer, subject). Where the browser is signed in to somebody else, what
 * they allowed is stored first, on a row of its own that is logged out, and then the person is asked
 * (`OtherAccounts`): a crash between the two loses nothing that could be revoked.
 */
export class LogIn {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(accountId: AccountId): SignInFlow {
    const { read } = this.#deps.storage
    const account = read.accounts.get(accountId)
    if (account.origin !== 'linked') throw failure('not-now')
    if (account.there === 'ending' || account.removedAt !== null) throw failure('not-now')
    const providerName = read.clients.get(account.clientRef).serverName
    return this.#deps.flows.start(
      { providerName, purpose: purposeFor(account), forAccount: accountId },
      (report) => this.#logIn(accountId, report),
    )
  }

  async #logIn(accountId: AccountId, report: FlowReport): Promise<FlowResult> {
    const { storage, vault, finish, clients, servers } = this.#deps
    await vault.ensureOpen()
    const account = storage.read.accounts.get(accountId)
    const purpose = purposeFor(account)
    // A permission that lasts belongs to its app; one that is given anew is given to the newest.
    const { clientRef } = account
    const { opened } = await clients.known(
      purpose === 'link' ? servers.appInPlaceOf(clientRef) : clientRef,
    )
    const hint = account.profile.email ?? account.profile.username
    const result = await finish.signIn(opened, purpose, hint, report)
    const { issuer, subject } = result
    const before = storage.read.accounts.findByProviderAccount(issuer, subject)
    const unwanted = report.signal.aborted
    const grant = { opened, newSecrets: null, result, expected: accountId, unwanted }
    const stored = await finish.store(grant)
    if (unwanted) throwIfCancelled(report.signal)
    if (stored.account.id !== accountId) return { other: otherAccount(stored, before, result) }
    if (stored.kind === 'ending') {
      throw failure('revocation-open', { provider: opened.client.serverName })
    }
    return accountId
  }
}

/** `before`: their row as it was, if there was one. */
function otherAccount(
  { kind, account }: StoredGrant,
  before: Account | undefined,
  { profile, subject }: SignInResult,
): OtherAccount {
  const found = profile.username ?? profile.email ?? subject
  const about = { accountId: account.id, found }
  if (kind === 'ending') return { ...about, standing: 'ending' }
  // Access that was over is as good as none: what came now is all there is.
  const isNew = kind === 'linked' || before === undefined || before.there === 'sign-in-needed'
  if (account.here === 'logged-in') return { ...about, standing: 'logged-in' }
  return { ...about, standing: isNew ? 'new' : 'known' }
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
  readonly servers: Pick<Servers, 'appInPlaceOf'>
}
