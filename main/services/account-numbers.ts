import type { AccountId } from '../domain/account.ts'
import type { ReadableStores } from '../storage/storage.types.ts'

/** Counted anew only when the list itself changed: which accounts are on it, and in which order. */
export class AccountNumbers {
  readonly #read: Pick<ReadableStores, 'accounts' | 'accountChanges'>
  #countedAt = -1
  #listed = 0
  #numbers: ReadonlyMap<AccountId, number> = new Map()

  constructor(read: Pick<ReadableStores, 'accounts' | 'accountChanges'>) {
    this.#read = read
  }

  /** 1, 2, … among the listed accounts of the same server; those that are the only one have none. */
  current(): ReadonlyMap<AccountId, number> {
    this.#count()
    return this.#numbers
  }

  countListed(): number {
    this.#count()
    return this.#listed
  }

  #count(): void {
    const now = this.#read.accountChanges.findListChange()
    if (now === this.#countedAt) return
    const listed = this.#read.accounts.listIssuers()
    this.#numbers = countAmongSiblings(listed)
    this.#listed = listed.length
    this.#countedAt = now
  }
}

/** Tells accounts apart while their names are hidden. */
function countAmongSiblings(
  listed: readonly { readonly id: AccountId; readonly issuer: string }[],
): Map<AccountId, number> {
  const siblings = new Map<string, AccountId[]>()
  for (const { id, issuer } of listed) {
    const ids = siblings.get(issuer)
    if (ids === undefined) siblings.set(issuer, [id])
    else ids.push(id)
  }
  return new Map(
    [...siblings.values()]
      .filter((ids) => ids.length > 1)
      .flatMap((ids) => ids.map((id, index) => [id, index + 1] as const)),
  )
}
