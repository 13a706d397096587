import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { ListOptions } from './list-options.tsx'
import { useListView } from './list-view.ts'

export interface AccountToolsProps {
  /** With none there is nothing to search, and the empty page has the button. */
  readonly accounts: readonly AccountView[]
  readonly hasNotes: boolean
}

export function AccountTools({ accounts, hasNotes }: AccountToolsProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const { view, change } = useListView()
  if (accounts.length === 0 && !hasNotes) return null
  return (
    <div className="account-tools">
      <SearchField
        label={words.say('ui.search')}
        placeholder={words.say('ui.search.short')}
        value={view.typed}
        onChange={(typed) => change({ typed })}
      />
      {accounts.length === 0 ? null : <ListOptions accounts={accounts} />}
      <ActionButton onPress={() => dialogs.open({ kind: 'end-many', chosen: null })}>
        {words.say('ui.many')}
      </ActionButton>
      <ActionButton kind="primary" onPress={() => dialogs.open({ kind: 'link' })}>
        <Icon name="add" />
        {words.say('ui.link-account')}
      </ActionButton>
    </div>
  )
}
