import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

export interface ManyActions {
  readonly logOut: (accounts: readonly AccountView[]) => void
  readonly remove: (accounts: readonly AccountView[]) => void
}

const idsOf = (accounts: readonly AccountView[]): string[] => accounts.map(({ id }) => id)

/** What can be done to many at once and asks nothing of a provider. */
export function useManyActions(): ManyActions {
  const { note, offerUndo } = useNotices()
  const logOut = useRun('accounts.logOutMany')
  const undo = useRun('accounts.undoLogOutMany')
  const remove = useRun('accounts.removeManyFromList')
  return {
    logOut: (accounts) =>
      logOut.run({ accountIds: idsOf(accounts) }, ({ loggedOut }) => {
        if (loggedOut.length === 0) return
        offerUndo(
          loggedOut.join(' '),
          (words) => words.say('list.many.logged-out', { count: loggedOut.length }),
          () => undo.run({ accountIds: [...loggedOut] }),
        )
      }),
    remove: (accounts) =>
      remove.run({ accountIds: idsOf(accounts) }, ({ removed }) =>
        note((words) => words.say('list.many.removed', { count: removed })),
      ),
  }
}
