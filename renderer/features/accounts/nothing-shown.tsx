import type { WordKey } from '../../../words/words.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { searchField } from '../commands/use-commands.ts'
import { everyAccount, isFiltered, useListView } from './list-view.ts'

export interface NothingShownProps {
  readonly typed: string
  /** How many accounts there are. */
  readonly of: number
}

/** Says what hides everything, what was typed or the filter or both, and leads back from both. */
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
        {words.say(whyNone(isFiltered(view), typed.trim() !== ''), { typed, total: of })}
      </p>
      <ActionButton kind="link" onPress={showAll}>
        {words.say('ui.search.clear')}
      </ActionButton>
    </div>
  )
}

function whyNone(filtered: boolean, searched: boolean): WordKey {
  if (!filtered) return 'ui.no-results'
  return searched ? 'list.filter.none.typed' : 'list.filter.none'
}
