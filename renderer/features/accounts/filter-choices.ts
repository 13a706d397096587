import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { providerAt, type Words } from '../../words/use-words.ts'
import { listStates, stateOf, tagKey, untagged, type ListState } from './list-view.ts'

export interface Choice {
  readonly id: string
  readonly words: string
  readonly count: number
}

export interface Choices {
  readonly states: readonly Choice[]
  readonly hosts: readonly Choice[]
  readonly tags: readonly Choice[]
}

/** What there is to filter by: only what some account is, with how many are. */
export function choicesOf(accounts: readonly AccountView[], words: Words): Choices {
  const states = new Map<ListState, number>()
  const hosts = new Map<string, { words: string; count: number }>()
  const tags = new Map<string, { words: string; count: number }>()
  const count = (in_: typeof tags, id: string, named: string): void => {
    const known = in_.get(id) ?? { words: named, count: 0 }
    known.count += 1
    in_.set(id, known)
  }
  for (const account of accounts) {
    const state = stateOf(account)
    states.set(state, (states.get(state) ?? 0) + 1)
    const { serverHost, providerName } = account
    count(hosts, serverHost, providerAt(words, providerName, serverHost))
    for (const tag of account.tags) count(tags, tagKey(tag), tag)
    if (account.tags.length === 0) count(tags, untagged, words.say('list.filter.untagged'))
  }
  // Nobody labels: then there is nothing to choose between.
  if (tags.size === 1 && tags.has(untagged)) tags.clear()
  const { compare } = new Intl.Collator(words.locale, { numeric: true })
  const listed = (found: typeof tags): Choice[] =>
    [...found]
      .map(([id, one]) => ({ id, ...one }))
      .sort(
        (a, b) =>
          Number(a.id === untagged) - Number(b.id === untagged) || compare(a.words, b.words),
      )
  return {
    states: listStates
      .filter((state) => states.has(state))
      .map((id) => ({ id, words: words.say(`list.state.${id}`), count: states.get(id) ?? 0 })),
    hosts: listed(hosts),
    tags: listed(tags),
  }
}
