import { memo } from 'react'
import { GridListItem, type Selection } from 'react-aria-components'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { VirtualList } from '../../components/virtual-list.tsx'
import { useWords } from '../../words/use-words.ts'
import { rowLabel } from './account-filter.ts'
import { AccountRow } from './account-row.tsx'
import { OpenAccountContext } from './act.ts'
import { revealRowsWith } from './row-focus.ts'

export interface AccountListProps {
  readonly accounts: readonly AccountView[]
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (keys: Selection) => void
}

/** In px at the usual size; the container query of accounts.css makes narrow rows taller. */
const usualHeight = 67

/**
 * Arrows move, Enter or a click opens the details, Tab reaches a row's buttons, Space chooses it.
 * While any is chosen a click chooses, too; Escape chooses none.
 */
export const AccountList = memo(function AccountList(props: AccountListProps) {
  const { accounts, openId, onOpen, chosen, onChoose } = props
  const words = useWords()
  return (
    <OpenAccountContext value={openId}>
      <VirtualList
        className={chosen.size > 0 ? 'accounts accounts-choosing' : 'accounts'}
        aria-label={words.say('ui.accounts')}
        items={accounts}
        usualHeight={usualHeight}
        onReveal={revealRowsWith}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={onChoose}
        onAction={(key) => onOpen(String(key))}
        keyboardNavigationBehavior="tab"
        dependencies={[words]}
      >
        {(account) => (
          <GridListItem id={account.id} className="account" textValue={rowLabel(account, words)}>
            <AccountRow account={account} />
          </GridListItem>
        )}
      </VirtualList>
    </OpenAccountContext>
  )
})
