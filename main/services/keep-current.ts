import type { AccountId } from '../domain/account.ts'
import { dueAt, nextCheckAt } from '../domain/check-schedule.ts'
import { FailureError } from '../domain/failure.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Log } from '../system/log.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { CheckAccess } from './check-access.ts'

/** How long details are looked at before their provider is asked: leafing through many asks nobody. */
const dwellMs = 2_000

/**
 * Keeps profile and permissions of an account current while somebody looks at them: its provider is
 * asked once its details are on the screen, if it said nothing for a day. Logged out, offline or with
 * a closed vault nobody is asked, nor is anybody asked to open the vault. It shares its due times with
 * the daily check, so that one does not repeat what the other just did.
 */
export class KeepCurrent {
  readonly #deps: Deps
  readonly #abort = new AbortController()
  readonly #asking = new Map<AccountId, Promise<void>>()
  #pending: { readonly accountId: AccountId; readonly disarm: () => void } | null = null
  #state: 'new' | 'begun' | 'closed' = 'new'

  constructor(deps: Deps) {
    this.#deps = deps
  }

  begin(): void {
    this.#state = 'begun'
  }

  async close(): Promise<void> {
    this.#state = 'closed'
    this.#forget()
    this.#abort.abort()
    await Promise.all(this.#asking.values())
  }

  /** The details of this account are on the screen now, and of no other. */
  shown(accountId: AccountId): void {
    if (this.#pending?.accountId === accountId) return
    this.#forget()
    if (!this.#isDue(accountId)) return
    const { clock } = this.#deps
    const disarm = clock.at(clock.now() + dwellMs, () => {
      this.#pending = null
      if (this.#isDue(accountId)) this.#ask(accountId)
    })
    this.#pending = { accountId, disarm }
  }

  #forget(): void {
    this.#pending?.disarm()
    this.#pending = null
  }

  #isDue(accountId: AccountId): boolean {
    const { storage, clock, connectivity, vault } = this.#deps
    if (this.#state !== 'begun' || this.#asking.has(accountId)) return false
    if (!connectivity.isOnline() || vault.state.kind !== 'open') return false
    const account = storage.read.checks.findCheckable(accountId)
    if (account === undefined) return false
    const now = clock.now()
    const pausedUntil = storage.read.hosts.find(new URL(account.issuer).host)?.until ?? 0
    return Math.max(dueAt(account, now), pausedUntil) <= now
  }

  #ask(accountId: AccountId): void {
    const asking = this.#check(accountId)
      .catch((error: unknown) => {
        // Offline, locked or logged out since: it costs nothing, and the next look asks.
        if (!(error instanceof FailureError)) this.#deps.log.error('keep-current', error)
      })
      .finally(() => this.#asking.delete(accountId))
    this.#asking.set(accountId, asking)
  }

  async #check(accountId: AccountId): Promise<void> {
    const { check, storage, clock, random } = this.#deps
    const verdict = await check.check(accountId, 'details', this.#abort.signal)
    if (this.#state === 'closed') return
    await storage.commit(({ checks }) => {
      const now = clock.now()
      const due = nextCheckAt(now, verdict === 'unclear' ? 'unclear' : 'clear', random())
      checks.replace({ accountId, triedAt: now, dueAt: due })
    })
  }
}

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly connectivity: Connectivity
  readonly vault: Pick<Vault, 'state'>
  readonly check: Pick<CheckAccess, 'check'>
  readonly random: () => number
  readonly log: Log
}
