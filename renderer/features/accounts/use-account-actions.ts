import type { AccountAction, AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

export type Act = (account: AccountView, action: AccountAction) => void

/** What each button of an account does. Only the revoke dialog and the last resort end access. */
export function useAccountActions(): Act {
  const words = useWords()
  const dialogs = useDialogs()
  const { note } = useNotices()
  const logOut = useLogOut()
  const tryNow = useRun('activity.tryNow')
  const openPage = useRun('accounts.openPage')
  const closedByYou = useRun('accounts.closedByYou')
  const remove = useRun('accounts.removeFromList')

  return (account, action) => {
    const accountId = account.id
    switch (action) {
      case 'log-out':
        return logOut(account)
      case 'log-in':
      case 'link-again':
        return dialogs.open({ kind: 'log-in', account, again: action === 'link-again' })
      case 'revoke':
        return dialogs.open({ kind: 'revoke', account })
      case 'try-now':
        return account.jobId === null ? undefined : tryNow.run({ jobId: account.jobId })
      case 'open-manage-page':
        return openPage.run({ accountId, page: 'manage' })
      case 'closed-by-you':
        return closedByYou.run({ accountId }, (answer) => note(words.tell(answer.words)))
      case 'remove-from-list':
        return remove.run({ accountId })
    }
  }
}

/** Log out acts at once, offline too, and can be taken back for a while. */
export function useLogOut(): (account: AccountView) => void {
  const words = useWords()
  const { offerUndo } = useNotices()
  const logOut = useRun('accounts.logOut')
  const undo = useRun('accounts.undoLogOut')
  return (account) => {
    const name = words.tell(account.name)
    logOut.run({ accountId: account.id }, () =>
      offerUndo(words.say('ui.logged-out', { name, provider: account.providerName }), () =>
        undo.run({ accountId: account.id }),
      ),
    )
  }
}
