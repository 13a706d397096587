import { useMemo, useState } from 'react'
import type { Selection } from 'react-aria-components'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'

export interface Chosen {
  readonly ids: ReadonlySet<string>
  readonly accounts: readonly AccountView[]
  /** Chosen, and not among the rows that are shown. */
  readonly hidden: number
  readonly choose: (keys: Selection) => void
  readonly chooseShown: () => void
  readonly chooseNone: () => void
}

const nobody: ReadonlySet<string> = new Set()

/** Rows chosen for an action on many. What is hidden by a search stays chosen; what left the list does not. */
export function useChosen(all: readonly AccountView[], shown: readonly AccountView[]): Chosen {
  const [ids, setIds] = useState(nobody)
  return useMemo(() => {
    const accounts = ids.size === 0 ? [] : all.filter(({ id }) => ids.has(id))
    const inSight = accounts.length === 0 ? 0 : shown.filter(({ id }) => ids.has(id)).length
    const allShown = (): ReadonlySet<string> => new Set([...ids, ...shown.map(({ id }) => id)])
    return {
      ids: accounts.length === ids.size ? ids : new Set(accounts.map(({ id }) => id)),
      accounts,
      hidden: accounts.length - inSight,
      choose: (keys) => setIds(keys === 'all' ? allShown() : new Set([...keys].map(String))),
      chooseShown: () => setIds(allShown()),
      chooseNone: () => setIds(nobody),
    }
  }, [ids, all, shown])
}
