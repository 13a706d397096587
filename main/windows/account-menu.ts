import type { MenuItemConstructorOptions } from 'electron'
import type { AccountMenuAction } from '../../preload/contract/accounts.contract.ts'
import type { AccountId } from '../domain/account.ts'
import type { Say, WordKey } from '../../words/words.ts'

/** The account in question, as the window has said it, and what makes sense for it now. */
export interface MenuAccount {
  readonly id: AccountId
  /** "Ada on Meadow" */
  readonly name: string
  readonly actions: readonly AccountMenuAction[]
  /** Given up on: removing it is asked about, and named so. */
  readonly mayBeAlive: boolean
}

/** In the order of the menu; null: a line between. */
const order: readonly (AccountMenuAction | null)[] = [
  'log-in',
  'log-out',
  'link-again',
  null,
  'check',
  'revoke',
  null,
  'details',
  'rename',
  'labels',
  null,
  'remove-from-list',
]

/** Each item says which account it means, also where the window has gone on to another meanwhile. */
export function accountMenu(
  account: MenuAccount | null,
  say: Say,
  act: (accountId: AccountId, action: AccountMenuAction) => void,
): MenuItemConstructorOptions {
  const wordsFor = (action: AccountMenuAction): WordKey =>
    action === 'remove-from-list' && account?.mayBeAlive === true
      ? 'ui.action.remove-anyway'
      : `menu.account.${action}`
  const item = (action: AccountMenuAction): MenuItemConstructorOptions => ({
    id: `account-${action}`,
    label: say(wordsFor(action)),
    enabled: account?.actions.includes(action) ?? false,
    click: () => {
      if (account !== null) act(account.id, action)
    },
  })
  return {
    id: 'account',
    label: say('menu.account'),
    submenu: [
      {
        id: 'account-name',
        label: account === null ? say('menu.account.none') : account.name,
        enabled: false,
      },
      { type: 'separator' },
      ...order.map((action) => (action === null ? ({ type: 'separator' } as const) : item(action))),
    ],
  }
}
