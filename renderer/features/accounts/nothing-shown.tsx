import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { searchField } from '../commands/use-commands.ts'
import { everyAccount, isFiltered, useListView } from './list-view.ts'

export interface NothingShownProps {
  readonly typed: string
  /** How many accounts there are. */
  readonly of: number
}

/** Says which of the two hides everything, what was typed or the filter, and leads back. */
export function NothingShown({ typed, of }: NothingShownProps) {
  const words = useWords()
  const { view, change } = useListView()
  const showAll = (): void => {
    change(everyAccount)
    // The button goes with what it ends.
    searchField()?.focus()
  }
  return (
    <div className="empty">
      <p role="status">
        {isFiltered(view)
          ? words.say('list.filter.none', { total: of })
          : words.say('ui.no-results', { typed })}
      </p>
      <ActionButton kind="link" onPress={showAll}>
        {words.say('ui.search.clear')}
      </ActionButton>
    </div>
  )
}
