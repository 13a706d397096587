import type { AccountView } from '../../../preload/contract/accounts.contract.ts'

/** A label in use anywhere, and whether the accounts in question have it. */
export interface TagState {
  readonly tag: string
  readonly has: 'all' | 'some' | 'none'
}

const keyOf = (tag: string): string => tag.toLowerCase()

/** Every label in use, in alphabetical order. */
export function tagRows(
  all: readonly AccountView[],
  chosen: readonly AccountView[],
  locale: string,
): readonly TagState[] {
  const names = new Map<string, string>()
  for (const tag of [...all, ...chosen].flatMap(({ tags }) => tags)) names.set(keyOf(tag), tag)
  const having = new Map<string, number>()
  for (const tag of chosen.flatMap(({ tags }) => tags)) {
    having.set(keyOf(tag), (having.get(keyOf(tag)) ?? 0) + 1)
  }
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return [...names]
    .map(([key, tag]): TagState => {
      const count = having.get(key) ?? 0
      return { tag, has: count === 0 ? 'none' : count === chosen.length ? 'all' : 'some' }
    })
    .sort((a, b) => compare(a.tag, b.tag))
}

/** What was switched: a label that only some have, and that nobody touched, stays as it is. */
export function changesOf(
  before: readonly TagState[],
  now: readonly TagState[],
): { add: string[]; remove: string[] } {
  const was = new Map(before.map(({ tag, has }) => [tag, has]))
  const changed = now.filter(({ tag, has }) => (was.get(tag) ?? 'none') !== has)
  return {
    add: changed.filter(({ has }) => has === 'all').map(({ tag }) => tag),
    remove: changed.filter(({ has }) => has === 'none').map(({ tag }) => tag),
  }
}
