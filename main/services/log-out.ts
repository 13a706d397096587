import type { AccountId } from '../domain/account.ts'
import { logOut, undoLogOut } from '../domain/account-transitions.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Storage } from '../storage/storage.types.ts'

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
    const { storage, clock, events } = this.#deps
    await storage.commit((stores) => {
      const at = clock.now()
      stores.accounts.update(logOut(stores.accounts.get(accountId), at))
      stores.evidence.append({ at, accountId, jobId: null, body: { kind: 'logged-out' } })
    })
    events.emit('accounts')
  }

  async undo(accountId: AccountId): Promise<void> {
    const { storage, clock, events } = this.#deps
    await storage.commit((stores) => {
      const at = clock.now()
      stores.accounts.update(undoLogOut(stores.accounts.get(accountId)))
      stores.evidence.append({ at, accountId, jobId: null, body: { kind: 'logged-out-undone' } })
    })
    events.emit('accounts')
  }
}
