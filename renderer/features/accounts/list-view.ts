import { createContext, use } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { Words } from '../../words/use-words.ts'
import { changedPlaces, noteChanges } from '../../api/changed-places.ts'
import { rowName } from './account-filter.ts'

export const listStates = [
  'logged-in',
  'logged-out',
  'ending',
  'needs-you',
  'sign-in-needed',
  'ended',
] as const
export type ListState = (typeof listStates)[number]

export const listOrders = ['linked', 'newest', 'name', 'provider', 'state'] as const
export type ListOrder = (typeof listOrders)[number]

/** Stands among the labels for accounts that have none; no label can be empty. */
export const untagged = ''

/** Which accounts are shown, and in which order. Empty sets filter nothing. */
export interface ListView {
  readonly typed: string
  readonly states: ReadonlySet<ListState>
  /** Hosts: two servers of one name are two. */
  readonly hosts: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  readonly order: ListOrder
}

/** Nothing is hidden, in whichever order. */
export const everyAccount: Omit<ListView, 'order'> = {
  typed: '',
  states: new Set(),
  hosts: new Set(),
  tags: new Set(),
}

export const wholeList: ListView = { ...everyAccount, order: 'linked' }

export interface ListViewControl {
  readonly view: ListView
  readonly change: (to: Partial<ListView>) => void
}

/** Kept above the page: who comes back to the list finds it as it was. */
export const ListViewContext = createContext<ListViewControl>({
  view: wholeList,
  change: () => undefined,
})

export const useListView = (): ListViewControl => use(ListViewContext)

export function stateOf({ here, there }: AccountView): ListState {
  switch (there.state) {
    case 'ending':
    case 'ended':
      // What was given up on has not ended: access there may still be alive.
      return there.attention ? 'needs-you' : there.state
    case 'sign-in-needed':
      return there.state
    case 'allowed':
    case 'unknown':
      return here.state
  }
}

export const isFiltered = ({ states, hosts, tags }: ListView): boolean =>
  states.size + hosts.size + tags.size > 0

/** One kind of filter lets through what is one of its choices; all kinds must agree. */
export function passes(account: AccountView, { states, hosts, tags }: ListView): boolean {
  if (states.size > 0 && !states.has(stateOf(account))) return false
  if (hosts.size > 0 && !hosts.has(account.serverHost)) return false
  if (tags.size === 0) return true
  return account.tags.length === 0
    ? tags.has(untagged)
    : account.tags.some((tag) => tags.has(tagKey(tag)))
}

/** Labels are one whatever their case. */
export const tagKey = (tag: string): string => tag.toLowerCase()

export type Compare = (a: AccountView, b: AccountView) => number

const urgency: Readonly<Record<ListState, number>> = {
  'needs-you': 0,
  'sign-in-needed': 1,
  ending: 2,
  'logged-in': 3,
  'logged-out': 4,
  ended: 5,
}

/** Null: as main tells them, the oldest link first. */
export function comparing(order: ListOrder, words: Words): Compare | null {
  const { compare } = new Intl.Collator(words.locale, { numeric: true })
  const byName: Compare = (a, b) => compare(rowName(a, words), rowName(b, words))
  switch (order) {
    case 'linked':
      return null
    case 'newest':
      return (a, b) => b.linkedAt - a.linkedAt
    case 'name':
      return byName
    case 'provider':
      return (a, b) =>
        compare(a.providerName, b.providerName) ||
        compare(a.serverHost, b.serverHost) ||
        byName(a, b)
    case 'state':
      return (a, b) => urgency[stateOf(a)] - urgency[stateOf(b)] || byName(a, b)
  }
}

/**
 * Sorted, beginning with the order shown before: after one change nearly everything is in its place,
 * and sorting what is sorted costs one comparison a row.
 */
export function ordered(
  accounts: readonly AccountView[],
  compare: Compare | null,
  before: readonly AccountView[],
): readonly AccountView[] {
  if (compare === null) return accounts
  const now = new Map(accounts.map((account) => [account.id, account]))
  const sorted: AccountView[] = []
  for (const { id } of before) {
    const account = now.get(id)
    if (account === undefined) continue
    sorted.push(account)
    now.delete(id)
  }
  return [...sorted, ...now.values()].sort(compare)
}

/** The most changes that are put in their place one by one. */
const fewChanges = 16

/**
 * Where rows only changed, each is put in the place of its old one if it belongs there: no other row is
 * compared. Null where a row came, went, or must move.
 */
export function withRowsChanged(
  now: readonly AccountView[],
  then: readonly AccountView[],
  sorted: readonly AccountView[],
  compare: Compare,
): readonly AccountView[] | null {
  const places = changedPlaces(then, now)
  if (places === null || places.length > fewChanges) return null
  const next = [...sorted]
  const changed: number[] = []
  for (const at of places) {
    const [old, row] = [then[at], now[at]]
    if (old === undefined || row === undefined) return null
    const place = sorted.indexOf(old)
    if (place === -1) return null
    next[place] = row
    changed.push(place)
    const [left, right] = [next[place - 1], next[place + 1]]
    const isInPlace =
      (left === undefined || compare(left, row) <= 0) &&
      (right === undefined || compare(row, right) <= 0)
    if (!isInPlace) return null
  }
  noteChanges(sorted, next, changed)
  return next
}
