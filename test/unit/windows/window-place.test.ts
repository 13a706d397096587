import { describe, expect, test } from 'vitest'
import { placeNow, type Area } from '../../../main/windows/window-place.ts'

const laptop: Area = { x: 0, y: 25, width: 1440, height: 875 }
const right: Area = { x: 1440, y: 0, width: 1920, height: 1040 }
const above: Area = { x: -200, y: -1080, width: 1920, height: 1080 }
const at = (x: number | null, y: number | null, width = 1000, height = 700) => ({
  ...{ x, y, width, height },
  maximized: false,
})

describe('a window opens', () => {
  test('where the system wants it, as long as it was never placed', () => {
    expect(placeNow(at(null, null), [laptop, right])).toBeNull()
    expect(placeNow(at(10, 30), [])).toBeNull()
  })

  test.each([
    ['on the primary display', at(100, 60), { x: 100, y: 60 }],
    ['on one to the right', at(1700, 200), { x: 1700, y: 200 }],
    ['on one above, where places are negative', at(-150, -900), { x: -150, y: -900 }],
    ['on both of two', at(1200, 100), { x: 1200, y: 100 }],
    ['partly outside, its title in reach', at(-700, 500), { x: -700, y: 500 }],
    ['under the bar of the system, a little', at(50, 12), { x: 50, y: 25 }],
  ])('where it was: %s', (_where, place, expected) => {
    expect(placeNow(place, [laptop, right, above])).toEqual({
      ...expected,
      width: 1000,
      height: 700,
    })
  })

  test.each([
    ['the display is gone', at(1700, 200)],
    ['it hung out at the side', at(-950, 100)],
    ['its title lay above every display', at(100, -400)],
    ['its title lay below every display', at(100, 890)],
  ])('in the middle of the primary display when %s', (_why, place) => {
    expect(placeNow(place, [laptop])).toEqual({ x: 220, y: 113, width: 1000, height: 700 })
  })

  test('no larger than a display that is smaller than the one it was on', () => {
    expect(placeNow(at(0, 25, 2400, 1400), [laptop])).toEqual(laptop)
    expect(placeNow(at(5000, 25, 2400, 1400), [laptop])).toEqual(laptop)
  })
})
