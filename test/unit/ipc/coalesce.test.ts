import { expect, it } from 'vitest'
import { coalesce, leastGapMs } from '../../../main/ipc/coalesce.ts'
import type { AppEvent } from '../../../preload/contract/contract.ts'
import { fakeClock } from '../../support/fake-clock.ts'

const changed = (topic: 'accounts' | 'activity'): AppEvent => ({ kind: 'changed', topic })

function scene() {
  const clock = fakeClock(0)
  const told: AppEvent[] = []
  const send = coalesce((event) => told.push(event), clock)
  return { clock, told, send }
}

it('tells the first change at once, many more as one, and never loses the last', () => {
  const { clock, told, send } = scene()
  send(changed('accounts'))
  expect(told).toHaveLength(1)
  for (let i = 0; i < 100; i++) send(changed('accounts'))
  expect(told).toHaveLength(1)
  clock.advance(leastGapMs)
  expect(told).toHaveLength(2)
  send(changed('accounts'))
  expect(told).toHaveLength(2)
  clock.advance(leastGapMs)
  expect(told).toHaveLength(3)
})

it('leaves no timer once nothing changes any more', () => {
  const { clock, told, send } = scene()
  send(changed('accounts'))
  send(changed('accounts'))
  clock.advance(leastGapMs)
  clock.advance(leastGapMs)
  expect(clock.armed()).toEqual([])
  expect(told).toHaveLength(2)
  send(changed('accounts'))
  expect(told).toHaveLength(3)
})

it('holds up neither another topic nor what a menu asks for', () => {
  const { told, send } = scene()
  const show: AppEvent = { kind: 'show', view: 'find' }
  for (const event of [changed('accounts'), changed('activity'), show, show]) send(event)
  expect(told).toEqual([changed('accounts'), changed('activity'), show, show])
})
