import { dueAt, nextCheckAt, nextOfHostAt } from '../domain/check-schedule.ts'
import type { AccountId } from '../domain/account.ts'
import { FailureError } from '../domain/failure.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { CheckableAccount } from '../storage/watch.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Events } from '../system/events.ts'
import type { Log } from '../system/log.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { CheckAccess, Verdict } from './check-access.ts'

/** After a surprise (a full disk, a bug) it looks again; meanwhile nobody is asked. */
const surpriseWaitMs = 60 * 60 * 1000

interface DueAccount extends CheckableAccount {
  readonly at: number
}

/**
 * Asks, once a day and only where the person wants it, whether each account that is logged in here is
 * still allowed there. One at a time, and one server not twice in a row at once. It waits for network and
 * vault without asking anybody, and arms one timer, for the next account that is due.
 */
export class DailyCheck {
  readonly #deps: Deps
  /** When a server may be asked about its next account. */
  readonly #hosts = new Map<string, number>()
  #unlisten: (() => void)[] = []
  #disarm: (() => void) | null = null
  #round: Promise<void> | null = null
  #again = false
  readonly #abort = new AbortController()
  #state: 'new' | 'begun' | 'closed' = 'new'

  constructor(deps: Deps) {
    this.#deps = deps
  }

  begin(): void {
    const { connectivity, vault, events } = this.#deps
    this.#state = 'begun'
    const look = (): void => this.#look()
    this.#unlisten = [
      connectivity.onChange(look),
      vault.onChange(look),
      events.on((topic) => {
        if (topic === 'settings') look()
        // An account came, or was logged in: it may be the first one to wait for.
        if (topic === 'accounts' && this.#disarm === null) look()
      }),
    ]
    look()
  }

  async close(): Promise<void> {
    this.#state = 'closed'
    this.#abort.abort()
    this.#disarm?.()
    for (const unlisten of this.#unlisten.splice(0)) unlisten()
    await this.#round
  }

  #look(): void {
    if (this.#state !== 'begun' || !this.#deps.isWanted()) {
      this.#arm(null)
      return
    }
    this.#again = true
    this.#round ??= this.#rounds().finally(() => {
      this.#round = null
      if (this.#again) this.#look()
    })
  }

  async #rounds(): Promise<void> {
    try {
      this.#again = false
      this.#arm(null)
      while (await this.#checkNext());
    } catch (error) {
      this.#deps.log.error('daily-check', error)
      this.#arm(this.#deps.clock.now() + surpriseWaitMs)
    }
  }

  #mayAsk(): boolean {
    const { connectivity, vault, isWanted } = this.#deps
    const open = vault.state.kind === 'open'
    return this.#state === 'begun' && isWanted() && connectivity.isOnline() && open
  }

  /** False where nobody can be asked now: then the timer is set for whoever is next. */
  async #checkNext(): Promise<boolean> {
    // What ends this comes as a change of the network, the vault or the settings.
    if (!this.#mayAsk()) return false
    const now = this.#deps.clock.now()
    const waiting = this.#waiting(now)
    const next = waiting.find(({ at }) => at <= now)
    if (next === undefined) {
      const soonest = Math.min(...waiting.map(({ at }) => at))
      this.#arm(waiting.length === 0 ? null : soonest)
      return false
    }
    return this.#check(next)
  }

  /** Everybody who may be asked about, with the moment from which: soonest first. */
  #waiting(now: number): DueAccount[] {
    const { read } = this.#deps.storage
    const heldUp = (issuer: string): number => {
      const host = hostOf(issuer)
      const gap = this.#hosts.get(host) ?? 0
      // A clock that was set back must not hold a server up for longer than the gap was.
      const paused = read.hosts.find(host)?.until ?? 0
      return Math.max(gap > nextOfHostAt(now, 1) ? 0 : gap, paused)
    }
    return read.checks
      .listCheckable()
      .map((one) => ({ ...one, at: Math.max(dueAt(one, now), heldUp(one.issuer)) }))
      .sort((a, b) => a.at - b.at)
  }

  /** False where network or vault went meanwhile: that costs the account nothing. */
  async #check({ accountId, issuer }: CheckableAccount): Promise<boolean> {
    const { clock, storage, random } = this.#deps
    const verdict = await this.#ask(accountId)
    if (verdict === 'blocked') {
      this.#arm(clock.now() + surpriseWaitMs)
      return false
    }
    await storage.commit(({ checks }) => {
      const now = clock.now()
      const next = nextCheckAt(now, verdict === 'unclear' ? 'unclear' : 'clear', random())
      checks.replace({ accountId, triedAt: now, dueAt: next })
    })
    this.#hosts.set(hostOf(issuer), nextOfHostAt(clock.now(), random()))
    return true
  }

  async #ask(accountId: AccountId): Promise<Verdict | 'blocked'> {
    try {
      return await this.#deps.check.check(accountId, 'daily', this.#abort.signal)
    } catch (error) {
      if (!(error instanceof FailureError)) throw error
      const { code } = error.failure
      if (code === 'offline' || code === 'vault-closed') return 'blocked'
      // Logged out or being ended since: it is not asked about any more.
      if (code === 'not-now') return 'unclear'
      throw error
    }
  }

  #arm(at: number | null): void {
    this.#disarm?.()
    this.#disarm = null
    if (at === null || this.#state !== 'begun') return
    this.#disarm = this.#deps.clock.at(at, () => {
      this.#disarm = null
      this.#look()
    })
  }
}

const hostOf = (issuer: string): string => new URL(issuer).host

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly connectivity: Connectivity
  readonly vault: Pick<Vault, 'state' | 'onChange'>
  readonly events: Events
  readonly check: Pick<CheckAccess, 'check'>
  /** The person's own setting; off unless they switched it on. */
  readonly isWanted: () => boolean
  readonly random: () => number
  readonly log: Log
}
