import { memo, useLayoutEffect, useState } from 'react'
import { GridListItem, type Selection } from 'react-aria-components'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { VirtualList } from '../../components/virtual-list.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import { rowLabel } from './account-filter.ts'
import { AccountRow } from './account-row.tsx'
import { OpenAccountContext } from './act.ts'
import { revealRowsWith } from './row-focus.ts'
import { RowStore, RowStoreContext, slotsFor, type Slot } from './row-store.ts'
import { useLatest } from './use-latest.ts'

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
  const { accounts, openId, chosen } = props
  const words = useWords()
  const [store] = useState(() => new RowStore())
  useLayoutEffect(() => store.show(accounts), [store, accounts])
  return (
    <OpenAccountContext value={openId}>
      <RowStoreContext value={store}>
        <SlotList
          slots={useSlots(accounts, words)}
          words={words}
          chosen={chosen}
          onOpen={useLatest(props.onOpen)}
          onChoose={useLatest(props.onChoose)}
        />
      </RowStoreContext>
    </OpenAccountContext>
  )
})

interface Shown {
  readonly rows: readonly AccountView[]
  readonly slots: readonly Slot[]
  readonly words: Words
}

const nothing = { rows: [], slots: [] }

function useSlots(rows: readonly AccountView[], words: Words): readonly Slot[] {
  const [shown, setShown] = useState<Shown>({ ...nothing, words })
  if (shown.rows === rows && shown.words === words) return shown.slots
  const before = shown.words === words ? shown : nothing
  const slots = slotsFor(rows, before, (account) => rowLabel(account, words))
  setShown({ rows, slots, words })
  return slots
}

interface SlotListProps {
  readonly slots: readonly Slot[]
  readonly words: Words
  readonly chosen: ReadonlySet<string>
  readonly onOpen: (id: string) => void
  readonly onChoose: (keys: Selection) => void
}

/** Put together from every slot, however many: drawn anew only where those or the choice changed. */
const SlotList = memo(function SlotList(props: SlotListProps) {
  const { slots, words, chosen, onOpen, onChoose } = props
  return (
    <VirtualList
      className={chosen.size > 0 ? 'accounts accounts-choosing' : 'accounts'}
      aria-label={words.say('ui.accounts')}
      items={slots}
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
      {(slot) => (
        <GridListItem id={slot.id} className="account" textValue={slot.label}>
          <AccountRow slot={slot} />
        </GridListItem>
      )}
    </VirtualList>
  )
})
