// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useToday } from '../../../renderer/api/use-today.ts'
import { wordsIn } from '../../support/words-in.ts'

const at = new Date(2026, 10, 29, 14, 2).getTime()
const dayOf = (year: number, month: number, day: number): string =>
  new Date(year, month, day).toDateString()

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it.each([
  ['today', dayOf(2026, 10, 29), 'At Meadow: ended, checked 2:02 PM', 'geprüft um 14:02'],
  [
    'this year',
    dayOf(2026, 11, 1),
    'At Meadow: ended, checked Nov 29, 2:02 PM',
    'geprüft am 29. Nov., 14:02',
  ],
  [
    'another year',
    dayOf(2027, 10, 29),
    'At Meadow: ended, checked Nov 29, 2026, 2:02 PM',
    'geprüft am 29. Nov. 2026, 14:02',
  ],
])('a lamp says no more of a date than is needed: %s', (_, today, english, german) => {
  const said = (locale: string): string =>
    wordsIn(locale, today)
      .tell({ key: 'lamp.there.ended-proven', values: { provider: 'Meadow', at } })
      .replaceAll(/\s/g, ' ')
  expect(said('en')).toBe(english)
  expect(said('de')).toContain(german)
})

it('what main says of the day stands', () => {
  const values = { provider: 'Meadow', left: 'all', at, day: 'other' }
  const words = wordsIn('en', dayOf(2026, 10, 29))
  expect(words.tell({ key: 'wait.asked-to-wait', values })).toContain('Nov 29, 2026')
})

it('a window that stands open past midnight says the new day', () => {
  vi.setSystemTime(new Date(2026, 10, 29, 23, 50))
  const { result } = renderHook(useToday)
  expect(result.current).toBe(dayOf(2026, 10, 29))
  act(() => {
    vi.advanceTimersByTime(11 * 60_000)
  })
  expect(result.current).toBe(dayOf(2026, 10, 30))
  act(() => {
    vi.advanceTimersByTime(24 * 3_600_000)
  })
  expect(result.current).toBe(dayOf(2026, 11, 1))
})

it('a computer that slept past midnight says the new day once the window is come back to', () => {
  vi.setSystemTime(new Date(2026, 10, 29, 23, 50))
  const { result } = renderHook(useToday)
  vi.setSystemTime(new Date(2026, 10, 30, 7, 0))
  act(() => {
    window.dispatchEvent(new Event('focus'))
  })
  expect(result.current).toBe(dayOf(2026, 10, 30))
})
