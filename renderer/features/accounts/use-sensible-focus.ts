import { useEffect, useEffectEvent, useRef } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { usePlace } from '../shell/place.tsx'
import { neighbour } from './account-filter.ts'
import { focusRow } from './row-focus.ts'

/**
 * Focus goes to the row of an account just linked, and to the neighbour of a row that went while
 * its details were open.
 */
export function useSensibleFocus(
  accounts: readonly AccountView[] | undefined,
  showAll: () => void,
): void {
  const { landingId, landed, openId, openAccount } = usePlace()
  const { isOpen } = useDialogs()
  const before = useRef<readonly AccountView[]>([])

  const land = useEffectEvent(() => {
    if (landingId === null || isOpen) return
    if (accounts?.some((account) => account.id === landingId) !== true) return
    showAll()
    openAccount(landingId)
    focusRow(landingId)
    landed()
  })
  useEffect(() => land(), [accounts, landingId, isOpen])

  const followLoss = useEffectEvent((now: readonly AccountView[]) => {
    const gone = openId !== null && !now.some((account) => account.id === openId)
    if (gone && before.current.some((account) => account.id === openId)) {
      const next = neighbour(before.current, now, openId)
      openAccount(null)
      if (next !== null) focusRow(next)
    }
    before.current = now
  })
  useEffect(() => {
    if (accounts !== undefined) followLoss(accounts)
  }, [accounts])
}
