import {
  accountMenuAction,
  type AccountMenuAction,
} from '../../preload/contract/accounts.contract.ts'
import type { AccountId } from '../domain/account.ts'
import { accountName } from '../services/account-name.ts'
import type { Handback } from '../services/handback.types.ts'
import type { Say } from '../../words/words.ts'
import { accountView, canCheck } from './account-view.ts'

interface AccountInMenu {
  readonly id: AccountId
  readonly name: string
  readonly actions: readonly AccountMenuAction[]
  readonly mayBeAlive: boolean
}

/** What the Account menu says and offers of an account as it stands now. FailureError `not-found`. */
export function menuAccount(
  { overviews }: Pick<Handback, 'overviews'>,
  say: Say,
  accountId: AccountId,
): AccountInMenu {
  const overview = overviews.get(accountId)
  const { key, values } = accountName(overview)
  const { there, actions } = accountView(overview)
  const inMenu = actions.flatMap(
    (action) => accountMenuAction.options.find((one) => one === action) ?? [],
  )
  const said = say(key, values)
  // "Meadow account" needs no "on Meadow".
  const name =
    'provider' in values
      ? said
      : say('menu.account.name', { name: said, provider: overview.provider.name })
  const check = canCheck(overview) ? (['check'] as const) : []
  return {
    id: accountId,
    name,
    actions: [...inMenu, ...check, 'details', 'rename', 'labels'],
    mayBeAlive: there.state === 'ended' && there.attention,
  }
}
