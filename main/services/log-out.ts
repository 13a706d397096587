import type { AccountId } from '../domain/account.ts'
import { canLogOut, canUndoLogOut, logOut, undoLogOut } from '../domain/account-transitions.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'
import { inPortions } from './in-portions.ts'

/**
 * Ends the session here, at once and offline too. The provider is not contacted and keeps its
 * consent; the tokens stay sealed, for one purpose: they can still be revoked.
 */
export class LogOut {
  readonly #deps: { storage: Storage; clock: Clock; events: Events }

  constructor(deps: { storage: Storage; clock: Clock; events: Events }) {
    this.#deps = deps
  }

  async logOut(accountId: AccountId): Promise<void> {
    await this.#deps.storage.commit((stores) => this.#out(stores, accountId))
    this.#deps.events.emit('accounts')
  }

  async undo(accountId: AccountId): Promise<void> {
    await this.#deps.storage.commit((stores) => this.#undo(stores, accountId))
    this.#deps.events.emit('accounts')
  }

  /** Who is logged out already, or gone from the list, stays so. Answers whom it logged out. */
  async logOutMany(accountIds: readonly AccountId[]): Promise<readonly AccountId[]> {
    return this.#many(accountIds, (stores, id) => {
      if (!canLogOut(stores.accounts.get(id))) return false
      this.#out(stores, id)
      return true
    })
  }

  /** What happened to an account since then is not undone with it: such a one is left out. */
  async undoMany(accountIds: readonly AccountId[]): Promise<void> {
    await this.#many(accountIds, (stores, id) => {
      if (!canUndoLogOut(stores.accounts.get(id))) return false
      this.#undo(stores, id)
      return true
    })
  }

  async #many(
    accountIds: readonly AccountId[],
    change: (stores: WritableStores, id: AccountId) => boolean,
  ): Promise<readonly AccountId[]> {
    try {
      return await inPortions(this.#deps.storage, accountIds, change)
    } finally {
      this.#deps.events.emit('accounts')
    }
  }

  #out(stores: WritableStores, accountId: AccountId): void {
    const at = this.#deps.clock.now()
    stores.accounts.update(logOut(stores.accounts.get(accountId), at))
    stores.evidence.append({ at, accountId, jobId: null, body: { kind: 'logged-out' } })
  }

  #undo(stores: WritableStores, accountId: AccountId): void {
    const at = this.#deps.clock.now()
    stores.accounts.update(undoLogOut(stores.accounts.get(accountId)))
    stores.evidence.append({ at, accountId, jobId: null, body: { kind: 'logged-out-undone' } })
  }
}
