import { useEffect, useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { request } from '../../api/bridge.ts'
import type { AskedAct } from '../../api/use-app-events.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { rowWithFocus } from '../accounts/row-focus.ts'
import { useAccountActions } from '../accounts/use-account-actions.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'
import { usePlace } from './place.tsx'

/** Arrow keys pass over many rows; only the one they rest on is told. */
const restMs = 100

/** Tells main which account the Account menu is about: the row that has the focus, else the open one. */
export function useMenuAccount(): void {
  const { view, openId } = usePlace()
  const dialogs = useDialogs()
  const accounts = useAccounts().data
  const focusedId = useFocusedRow()
  const id = view !== 'accounts' || dialogs.isOpen ? null : (focusedId ?? openId)
  // A row is another object once anything of it has changed.
  const account = accounts?.find((one) => one.id === id)
  useEffect(() => {
    const timer = setTimeout(() => {
      request('desktop.menuFor', { accountId: account?.id ?? null }).catch(() => undefined)
    }, restMs)
    return () => clearTimeout(timer)
  }, [account])
}

function useFocusedRow(): string | null {
  const [focusedId, setFocusedId] = useState<string | null>(null)
  useEffect(() => {
    const notice = ({ target }: FocusEvent): void => setFocusedId(rowWithFocus(target))
    document.addEventListener('focusin', notice)
    return () => document.removeEventListener('focusin', notice)
  }, [])
  return focusedId
}

/** Does what an item of the Account menu asks for, where it still makes sense. */
export function useMenuActs(): (asked: AskedAct) => void {
  const accounts = useAccounts().data
  const dialogs = useDialogs()
  const { landOn, openAccount, rename } = usePlace()
  const { note } = useNotices()
  const act = useAccountActions()
  const check = useRun('accounts.check')
  const run = (account: AccountView, action: AskedAct['action']): void => {
    switch (action) {
      case 'check':
        check.run({ accountId: account.id }, (answer) => note((words) => words.tell(answer.words)))
        break
      case 'details':
        landOn(account.id)
        break
      case 'rename':
        openAccount(account.id)
        rename(account.id)
        break
      case 'labels':
        dialogs.open({ kind: 'tags', accounts: [account] })
        break
      case 'log-in':
      case 'log-out':
      case 'link-again':
      case 'revoke':
      case 'remove-from-list':
        if (account.actions.includes(action)) act(account, action)
    }
  }
  return ({ accountId, action }) => {
    const account = accounts?.find((one) => one.id === accountId)
    if (account !== undefined && !dialogs.isOpen) run(account, action)
  }
}
