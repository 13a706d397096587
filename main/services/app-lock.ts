import { failure, FailureError } from '../domain/failure.ts'
import { idleLimitMs, longestWaitMs, waitAfterWrong, type LockAfter } from '../domain/lock.ts'
import type { Clock } from '../system/clock.ts'
import type { VaultProtection } from './vault-protection.ts'

/**
 * Whether the window is locked. Only the passphrase that seals the data key opens it again, so there is
 * no lock without one. The key itself stays open meanwhile: revocations go on.
 */
export class AppLock {
  readonly #deps: Deps
  #locked = false
  #wrong = 0
  #notBefore = 0
  #disarm: (() => void) | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** A vault that lost its passphrase (everything was erased, set aside, moved) has nothing to lock. */
  get locked(): boolean {
    return this.#locked && this.canLock()
  }

  canLock(): boolean {
    const { state } = this.#deps.protection().describe()
    if (state.kind === 'passphrase-asked') return true
    return state.kind === 'open' && state.wrappedBy === 'passphrase'
  }

  /** Is the vault open, so that revocations are sent while the window is locked? */
  goesOn(): boolean {
    return this.#deps.protection().describe().state.kind === 'open'
  }

  /** Where the lock is on, Handback begins locked. */
  begin(): void {
    if (this.#isOn()) this.#locked = true
    this.#watch()
  }

  /** The person's choice may have changed. */
  wishChanged(): void {
    this.#watch()
  }

  /** The vault may have lost its passphrase, or be another: one chosen later must not find the window locked. */
  vaultChanged(): void {
    if (!this.#locked || this.canLock()) return
    this.#locked = false
    this.#wrong = 0
    this.#notBefore = 0
    this.#watch()
  }

  /** By the person, whether or not it locks by itself. */
  lock(): void {
    if (!this.canLock()) throw failure('not-now')
    if (this.#locked) return
    this.#locked = true
    this.#disarm?.()
    this.#deps.changed(true)
  }

  /** The computer is being left alone: its own screen is locked, or it goes to sleep. */
  lockIfOn(): void {
    if (this.#isOn()) this.lock()
  }

  /**
   * Throws FailureError `wrong-passphrase`, or `too-many-tries` with the seconds left; tries come one
   * after the other, so that many at once are no more than many in a row.
   */
  unlock(passphrase: string): Promise<void> {
    const turn = this.#turn.then(() => this.#tryToUnlock(passphrase))
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #tryToUnlock(passphrase: string): Promise<void> {
    const { clock, protection, changed } = this.#deps
    if (!this.locked) return
    // A clock that was set back must not lock anybody out for longer than the longest wait.
    this.#notBefore = Math.min(this.#notBefore, clock.now() + longestWaitMs)
    const left = this.#notBefore - clock.now()
    if (left > 0) throw failure('too-many-tries', { seconds: Math.ceil(left / 1000) })
    try {
      await protection().confirm(passphrase)
    } catch (error) {
      if (error instanceof FailureError && error.failure.code === 'wrong-passphrase') {
        this.#wrong += 1
        this.#notBefore = clock.now() + waitAfterWrong(this.#wrong)
      }
      throw error
    }
    this.#locked = false
    this.#wrong = 0
    this.#watch()
    changed(false)
  }

  #isOn(): boolean {
    return this.#deps.wanted() !== 'off' && this.canLock()
  }

  /** One timer, for the moment from which the computer may have been idle for long enough. */
  #watch(): void {
    this.#disarm?.()
    this.#disarm = null
    const limit = idleLimitMs(this.#deps.wanted())
    if (limit === null || this.#locked) return
    const left = Math.max(0, limit - this.#deps.idleMs())
    this.#disarm = this.#deps.clock.at(this.#deps.clock.now() + left, () => this.#look(limit))
  }

  #look(limit: number): void {
    if (this.#deps.idleMs() >= limit && this.#isOn()) this.lock()
    else this.#watchLater(limit)
  }

  /** Without a passphrase it is looked again after a whole limit: there is nothing to lock yet. */
  #watchLater(limit: number): void {
    if (this.#isOn()) this.#watch()
    else {
      const { clock } = this.#deps
      this.#disarm = clock.at(clock.now() + limit, () => this.#look(limit))
    }
  }
}

interface Deps {
  readonly clock: Clock
  /** Of the product that is open now. */
  readonly protection: () => Pick<VaultProtection, 'describe' | 'confirm'>
  readonly wanted: () => LockAfter
  /** How long there has been no input to this computer. */
  readonly idleMs: () => number
  readonly changed: (locked: boolean) => void
}
