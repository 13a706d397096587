import { useDeferredValue, useMemo, useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useWords } from '../../words/use-words.ts'
import { matching } from './account-filter.ts'
import {
  comparing,
  isFiltered,
  ordered,
  passes,
  useListView,
  withRowsChanged,
  type Compare,
} from './list-view.ts'

/** Remembers the order shown last, from which the next one is a small step. */
class OrderShown {
  #of: readonly AccountView[] = []
  #by: Compare | null = null
  #last: readonly AccountView[] = []

  sort(all: readonly AccountView[], compare: Compare | null): readonly AccountView[] {
    const step =
      compare === null || compare !== this.#by
        ? null
        : withRowsChanged(all, this.#of, this.#last, compare)
    this.#last = step ?? ordered(all, compare, this.#last)
    this.#of = all
    this.#by = compare
    return this.#last
  }
}

export interface ShownAccounts {
  readonly rows: readonly AccountView[]
  /** What was typed when these rows were found. */
  readonly typed: string
}

/** The rows that search and filters let through, in the order chosen. */
export function useShownAccounts(all: readonly AccountView[]): ShownAccounts {
  const words = useWords()
  const { view } = useListView()
  const typed = useDeferredValue(view.typed)
  const [order] = useState(() => new OrderShown())
  const compare = useMemo(() => comparing(view.order, words), [view.order, words])
  const sorted = useMemo(() => order.sort(all, compare), [order, all, compare])
  const rows = useMemo(() => {
    const passing = isFiltered(view) ? sorted.filter((account) => passes(account, view)) : sorted
    return matching(passing, typed, words)
  }, [sorted, view, typed, words])
  return { rows, typed }
}
