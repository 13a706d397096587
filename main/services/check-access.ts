import type { AccountId } from '../domain/account.ts'
import { checked } from '../domain/account-transitions.ts'
import { failure } from '../domain/failure.ts'
import type { ProbeMethod } from '../domain/job.ts'
import type { TokenId, TokenKind } from '../domain/token.ts'
import { providerById } from '../providers/catalogue.ts'
import { askIntrospection, askUserinfo, type ProbeTarget } from '../revocation/probe.ts'
import type { ReadableStores, Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Events } from '../system/events.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import { openClient } from './open-client.ts'
import type { RefreshAccess } from './refresh-access.ts'

export type Verdict = 'alive' | 'dead' | 'unclear'
interface Found {
  readonly verdict: Verdict
  readonly method: ProbeMethod
  /** Which token a verdict of death is about. */
  readonly tokenId: TokenId | null
}

/** Asks the provider whether access is still allowed. Only while logged in: otherwise nothing is contacted. */
export class CheckAccess {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  async check(accountId: AccountId): Promise<Verdict> {
    const { storage, vault, connectivity, clock, events } = this.#deps
    const account = storage.read.accounts.get(accountId)
    if (account.here !== 'logged-in') throw failure('not-now')
    if (!connectivity.isOnline()) throw failure('offline', {}, { retryable: true })
    await vault.ensureOpen()
    const found = await this.#ask(accountId)
    const verdict = await storage.commit((stores): Verdict => {
      const now = clock.now()
      const latest = stores.accounts.get(accountId)
      // Logged out, revoked or logged in anew meanwhile: the answer is about a state that is over.
      if (latest.here !== 'logged-in' || isOutdated(stores, accountId, found)) return 'unclear'
      const { verdict, method } = found
      stores.accounts.update(checked(latest, verdict, now))
      const body = { kind: 'checked', verdict, method } as const
      stores.evidence.append({ at: now, accountId, jobId: null, body })
      return verdict
    })
    events.emit('accounts')
    return verdict
  }

  /** Gentle questions first. Only `invalid_grant`, or a 401 with nothing to refresh, counts as dead. */
  async #ask(accountId: AccountId): Promise<Found> {
    const { clock, http, refresher } = this.#deps
    const tools = { http, clock, signal: new AbortController().signal }
    const refresh = this.#target(accountId, 'refresh_token')
    if (refresh !== null && refresh.client.metadata.introspectionEndpoint !== null) {
      // RFC 7662 §2.2: "inactive" may only mean that we may not see the token, so it decides nothing.
      const { result } = await askIntrospection(refresh, tools)
      if (result.verdict === 'alive') return found('alive', 'introspection')
    }
    const access = this.#target(accountId, 'access_token')
    const asked =
      access === null || access.client.metadata.userinfoEndpoint === null
        ? null
        : await askUserinfo(access, tools)
    if (asked?.result.verdict === 'alive') return found('alive', 'userinfo')
    const outcome = await refresher.refresh(accountId)
    switch (outcome.kind) {
      case 'refreshed':
        return found('alive', 'refresh')
      case 'ended':
        return found('dead', 'refresh', outcome.tokenId)
      case 'no-refresh-token':
        return found(asked?.result.verdict ?? 'unclear', 'userinfo', access?.tokenId)
      case 'unclear':
        return found('unclear', 'refresh')
    }
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
    const provider = providerById(client.providerId)
    return { client, provider, readable, step: { kind }, tokenId: token.id }
  }
}

type Target = ProbeTarget & { readonly tokenId: TokenId }

function found(verdict: Verdict, method: ProbeMethod, tokenId?: TokenId): Found {
  return { verdict, method, tokenId: tokenId ?? null }
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
}
