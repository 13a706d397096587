import { useDeferredValue, useMemo, useState } from 'react'
import { GridListItem, type Selection } from 'react-aria-components'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { RowCheck } from '../../components/row-check.tsx'
import { VirtualList } from '../../components/virtual-list.tsx'
import { providerAt, useWords } from '../../words/use-words.ts'
import { matching, rowLabel } from '../accounts/account-filter.ts'

export interface ChooseAccountsProps {
  readonly accounts: readonly AccountView[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

const usualHeight = 40

/** Space checks a row, arrows move, and only the rows in sight exist, however many there are. */
export function ChooseAccounts({ accounts, chosen, onChoose }: ChooseAccountsProps) {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const shown = useMemo(() => matching(accounts, wanted, words), [accounts, wanted, words])
  const addShown = (): void => onChoose(new Set([...chosen, ...shown.map(({ id }) => id)]))
  const take = (keys: Selection): void => {
    if (keys === 'all') addShown()
    else onChoose(new Set([...keys].map(String)))
  }
  return (
    <div className="choose">
      <EntryField label={words.say('ui.many.search')} value={typed} onChange={setTyped} />
      <div className="choose-tools">
        <p className="soft" role="status">
          {words.say('ui.many.chosen', { count: chosen.size, total: accounts.length })}
        </p>
        <ActionButton onPress={addShown}>{words.say('ui.many.select-shown')}</ActionButton>
        <ActionButton onPress={() => onChoose(new Set())}>
          {words.say('ui.many.select-none')}
        </ActionButton>
      </div>
      {shown.length === 0 ? (
        <p className="soft">{words.say('ui.no-results', { typed: wanted })}</p>
      ) : (
        <VirtualList
          className="choose-list"
          aria-label={words.say('ui.many.choose')}
          items={shown}
          usualHeight={usualHeight}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          selectedKeys={chosen}
          onSelectionChange={take}
          dependencies={[words]}
        >
          {(account) => (
            <GridListItem
              id={account.id}
              className="choose-row"
              textValue={rowLabel(account, words)}
            >
              <Row account={account} />
            </GridListItem>
          )}
        </VirtualList>
      )}
    </div>
  )
}

function Row({ account }: { readonly account: AccountView }) {
  const words = useWords()
  return (
    <>
      <RowCheck />
      <bdi className="choose-name" title={words.tell(account.name)}>
        {words.tell(account.name)}
      </bdi>
      <bdi className="choose-provider soft">
        {providerAt(words, account.providerName, account.serverHost)}
      </bdi>
    </>
  )
}
