import type { RefObject } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'

export interface AccountToolsProps {
  readonly search: RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly onType: (typed: string) => void
  /** With no accounts there is nothing to search, and the empty page has the button. */
  readonly empty: boolean
}

export function AccountTools({ search, typed, onType, empty }: AccountToolsProps) {
  const words = useWords()
  const dialogs = useDialogs()
  if (empty) return null
  return (
    <div className="account-tools">
      <SearchField
        className="search"
        aria-label={words.say('ui.search')}
        value={typed}
        onChange={onType}
      >
        <Icon name="search" />
        <Input ref={search} className="search-input" placeholder={words.say('ui.search')} />
      </SearchField>
      <ActionButton onPress={() => dialogs.open({ kind: 'end-many' })}>
        {words.say('ui.many')}
      </ActionButton>
      <ActionButton kind="primary" onPress={() => dialogs.open({ kind: 'link' })}>
        <Icon name="add" />
        {words.say('ui.link-account')}
      </ActionButton>
    </div>
  )
}
