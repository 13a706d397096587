import { useEffect, useEffectEvent } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { rowWithFocus } from './row-focus.ts'
import { useLogOut } from './use-account-actions.ts'
import type { Chosen } from './use-chosen.ts'
import { useManyActions } from './use-many-actions.ts'

const isIn = (account: AccountView): boolean => account.actions.includes('log-out')

/**
 * Delete on a row logs out here, what is chosen or else the row that has the focus, and can be taken
 * back. It never revokes and never takes a row off the list.
 */
export function useDeleteKey(rows: readonly AccountView[], chosen: Chosen): void {
  const logOut = useLogOut()
  const many = useManyActions()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (event.key !== 'Delete' || !plain) return
    const id = rowWithFocus(event.target)
    if (id === null) return
    const out = chosen.accounts.filter(isIn)
    const focused = rows.find((account) => account.id === id)
    if (chosen.accounts.length > 1) {
      if (out.length > 0) many.logOut(out)
    } else if (focused !== undefined && isIn(focused)) logOut(focused)
  })
  useEffect(() => {
    // Before the list, which keeps keys to itself.
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}
