import type { AccountId } from '../domain/account.ts'
import type { Secret } from '../domain/secret.ts'
import type { HeldToken, TokenId } from '../domain/token.ts'
import { refreshTokens, type Refreshed } from '../providers/refresh.ts'
import { holdLateTokens } from '../revocation/late-tokens.ts'
import type { OwedWrites } from '../revocation/owed-writes.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { Granted } from './learned-facts.ts'
import { openClient } from './open-client.ts'
import { revocableUntil, sealGrant } from './store-grant.ts'

export type RefreshOutcome =
  | { readonly kind: 'refreshed'; readonly granted: Granted | null }
  /** The provider says the grant of this token is over (RFC 6749 §5.2 `invalid_grant`). */
  | { readonly kind: 'ended'; readonly tokenId: TokenId }
  | { readonly kind: 'no-refresh-token' }
  | { readonly kind: 'unclear' }

/**
 * Gets a new access token. One refresher per account: two at once would present the same refresh
 * token twice, which servers that rotate take for theft (RFC 9700 §4.14.2). What comes back is
 * stored before it is used. Made only when a check needs it: nothing else uses access tokens, and
 * each new one is one more to revoke.
 */
export class RefreshAccess {
  readonly #deps: Deps
  readonly #running = new Map<AccountId, Promise<RefreshOutcome>>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  refresh(accountId: AccountId): Promise<RefreshOutcome> {
    const running = this.#running.get(accountId)
    if (running !== undefined) return running
    const started = this.#refresh(accountId).finally(() => this.#running.delete(accountId))
    this.#running.set(accountId, started)
    return started
  }

  /** Resolves when no refresh is under way: until then tokens may have arrived and not be stored. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running.values())
  }

  async #refresh(accountId: AccountId): Promise<RefreshOutcome> {
    const { storage, vault, http, clock } = this.#deps
    // Logged out or being revoked: nothing is contacted.
    if (storage.read.accounts.get(accountId).here !== 'logged-in') return { kind: 'unclear' }
    const token = storage.read.tokens.findCurrent(accountId, 'refresh_token')
    if (token === undefined || token.sealed === null) return { kind: 'no-refresh-token' }
    const opened = vault.open(
      { sealed: token.sealed, fingerprint: token.fingerprint },
      { rowId: token.id, field: token.kind, version: token.version },
    )
    if (opened.kind === 'damaged') return { kind: 'unclear' }
    const client = openClient(storage.read, vault, token.clientRef)
    const answer = await refreshTokens(client, opened.secret, http, clock.now())
    switch (answer.kind) {
      case 'refreshed':
        await this.#deps.owed.write(() => this.#store(token, opened.secret, answer))
        return {
          kind: 'refreshed',
          granted: answer.scopes === null ? null : { before: token.scopes, now: answer.scopes },
        }
      case 'invalid-grant':
        return { kind: 'ended', tokenId: token.id }
      case 'client-rejected':
      case 'odd':
      case 'silence':
        return { kind: 'unclear' }
    }
  }

  /**
   * Compare and swap: a log-in or a revocation may have been quicker. Whatever happened, the new
   * tokens are held, so that they can be revoked.
   */
  async #store(
    used: HeldToken,
    usedSecret: Secret,
    answer: Extract<Refreshed, { kind: 'refreshed' }>,
  ): Promise<void> {
    const { storage, vault, clock, events, queue } = this.#deps
    const now = clock.now()
    const { access, refresh } = answer.tokens
    // RFC 6749 §6: a server that does not rotate may send the same refresh token again.
    const rotated = refresh !== null && refresh.secret.reveal() !== usedSecret.reveal()
    const fresh = sealGrant(
      vault,
      used.clientRef,
      {
        tokens: { access, refresh: rotated ? refresh : null },
        scopes: answer.scopes ?? used.scopes,
      },
      now,
      used.lineage,
    )
    await storage.commit((stores) => {
      const { accountId } = used
      const current = stores.tokens.findCurrent(accountId, 'refresh_token')
      const isCurrent = current?.id === used.id
      const lives = stores.tokens.get(used.id).destroyedAt === null
      if (!rotated && lives) stores.tokens.markRefreshedOk(used.id, now)
      if (isCurrent) {
        if (rotated) stores.tokens.markReplaced(used.id, now)
        const earlier = stores.tokens.findCurrent(accountId, 'access_token')
        if (earlier !== undefined) stores.tokens.markReplaced(earlier.id, now)
      }
      const replacedAt = isCurrent ? null : now
      const held = fresh.map((token) => ({ ...token, accountId, replacedAt }))
      holdLateTokens(stores, accountId, held, now)
      stores.evidence.append({ at: now, accountId, jobId: null, body: { kind: 'refreshed' } })
      const account = stores.accounts.get(accountId)
      stores.accounts.update({ ...account, revocableUntil: revocableUntil(stores, accountId) })
    })
    // A revocation that was quicker has more to do now.
    events.emit('accounts')
    events.emit('activity')
    queue.wake()
  }
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly http: Http
  readonly clock: Clock
  readonly events: Events
  readonly queue: Pick<RevocationQueue, 'wake'>
  readonly owed: OwedWrites
}
