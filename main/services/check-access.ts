import type { AccountId } from '../domain/account.ts'
import { checked } from '../domain/account-transitions.ts'
import { failure } from '../domain/failure.ts'
import type { ProbeMethod } from '../domain/job.ts'
import type { Secret } from '../domain/secret.ts'
import type { TokenKind } from '../domain/token.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import { askIntrospection, askUserinfo, type ProbeTarget } from '../revocation/probe.ts'
import type { Storage } from '../storage/storage.types.ts'
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
    const { verdict, method } = await this.#ask(accountId)
    await storage.commit((stores) => {
      const now = clock.now()
      const latest = stores.accounts.get(accountId)
      // Logged out or being revoked meanwhile: the answer is about a state that is over.
      if (latest.here !== 'logged-in') return
      stores.accounts.update(checked(latest, verdict, now))
      const body = { kind: 'checked', verdict, method } as const
      stores.evidence.append({ at: now, accountId, jobId: null, body })
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
      if (result.verdict === 'alive') return { verdict: 'alive', method: 'introspection' }
    }
    const access = this.#target(accountId, 'access_token')
    const asked =
      access === null || access.client.metadata.userinfoEndpoint === null
        ? null
        : await askUserinfo(access, tools)
    if (asked?.result.verdict === 'alive') return { verdict: 'alive', method: 'userinfo' }
    const outcome = await refresher.refresh(accountId)
    switch (outcome.kind) {
      case 'refreshed':
        return { verdict: 'alive', method: 'refresh' }
      case 'ended':
        return { verdict: 'dead', method: 'refresh' }
      case 'no-refresh-token':
        return { verdict: asked?.result.verdict ?? 'unclear', method: 'userinfo' }
      case 'unclear':
        return { verdict: 'unclear', method: 'refresh' }
    }
  }

  #target(accountId: AccountId, kind: TokenKind): ProbeTarget | null {
    const { storage, vault } = this.#deps
    const token = storage.read.tokens.findCurrent(accountId, kind)
    if (token === undefined || token.sealed === null) return null
    const opened = vault.open(
      { sealed: token.sealed, fingerprint: token.fingerprint },
      { rowId: token.id, field: kind, version: token.version },
    )
    if (opened.kind === 'damaged') return null
    const client = openClient(storage.read, vault, token.clientRef)
    return target(client, opened.secret, kind)
  }
}

function target(opened: OpenedClient, secret: Secret, kind: TokenKind): ProbeTarget {
  return { client: opened.client, readable: { opened, secret }, step: { kind } }
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
