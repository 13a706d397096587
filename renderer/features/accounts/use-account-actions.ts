import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'
import { mayBeAlive } from './account-buttons.tsx'
import type { Act } from './act.ts'

/** What each button of an account does. Only the revoke dialog and the last resort end access. */
export function useAccountActions(): Act {
  const dialogs = useDialogs()
  const { withdraw } = useNotices()
  const logOut = useLogOut()
  const tryNow = useRun('activity.tryNow')
  const openPage = useRun('accounts.openPage')
  const remove = useRun('accounts.removeFromList')

  return (account, action) => {
    const accountId = account.id
    switch (action) {
      case 'log-out':
        logOut(account)
        break
      case 'log-in':
      case 'link-again':
        // What is being replaced can't be taken back as well.
        withdraw(accountId)
        dialogs.open({ kind: 'log-in', account, again: action === 'link-again' })
        break
      case 'revoke':
        dialogs.open({ kind: 'revoke', account })
        break
      case 'try-now':
        if (account.jobId !== null) tryNow.run({ jobId: account.jobId })
        break
      case 'open-manage-page':
        openPage.run({ accountId, page: 'manage' })
        break
      case 'closed-by-you':
        dialogs.open({
          kind: 'removed',
          accountId,
          name: account.name,
          providerName: account.providerName,
        })
        break
      case 'remove-from-list':
        if (mayBeAlive(account)) dialogs.open({ kind: 'remove', account })
        else remove.run({ accountId })
        break
    }
  }
}

/** Log out acts at once, offline too, and can be taken back for a while. */
export function useLogOut(): (account: AccountView) => void {
  const { offerUndo } = useNotices()
  const logOut = useRun('accounts.logOut')
  const undo = useRun('accounts.undoLogOut')
  return (account) => {
    logOut.run({ accountId: account.id }, () =>
      offerUndo(
        account.id,
        (words) =>
          words.say('ui.logged-out', {
            name: words.tell(account.name),
            provider: account.providerName,
          }),
        () => undo.run({ accountId: account.id }),
      ),
    )
  }
}
