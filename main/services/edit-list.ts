import type { AccountId } from '../domain/account.ts'
import { removeFromList } from '../domain/account-transitions.ts'
import { abandon } from '../revocation/enqueue.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { SignInFlows } from './sign-in-flows.ts'

/** Changes to the list that ask nothing of a provider. */
export class EditList {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** An empty label brings the provider's own name back. */
  async rename(accountId: AccountId, label: string | null): Promise<void> {
    const tidy = label?.normalize('NFC').trim() ?? ''
    await this.#deps.storage.commit((stores) => {
      const account = stores.accounts.get(accountId)
      stores.accounts.update({ ...account, label: tidy === '' ? null : tidy })
    })
    this.#changed()
  }

  /** Only once access has ended. What was known about the person goes; the evidence stays. */
  async removeFromList(accountId: AccountId): Promise<void> {
    const { storage, clock } = this.#deps
    await storage.commit((stores) => {
      const at = clock.now()
      const account = stores.accounts.get(accountId)
      const held = stores.tokens.listHeld(accountId).length
      stores.accounts.update({
        ...removeFromList(account, held, at),
        label: null,
        profile: { displayName: null, username: null, email: null, pictureUrl: null },
      })
      stores.pictures.remove(accountId)
      stores.evidence.append({ at, accountId, jobId: null, body: { kind: 'removed-from-list' } })
    })
    this.#changed()
  }

  /**
   * The last resort: destroys the tokens here although the provider keeps the permission. Nobody
   * can revoke them from here any more, and the account says so.
   */
  async deleteWithoutRevoking(accountId: AccountId): Promise<void> {
    const { storage, clock, flows } = this.#deps
    flows.cancelFor(accountId)
    await storage.commit((stores) => abandon(stores, stores.accounts.get(accountId), clock.now()))
    this.#changed()
  }

  /** The names of accounts stand in the list and in the activity. */
  #changed(): void {
    this.#deps.events.emit('accounts')
    this.#deps.events.emit('activity')
  }
}

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly events: Events
  readonly flows: Pick<SignInFlows, 'cancelFor'>
}
