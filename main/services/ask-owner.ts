import type { Account, AccountId } from '../domain/account.ts'
import { checked } from '../domain/account-transitions.ts'
import { failure } from '../domain/failure.ts'
import type { Secret } from '../domain/secret.ts'
import type { HeldToken } from '../domain/token.ts'
import { providerById } from '../providers/catalogue.ts'
import { whoseOf } from '../providers/handed-in.ts'
import type { Whose } from '../providers/handed-in-rules.ts'
import { identityRequestFor } from '../providers/identity.ts'
import { ownerAnswer, type OwnerAnswer } from '../providers/owner-answer.ts'
import { closeDead } from '../revocation/enqueue.ts'
import { readUserinfo } from '../revocation/probe.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Events } from '../system/events.ts'
import type { Http, HttpAnswer } from '../system/http.ts'
import type { Log } from '../system/log.ts'
import type { Vault } from '../vault/vault.types.ts'

export type Asked = 'alive' | 'dead' | 'unclear' | 'cannot-ask'

/** Asks the provider of a handed-in token, and nobody else, whose it is and what it may do. */
export class AskOwner {
  readonly #deps: Deps
  readonly #running = new Map<AccountId, Promise<Asked>>()
  #unlisten: () => void = () => {}
  #closed = false

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Tokens that came while there was no network, or wait for the vault, are asked about when it is there. */
  begin(): void {
    if (this.#closed) return
    const { connectivity, vault } = this.#deps
    const stops = [connectivity, vault].map((one) => one.onChange(() => this.#askWaiting()))
    this.#unlisten = () => {
      for (const stop of stops) stop()
    }
    this.#askWaiting()
  }

  /** Resolves when nothing is being asked any more. */
  async close(): Promise<void> {
    this.#closed = true
    this.#unlisten()
    await Promise.allSettled(this.#running.values())
  }

  /** FailureError `offline`, `vault-closed`; `not-now` where it is being ended or has ended. */
  ask(accountId: AccountId): Promise<Asked> {
    const running = this.#running.get(accountId)
    if (running !== undefined) return running
    const started = this.#ask(accountId).finally(() => this.#running.delete(accountId))
    this.#running.set(accountId, started)
    return started
  }

  #askWaiting(): void {
    const { storage, connectivity, vault, log } = this.#deps
    if (!connectivity.isOnline() || vault.state.kind !== 'open') return
    for (const account of storage.read.accounts.list()) {
      if (account.origin !== 'handed-in' || account.there !== 'unknown') continue
      if (account.checkedAt !== null) continue
      void this.ask(account.id).catch((error: unknown) => log.error('ask-owner', error))
    }
  }

  async #ask(accountId: AccountId): Promise<Asked> {
    const { storage, vault, connectivity } = this.#deps
    const account = storage.read.accounts.get(accountId)
    if (!isOpenQuestion(account)) throw failure('not-now')
    const client = storage.read.clients.get(account.clientRef)
    const file = providerById(client.providerId)
    const rule = file.handedIn.find(({ id }) => id === client.handedIn)
    const whose = rule === undefined ? null : whoseOf(file, rule)
    const [token] = storage.read.tokens.listHeld(accountId)
    if (whose === null || token?.sealed == null) return 'cannot-ask'
    if (!connectivity.isOnline()) throw failure('offline', {}, { retryable: true })
    await vault.ensureOpen()
    const { sealed, fingerprint } = token
    const ref = { rowId: token.id, field: token.kind, version: token.version }
    const opened = vault.open({ sealed, fingerprint }, ref)
    if (opened.kind === 'damaged') return 'cannot-ask'
    const answer = await this.#send(whose, whose.url(client.metadata.issuer), opened.secret)
    return this.#learn(account, token, whose, answer, opened.secret)
  }

  #send(whose: Whose, url: string, secret: Secret): Promise<HttpAnswer> {
    return this.#deps.http.send(identityRequestFor(whose.identity, url, secret))
  }

  async #learn(
    account: Account,
    token: HeldToken,
    whose: Whose,
    answer: HttpAnswer,
    secret: Secret,
  ): Promise<Asked> {
    const { storage, clock, events } = this.#deps
    const verdict = readUserinfo(answer, whose.identity)
    const owner =
      verdict === 'alive' && answer.kind === 'response'
        ? ownerAnswer(whose, answer, await this.#more(whose, account.issuer, secret), clock.now())
        : null
    const asked = await storage.commit((stores): Asked => {
      const now = clock.now()
      const latest = stores.accounts.get(account.id)
      // Being ended meanwhile, or forgotten: the answer is about a state that is over.
      if (!isOpenQuestion(latest)) return 'unclear'
      const body = { kind: 'checked', verdict, method: 'userinfo' } as const
      stores.evidence.append({ at: now, accountId: account.id, jobId: null, body })
      if (owner !== null) keepOwner(stores, latest, token, owner, now)
      if (verdict === 'dead') closeDead(stores, latest, now)
      return verdict
    })
    events.emit('accounts')
    return asked
  }

  async #more({ more, identity }: Whose, issuer: string, secret: Secret) {
    if (more === undefined) return null
    const request = identityRequestFor(identity, more.url(issuer), secret)
    const answer = await this.#deps.http.send(request)
    return answer.kind === 'response' ? answer : null
  }
}

const isOpenQuestion = ({ origin, there, removedAt }: Account): boolean =>
  origin === 'handed-in' && there !== 'ending' && there !== 'ended' && removedAt === null

function keepOwner(
  stores: WritableStores,
  account: Account,
  token: HeldToken,
  { subject, profile, scopes, expiresAt }: OwnerAnswer,
  now: number,
): void {
  stores.tokens.learn(token.id, scopes, expiresAt)
  stores.accounts.update({
    ...checked(account, 'alive', now),
    subject: subject ?? account.subject,
    profile,
    scopes,
    revocableUntil: expiresAt,
  })
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly http: Http
  readonly clock: Clock
  readonly connectivity: Connectivity
  readonly events: Events
  readonly log: Log
}
