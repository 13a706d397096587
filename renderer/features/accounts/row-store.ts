import { createContext, use, useSyncExternalStore } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { changedPlaces } from '../../api/changed-places.ts'

/**
 * A place in the list. It stays the same object while its row is called the same, so that the list need
 * not be put together anew for a row that looks different now.
 */
export interface Slot {
  readonly id: string
  readonly label: string
  /** The account when the slot was made; what it is now is in the store. */
  readonly first: AccountView
}

/** The slots for these rows: the same array where no row came, went, moved or is called otherwise. */
export function slotsFor(
  rows: readonly AccountView[],
  before: { readonly rows: readonly AccountView[]; readonly slots: readonly Slot[] },
  labelOf: (account: AccountView) => string,
): readonly Slot[] {
  const suits = (slot: Slot | undefined, row: AccountView): boolean =>
    slot?.id === row.id && slot.label === labelOf(row)
  const places = changedPlaces(before.rows, rows)
  const stays = places?.every((at) => {
    const row = rows[at]
    return row !== undefined && suits(before.slots[at], row)
  })
  if (stays === true) return before.slots
  const known = new Map(before.slots.map((slot) => [slot.id, slot]))
  return rows.map((row): Slot => {
    const slot = known.get(row.id)
    if (slot !== undefined && suits(slot, row)) return slot
    return { id: row.id, label: labelOf(row), first: row }
  })
}

/** The accounts by id. Each row listens for its own: one that changed draws one row. */
export class RowStore {
  #rows: readonly AccountView[] = []
  #byId = new Map<string, AccountView>()
  readonly #listeners = new Map<string, Set<() => void>>()

  find(id: string): AccountView | undefined {
    return this.#byId.get(id)
  }

  /** Takes in the rows that are shown now, and tells those that changed. */
  show(rows: readonly AccountView[]): void {
    const places = changedPlaces(this.#rows, rows)
    this.#rows = rows
    const changed = places?.flatMap((at) => rows[at] ?? []) ?? rows
    if (places === null) this.#byId = new Map(rows.map((row) => [row.id, row]))
    for (const row of changed) {
      this.#byId.set(row.id, row)
      this.#listeners.get(row.id)?.forEach((tell) => tell())
    }
  }

  listen(id: string, listener: () => void): () => void {
    const all = this.#listeners.get(id) ?? new Set()
    this.#listeners.set(id, all.add(listener))
    return () => {
      all.delete(listener)
      if (all.size === 0) this.#listeners.delete(id)
    }
  }
}

/** Beside the rows: handing it down draws none of them anew. */
export const RowStoreContext = createContext(new RowStore())

/** The account of a slot as it is now. */
export function useRowAccount({ id, first }: Slot): AccountView {
  const store = use(RowStoreContext)
  return useSyncExternalStore(
    (listener) => store.listen(id, listener),
    () => store.find(id) ?? first,
  )
}
