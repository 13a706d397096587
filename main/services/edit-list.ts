import type { Account, AccountId } from '../domain/account.ts'
import { canRemoveFromList, removeFromList } from '../domain/account-transitions.ts'
import { abandon } from '../revocation/enqueue.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'
import { inPortions } from './in-portions.ts'
import type { SignInFlows } from './sign-in-flows.ts'

/** Changes to the list that ask nothing of a provider. */
export class EditList {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** An empty label brings the provider's own name back. */
  async rename(accountId: AccountId, label: string | null): Promise<void> {
    const tidy = tidyText(label ?? '')
    await this.#deps.storage.commit((stores) => {
      const account = stores.accounts.get(accountId)
      stores.accounts.update({ ...account, label: tidy === '' ? null : tidy })
    })
    this.#changed()
  }

  /** Only once access has ended. What was known about the person goes; the evidence stays. */
  async removeFromList(accountId: AccountId): Promise<void> {
    await this.#deps.storage.commit((stores) => this.#remove(stores, accountId))
    this.#changed()
  }

  /**
   * Those of which nothing could still be revoked; the others stay. Answers how many went. `keptDays`
   * is written down where it was not the person's hand but their setting.
   */
  async removeManyFromList(
    accountIds: readonly AccountId[],
    by: { readonly only?: (account: Account) => boolean; readonly keptDays?: number } = {},
  ): Promise<number> {
    try {
      const removed = await inPortions(this.#deps.storage, accountIds, (stores, id) => {
        const account = stores.accounts.get(id)
        if (!canRemoveFromList(account, stores.tokens.countHeldOf(id))) return false
        if (by.only?.(account) === false) return false
        this.#remove(stores, id, by.keptDays)
        return true
      })
      return removed.length
    } finally {
      this.#changed()
    }
  }

  /** Puts the person's own labels on accounts and takes others off. Empty ones are passed over. */
  async tag(
    accountIds: readonly AccountId[],
    change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<void> {
    const add = change.add.map(tidyText).filter((tag) => tag !== '')
    await inPortions(this.#deps.storage, accountIds, (stores, id) => {
      stores.accounts.get(id)
      for (const tag of change.remove) stores.tags.remove(id, tag)
      for (const tag of add) stores.tags.add(id, tag)
      return true
    })
    this.#deps.events.emit('accounts')
  }

  #remove(stores: WritableStores, accountId: AccountId, keptDays?: number): void {
    const at = this.#deps.clock.now()
    const held = stores.tokens.countHeldOf(accountId)
    stores.accounts.update({
      ...removeFromList(stores.accounts.get(accountId), held, at),
      label: null,
      profile: { displayName: null, username: null, email: null, pictureUrl: null },
    })
    stores.pictures.remove(accountId)
    for (const tag of stores.tags.listOf(accountId)) stores.tags.remove(accountId, tag)
    const body = {
      kind: 'removed-from-list' as const,
      ...(keptDays === undefined ? {} : { keptDays }),
    }
    stores.evidence.append({ at, accountId, jobId: null, body })
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

/** One form of what looks the same, on one line. */
const tidyText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly events: Events
  readonly flows: Pick<SignInFlows, 'cancelFor'>
}
