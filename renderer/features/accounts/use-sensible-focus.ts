import { useEffect, useEffectEvent, useRef } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { usePlace } from '../shell/place.tsx'
import { neighbour } from './account-filter.ts'
import { catchFocus, focusRow, rowWithFocus } from './row-focus.ts'

type Accounts = readonly AccountView[]

/**
 * Focus goes to the row of an account just linked, and to the neighbour of a row that went while
 * its details were open.
 */
export function useSensibleFocus(accounts: Accounts | undefined, showAll: () => void): void {
  const { landingId, landed, openId, openAccount } = usePlace()
  const { isOpen } = useDialogs()
  const before = useRef<Accounts>([])

  const land = useEffectEvent(() => {
    if (landingId === null || isOpen) return
    if (accounts?.some((account) => account.id === landingId) !== true) return
    showAll()
    openAccount(landingId)
    focusRow(landingId)
    landed()
  })
  useEffect(() => land(), [accounts, landingId, isOpen])

  const followLoss = useEffectEvent((now: Accounts) => {
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

/** A row that had the focus may leave the list or what is searched for: its neighbour gets it. */
export function useFocusOnLoss(shown: Accounts): void {
  const before = useRef<Accounts>([])
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const notice = ({ target }: FocusEvent): void => {
      const inDialog = target instanceof Element && target.closest('.overlay') !== null
      if (!inDialog) focused.current = rowWithFocus(target)
    }
    document.addEventListener('focusin', notice)
    return () => document.removeEventListener('focusin', notice)
  }, [])
  useEffect(() => {
    const { current: id } = focused
    const gone = id !== null && !shown.some((account) => account.id === id)
    if (gone && before.current.some((account) => account.id === id)) {
      focused.current = null
      catchFocus(neighbour(before.current, shown, id))
    }
    before.current = shown
  }, [shown])
}
