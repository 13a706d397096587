import type { Handback } from '../services/handback.types.ts'
import { message } from '../../words/words.ts'
import { packAccounts } from './account-list-view.ts'
import { accountDetails, accountView, revocationPreview } from './account-view.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `accounts.${string}`>

export function accountHandlers(app: Handback): Pick<Handlers, Names> {
  return {
    'accounts.list': ({ since }) => {
      const { version, all, more, accounts } = app.overviews.listSince(since)
      return { version, all, more, rows: packAccounts(accounts.map(accountView)) }
    },
    'accounts.details': ({ accountId }) => {
      const found = app.overviews.getWithHistory(accountId)
      app.keepCurrent.shown(accountId)
      return accountDetails(found, app.clock.now())
    },
    'accounts.rename': async ({ accountId, label }) => {
      await app.editList.rename(accountId, label)
      return {}
    },
    'accounts.logOut': async ({ accountId }) => {
      await app.logOut.logOut(accountId)
      return {}
    },
    'accounts.undoLogOut': async ({ accountId }) => {
      await app.logOut.undo(accountId)
      return {}
    },
    'accounts.logOutMany': async ({ accountIds }) => ({
      loggedOut: [...(await app.logOut.logOutMany(accountIds))],
    }),
    'accounts.undoLogOutMany': async ({ accountIds }) => {
      await app.logOut.undoMany(accountIds)
      return {}
    },
    'accounts.removeManyFromList': async ({ accountIds }) => ({
      removed: await app.editList.removeManyFromList(accountIds),
    }),
    'accounts.tag': async ({ accountIds, add, remove }) => {
      await app.editList.tag(accountIds, { add, remove })
      return {}
    },
    'accounts.check': async ({ accountId }) => {
      const verdict = await app.check.check(accountId)
      const { account, provider } = app.overviews.get(accountId)
      const about = { provider: provider.name }
      return account.origin === 'handed-in'
        ? { words: message(`check.token.${verdict}`, about) }
        : { words: message(`check.${verdict}`, about) }
    },
    'accounts.previewRevocation': ({ accountId }) =>
      revocationPreview(app.overviews.get(accountId), app.connectivity.isOnline()),
    'accounts.revoke': async ({ accountId, agreed }) => ({
      jobId: await app.revoke.revoke(accountId, agreed),
    }),
    'accounts.closedByYou': async ({ accountId }) => {
      const ending = await app.revoke.closedByYou(accountId)
      const provider = app.overviews.get(accountId).provider.name
      const key = ending === 'proven' ? 'closed-by-you.proven' : 'closed-by-you.done'
      return { words: message(key, { provider }) }
    },
    'accounts.removeFromList': async ({ accountId }) => {
      await app.editList.removeFromList(accountId)
      return {}
    },
    'accounts.deleteWithoutRevoking': async ({ accountId }) => {
      await app.editList.deleteWithoutRevoking(accountId)
      return {}
    },
    'accounts.openPage': async ({ accountId, page }) => {
      await app.pages.open(accountId, page)
      return {}
    },
  }
}
