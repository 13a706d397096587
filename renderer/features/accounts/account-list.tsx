import { GridList, GridListItem } from 'react-aria-components'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountRow } from './account-row.tsx'
import type { Act } from './use-account-actions.ts'

export interface AccountListProps {
  readonly accounts: readonly AccountView[]
  readonly openId: string | null
  readonly onOpen: (id: string | null) => void
  readonly onAct: Act
}

/** Arrows move, Enter or a click opens the details, Tab reaches a row's buttons, Escape closes. */
export function AccountList({ accounts, openId, onOpen, onAct }: AccountListProps) {
  const words = useWords()
  return (
    <GridList
      className="accounts"
      aria-label={words.say('ui.accounts')}
      items={accounts}
      selectionMode="single"
      selectedKeys={openId === null ? [] : [openId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        onOpen(typeof key === 'string' ? key : null)
      }}
      keyboardNavigationBehavior="tab"
      dependencies={[onAct, words]}
    >
      {(account) => (
        <GridListItem
          id={account.id}
          className="account"
          textValue={words.say('ui.row', {
            name: words.tell(account.name),
            provider: account.providerName,
          })}
        >
          <AccountRow account={account} onAct={onAct} />
        </GridListItem>
      )}
    </GridList>
  )
}
