import { expect, it } from 'vitest'
import type { HostPause } from '../../../main/domain/host-pause.ts'
import { sharePlaces } from '../../../main/revocation/places.ts'
import { noon } from '../../support/revocation-facts.ts'

const due = (host: string, at = noon) => ({ host, nextAttemptAt: at })
const share = (
  hosts: ReturnType<typeof due>[],
  running: string[] = [],
  pauses: HostPause[] = [],
) => {
  const byHost = new Map(pauses.map((pause) => [pause.host, pause]))
  return Object.fromEntries(
    sharePlaces(hosts, byHost, running, noon).map(({ host, places }) => [host, places]),
  )
}
const pause = (host: string, until: number): HostPause => ({
  host,
  until,
  why: 'http-429',
  strikes: 1,
})

it('one host gets four places, those under way included', () => {
  expect(share([due('a')])).toEqual({ a: 4 })
  expect(share([due('a')], ['a', 'a', 'a'])).toEqual({ a: 1 })
  expect(share([due('a')], ['a', 'a', 'a', 'a'])).toEqual({})
})

it('a host whose first job is not due gets none', () => {
  expect(share([due('a', noon + 1), due('b')])).toEqual({ b: 4 })
})

it('a host that asked Handback to wait gets none, the others go on', () => {
  expect(share([due('a'), due('b')], [], [pause('a', noon + 1)])).toEqual({ b: 4 })
})

it('a host that was busy is asked by one job until it answers', () => {
  expect(share([due('a'), due('b')], [], [pause('a', noon)])).toEqual({ a: 1, b: 4 })
  expect(share([due('a')], ['a'], [pause('a', noon)])).toEqual({})
})

it('with few places left every host gets one before any gets a second', () => {
  const others = Array.from({ length: 7 }, (_, n) => Array<string>(4).fill(`slow-${n}`)).flat()
  expect(share([due('a'), due('b'), due('c')], [...others, 'a', 'a'])).toEqual({ b: 1, c: 1 })
})

it('eight hosts that hang fill all places', () => {
  const hanging = Array.from({ length: 8 }, (_, n) => Array<string>(4).fill(`slow-${n}`)).flat()
  expect(share([due('a')], hanging)).toEqual({})
})

it('who waits longest comes first among equals', () => {
  const busy = Array.from({ length: 7 }, (_, n) => Array<string>(4).fill(`slow-${n}`)).flat()
  const hosts = [due('late', noon - 1), due('early', noon - 9)]
  expect(share(hosts, [...busy, 'x', 'x', 'x'])).toEqual({ early: 1 })
})

it('among hosts that are due, the one with the fewest requests under way comes first', () => {
  const slow = Array.from({ length: 6 }, (_, n) => Array<string>(4).fill(`slow-${n}`)).flat()
  const running = [...slow, 'a', 'a', 'b', 'x', 'x', 'x', 'x']
  expect(share([due('a', noon - 9), due('b', noon - 1)], running)).toEqual({ b: 1 })
  expect(share([due('b', noon - 1), due('a', noon - 9)], running)).toEqual({ b: 1 })
})

it('more under way than there are places gives none', () => {
  const running = Array.from({ length: 40 }, (_, n) => `host-${n}`)
  expect(share([due('new')], running)).toEqual({})
})
