import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { CheckGroup } from '../../components/check-group.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { PopoverButton } from '../../components/popover-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { choicesOf, type Choice } from './filter-choices.ts'
import { listOrders, useListView, type ListState } from './list-view.ts'

export interface ListOptionsProps {
  readonly accounts: readonly AccountView[]
}

/** In which order, and which accounts: by state, label and provider. */
export function ListOptions({ accounts }: ListOptionsProps) {
  const words = useWords()
  const { view } = useListView()
  const on = view.states.size + view.hosts.size + view.tags.size
  return (
    <PopoverButton
      icon="filter"
      name={words.say('list.options')}
      words={on === 0 ? words.say('list.options') : words.say('list.options.count', { count: on })}
    >
      {() => <Options accounts={accounts} />}
    </PopoverButton>
  )
}

function Options({ accounts }: ListOptionsProps) {
  const words = useWords()
  const { view, change } = useListView()
  const { states, tags, hosts } = choicesOf(accounts, words)
  const counted = (choices: readonly Choice[]) =>
    choices.map(({ count, ...choice }) => ({ ...choice, count: words.say('ui.count', { count }) }))
  return (
    <div className="list-options">
      <ChoiceGroup
        label={words.say('list.sort')}
        value={view.order}
        choices={listOrders.map((value) => ({ value, words: words.say(`list.sort.${value}`) }))}
        onChange={(order) => change({ order })}
      />
      <CheckGroup
        name={words.say('list.filter.state')}
        choices={counted(states)}
        chosen={view.states}
        onChoose={(chosen) => change({ states: chosen as ReadonlySet<ListState> })}
      />
      {tags.length === 0 ? null : (
        <CheckGroup
          name={words.say('list.filter.tag')}
          choices={counted(tags)}
          chosen={view.tags}
          onChoose={(chosen) => change({ tags: chosen })}
        />
      )}
      <CheckGroup
        name={words.say('list.filter.provider')}
        choices={counted(hosts)}
        chosen={view.hosts}
        onChoose={(chosen) => change({ hosts: chosen })}
      />
    </div>
  )
}
