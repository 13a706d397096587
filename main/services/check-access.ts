import type { AccountId, Profile } from '../domain/account.ts'
import { checked } from '../domain/account-transitions.ts'
import { failure } from '../domain/failure.ts'
import type { ProbeMethod } from '../domain/job.ts'
import type { TokenId, TokenKind } from '../domain/token.ts'
import { providerOf } from '../providers/catalogue.ts'
import {
  askIntrospection,
  askUserinfo,
  type AskTools,
  type ProbeTarget,
} from '../revocation/probe.ts'
import type { ReadableStores, Storage, WritableStores } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Events } from '../system/events.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { AskOwner } from './ask-owner.ts'
import { raiseFindings } from './check-findings.ts'
import type { FetchPicture } from './fetch-picture.ts'
import { grantIn, permissionChange, profileIn, withChange, type Granted } from './learned-facts.ts'
import { openClient } from './open-client.ts'
import type { RefreshAccess } from './refresh-access.ts'

export type Verdict = 'alive' | 'dead' | 'unclear'

/** A person, the daily check, or details that are on the screen (keep-current). */
export type AskedBy = 'person' | 'daily' | 'details'

interface Found {
  readonly verdict: Verdict
  readonly method: ProbeMethod
  /** Which token a verdict of death is about. */
  readonly tokenId: TokenId | null
  /** Null: the answers did not say. */
  readonly profile: Profile | null
  readonly granted: Granted | null
}

/** Asks the provider whether access is still allowed. Only while logged in: otherwise nothing is contacted. */
export class CheckAccess {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * Profile and permissions are brought up to date with it. `by`: what a person asked is always written
   * down; the others write down what is new, and a daily check reminds of it. `signal` ends the gentle questions; a
   * refresh under way is always waited for, since it may bring tokens.
   */
  async check(
    accountId: AccountId,
    by: AskedBy = 'person',
    signal = new AbortController().signal,
  ): Promise<Verdict> {
    const { storage, vault, connectivity, events, pictures } = this.#deps
    const account = storage.read.accounts.get(accountId)
    if (account.origin === 'handed-in') return this.#askOwner(accountId)
    if (account.here !== 'logged-in') throw failure('not-now')
    if (!connectivity.isOnline()) throw failure('offline', {}, { retryable: true })
    await vault.ensureOpen()
    const found = await this.#ask(accountId, signal)
    const stored = await storage.commit((stores) => this.#store(stores, accountId, found, by))
    events.emit('accounts')
    if (by === 'daily') events.emit('reminders')
    if (stored.newPicture) void pictures.refresh(accountId)
    return stored.verdict
  }

  #store(stores: WritableStores, accountId: AccountId, found: Found, by: AskedBy) {
    const now = this.#deps.clock.now()
    const latest = stores.accounts.get(accountId)
    const { verdict, method } = found
    // Logged out, revoked or logged in anew meanwhile: the answer is about a state that is over.
    if (latest.here !== 'logged-in' || isOutdated(stores, accountId, found)) {
      return { verdict: 'unclear', newPicture: false } as const
    }
    const change = permissionChange(latest.scopes, found.granted)
    const profile = found.profile ?? latest.profile
    const scopes = change === null ? latest.scopes : withChange(latest.scopes, change)
    const after = { ...checked(latest, verdict, now), profile, scopes }
    stores.accounts.update(after)
    const entry = { at: now, accountId, jobId: null }
    if (by === 'person' || after.there !== latest.there) {
      stores.evidence.append({ ...entry, body: { kind: 'checked', verdict, method } })
    }
    if (change !== null) {
      stores.evidence.append({ ...entry, body: { kind: 'permissions-changed', ...change } })
    }
    if (by === 'daily') raiseFindings(stores, after, { verdict, change }, now)
    return { verdict, newPicture: profile.pictureUrl !== latest.profile.pictureUrl }
  }

  /** A token of somebody else's app: the one question its provider's file knows. */
  async #askOwner(accountId: AccountId): Promise<Verdict> {
    const asked = await this.#deps.owner.ask(accountId)
    return asked === 'cannot-ask' ? 'unclear' : asked
  }

  /** Gentle questions first. Only `invalid_grant`, or a 401 with nothing to refresh, counts as dead. */
  async #ask(accountId: AccountId, signal: AbortSignal): Promise<Found> {
    const introspected = await this.#introspect(accountId, signal)
    const asked = await this.#askUserinfo(accountId, signal)
    if (asked?.verdict === 'alive') {
      return { ...asked, granted: introspected?.granted ?? null, method: 'userinfo' }
    }
    // Nothing more to ask with, or no answer: a refresh would tell nothing new.
    if (introspected !== null && asked?.verdict !== 'dead') return introspected
    if (signal.aborted) return found('unclear', 'userinfo')
    const outcome = await this.#deps.refresher.refresh(accountId)
    switch (outcome.kind) {
      case 'refreshed': {
        const again = await this.#askUserinfo(accountId, signal)
        const granted = outcome.granted ?? introspected?.granted ?? null
        return { ...found('alive', 'refresh'), profile: again?.profile ?? null, granted }
      }
      case 'ended':
        return found('dead', 'refresh', outcome.tokenId)
      case 'no-refresh-token':
        return asked ?? found('unclear', 'userinfo')
      case 'unclear':
        return introspected ?? found('unclear', 'refresh')
    }
  }

  /** RFC 7662 §2.2: "inactive" may only mean that we may not see the token, so only life is an answer. */
  async #introspect(accountId: AccountId, signal: AbortSignal): Promise<Found | null> {
    const refresh = this.#target(accountId, 'refresh_token')
    if (refresh === null || refresh.client.metadata.introspectionEndpoint === null) return null
    const { result, answer } = await askIntrospection(refresh, this.#tools(signal))
    if (result.verdict !== 'alive') return null
    return { ...found('alive', 'introspection'), granted: grantIn(answer, refresh.scopes) }
  }

  /** Null where there is no access token or nobody to ask. */
  async #askUserinfo(accountId: AccountId, signal: AbortSignal): Promise<Found | null> {
    const access = this.#target(accountId, 'access_token')
    if (access === null || access.client.metadata.userinfoEndpoint === null) return null
    const { result, answer } = await askUserinfo(access, this.#tools(signal))
    const account = this.#deps.storage.read.accounts.get(accountId)
    const profile = profileIn(answer, access.provider?.identity, account)
    return { ...found(result.verdict, 'userinfo', access.tokenId), profile }
  }

  #tools(signal: AbortSignal): AskTools {
    const { clock, http } = this.#deps
    return { http, clock, signal }
  }

  #target(accountId: AccountId, kind: TokenKind): Target | null {
    const { storage, vault } = this.#deps
    // Asked before each request: whoever logs out meanwhile is not contacted for any more.
    if (storage.read.accounts.get(accountId).here !== 'logged-in') return null
    const token = storage.read.tokens.findCurrent(accountId, kind)
    if (token === undefined || token.sealed === null) return null
    const opened = vault.open(
      { sealed: token.sealed, fingerprint: token.fingerprint },
      { rowId: token.id, field: kind, version: token.version },
    )
    if (opened.kind === 'damaged') return null
    const { client, secret } = openClient(storage.read, vault, token.clientRef)
    const readable = { opened: { client, secret }, secret: opened.secret }
    const provider = providerOf(client)
    return { client, provider, readable, step: { kind }, tokenId: token.id, scopes: token.scopes }
  }
}

type Target = ProbeTarget & { readonly tokenId: TokenId; readonly scopes: readonly string[] }

function found(verdict: Verdict, method: ProbeMethod, tokenId?: TokenId): Found {
  return { verdict, method, tokenId: tokenId ?? null, profile: null, granted: null }
}

/** The token that was found dead is not the one that counts any more. */
function isOutdated(read: ReadableStores, accountId: AccountId, about: Found): boolean {
  if (about.verdict !== 'dead' || about.tokenId === null) return false
  const { kind } = read.tokens.get(about.tokenId)
  return read.tokens.findCurrent(accountId, kind)?.id !== about.tokenId
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly http: Http
  readonly clock: Clock
  readonly connectivity: Connectivity
  readonly events: Events
  readonly refresher: RefreshAccess
  readonly pictures: Pick<FetchPicture, 'refresh'>
  readonly owner: Pick<AskOwner, 'ask'>
}
