import { describe, expect, it } from 'vitest'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import {
  comparing,
  ordered,
  passes,
  stateOf,
  untagged,
  wholeList,
  withRowsChanged,
} from '../../../renderer/features/accounts/list-view.ts'
import { matching } from '../../../renderer/features/accounts/account-filter.ts'
import { changesOf, tagRows } from '../../../renderer/features/tags/tag-rows.ts'
import { sampleAccounts, text } from '../../support/window-preview/sample-accounts.ts'
import { wordsIn } from '../../support/words-in.ts'

const words = wordsIn('en')

const [sample] = sampleAccounts
if (sample === undefined) throw new Error('no sample')

const named = (id: string, name: string, more: Partial<AccountView> = {}): AccountView => ({
  ...sample,
  id,
  name: text(name),
  ...more,
})
const ids = (accounts: readonly AccountView[]): string[] => accounts.map(({ id }) => id)

describe('the list of accounts', () => {
  it('tells each account’s state by both lamps, and what needs the person apart from what is ending', () => {
    expect(sampleAccounts.slice(0, 5).map(stateOf)).toEqual([
      'logged-in',
      'logged-out',
      'ending',
      'needs-you',
      'ended',
    ])
  })

  it('counts what was given up on to what needs the person, not to what has ended', () => {
    const there = { ...sample.there, state: 'ended', ending: 'abandoned', attention: true } as const
    expect(stateOf(named('g', 'Given up', { there }))).toBe('needs-you')
  })

  it('lets through what is one of the choices of every kind of filter', () => {
    const work = named('w', 'Work', { tags: ['Office'], serverHost: 'a.example' })
    const bare = named('b', 'Bare', { serverHost: 'b.example' })
    const by = (view: Partial<typeof wholeList>) =>
      ids([work, bare].filter((one) => passes(one, { ...wholeList, ...view })))
    expect(by({})).toEqual(['w', 'b'])
    expect(by({ tags: new Set(['office']) })).toEqual(['w'])
    expect(by({ tags: new Set([untagged]) })).toEqual(['b'])
    expect(by({ tags: new Set(['office', untagged]) })).toEqual(['w', 'b'])
    expect(by({ tags: new Set(['office']), hosts: new Set(['b.example']) })).toEqual([])
    expect(by({ states: new Set(['ended']) })).toEqual([])
  })

  it('finds accounts by a label that was typed', () => {
    const rows = [named('1', 'One', { tags: ['Rowing club'] }), named('2', 'Two')]
    expect(ids(matching(rows, 'club row', words))).toEqual(['1'])
  })

  it('orders by name as people do, numbers by their value', () => {
    const rows = ['b', 'A', 'item 10', 'item 9', 'ä'].map((name) => named(name, name))
    expect(ids(ordered(rows, comparing('name', words), []))).toEqual([
      'A',
      'ä',
      'b',
      'item 9',
      'item 10',
    ])
  })

  it('puts what needs the person first and what has ended last', () => {
    const states = ordered(sampleAccounts, comparing('state', words), []).map(stateOf)
    expect(states[0]).toBe('needs-you')
    expect(states.at(-1)).toBe('ended')
  })

  it('keeps main’s order where none is chosen, and takes in what is new in the order shown before', () => {
    const rows = ['c', 'a', 'b'].map((name) => named(name, name))
    expect(ordered(rows, comparing('linked', words), [])).toBe(rows)
    const byName = comparing('name', words)
    const before = ordered(rows, byName, [])
    const now = [...rows.filter(({ id }) => id !== 'b'), named('aa', 'aa')]
    expect(ids(ordered(now, byName, before))).toEqual(['a', 'aa', 'c'])
  })

  it('puts a row that changed in its old place with two comparisons, and sorts anew where it must move', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => named(String(at), `name ${at}`))
    const byName = comparing('name', words)
    let comparisons = 0
    const counted = (a: AccountView, b: AccountView): number => {
      comparisons += 1
      return byName?.(a, b) ?? 0
    }
    const sorted = ordered(rows, byName, [])
    const at = (place: number, row: AccountView) => rows.with(place, row)
    const other = named('500', 'name 500', { initials: 'XY' })
    const after = withRowsChanged(at(500, other), rows, sorted, counted)
    expect(after).toEqual(ordered(at(500, other), byName, []))
    expect(comparisons).toBe(2)
    const moved = at(500, named('500', 'zebra'))
    expect(withRowsChanged(moved, rows, sorted, counted)).toBeNull()
    expect(withRowsChanged(rows.slice(1), rows, sorted, counted)).toBeNull()
    expect(withRowsChanged(rows.toReversed(), rows, sorted, counted)).toBeNull()
  })

  it('sorts a list that is sorted already with one comparison a row', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => named(String(at), `name ${at}`))
    const byName = comparing('name', words)
    let comparisons = 0
    const counted: typeof byName = (a, b) => {
      comparisons += 1
      return byName?.(a, b) ?? 0
    }
    const before = ordered(rows, byName, [])
    ordered([...rows].reverse(), counted, before)
    expect(comparisons).toBeLessThan(1100)
  })
})

describe('labels of several accounts', () => {
  const one = named('1', 'One', { tags: ['work', 'club'] })
  const two = named('2', 'Two', { tags: ['Work'] })
  const other = named('3', 'Three', { tags: ['home'] })

  it('say which all have, which some, and which only others', () => {
    expect(tagRows([one, two, other], [one, two], 'en')).toEqual([
      { tag: 'club', has: 'some' },
      { tag: 'home', has: 'none' },
      { tag: 'Work', has: 'all' },
    ])
  })

  it('change only where somebody switched them: what some have stays so', () => {
    const before = tagRows([one, two, other], [one, two], 'en')
    expect(changesOf(before, before)).toEqual({ add: [], remove: [] })
    const now = before.map((row) => (row.tag === 'Work' ? { ...row, has: 'none' as const } : row))
    expect(changesOf(before, [...now, { tag: 'new', has: 'all' }])).toEqual({
      add: ['new'],
      remove: ['Work'],
    })
  })
})
