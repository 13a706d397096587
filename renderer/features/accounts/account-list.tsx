import { memo } from 'react'
import { GridListItem } from 'react-aria-components'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { VirtualList } from '../../components/virtual-list.tsx'
import { useWords } from '../../words/use-words.ts'
import { rowLabel } from './account-filter.ts'
import { AccountRow } from './account-row.tsx'
import { revealRowsWith } from './row-focus.ts'

export interface AccountListProps {
  readonly accounts: readonly AccountView[]
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** In px at the usual size; the container query of accounts.css makes narrow rows taller. */
const usualHeight = 67

/** Arrows move, Enter or a click opens the details, Tab reaches a row's buttons, Escape closes. */
export const AccountList = memo(function AccountList(props: AccountListProps) {
  const { accounts, openId, onOpen } = props
  const words = useWords()
  return (
    <VirtualList
      className="accounts"
      aria-label={words.say('ui.accounts')}
      items={accounts}
      usualHeight={usualHeight}
      onReveal={revealRowsWith}
      selectionMode="single"
      // A second click on a row, as in a double click, must not close what the first one opened.
      disallowEmptySelection
      selectedKeys={openId === null ? [] : [openId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (typeof key === 'string') onOpen(key)
      }}
      keyboardNavigationBehavior="tab"
      dependencies={[words]}
    >
      {(account) => (
        <GridListItem id={account.id} className="account" textValue={rowLabel(account, words)}>
          <AccountRow account={account} />
        </GridListItem>
      )}
    </VirtualList>
  )
})
