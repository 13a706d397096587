import { useMemo } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { choicesOf } from './filter-choices.ts'
import { isFiltered, useListView, wholeList } from './list-view.ts'

type Kind = 'states' | 'hosts' | 'tags'

const without = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...chosen].filter((one) => one !== id))

/** What the list is filtered by, each with a button that ends it: a hidden account is never a riddle. */
export function FilterChips({ accounts }: { readonly accounts: readonly AccountView[] }) {
  return isFiltered(useListView().view) ? <Chips accounts={accounts} /> : null
}

function Chips({ accounts }: { readonly accounts: readonly AccountView[] }) {
  const words = useWords()
  const { view, change } = useListView()
  const choices = useMemo(() => choicesOf(accounts, words), [accounts, words])
  const kinds: readonly Kind[] = ['states', 'tags', 'hosts']
  const chips = kinds.flatMap((kind) =>
    [...view[kind]].map((id) => ({
      kind,
      id,
      name: choices[kind].find((choice) => choice.id === id)?.words ?? id,
    })),
  )
  const take = (kind: Kind, id: string): void => change({ [kind]: without(view[kind], id) })
  const { states, hosts, tags } = wholeList
  return (
    <div className="chips">
      {chips.map(({ kind, id, name }) => (
        <ActionButton
          key={`${kind} ${id}`}
          kind="chip"
          label={words.say('list.filter.remove', { name })}
          onPress={() => take(kind, id)}
        >
          <bdi>{name}</bdi>
          <Icon name="close" />
        </ActionButton>
      ))}
      <ActionButton kind="link" onPress={() => change({ states, hosts, tags })}>
        {words.say('list.filter.clear')}
      </ActionButton>
    </div>
  )
}
