import type { WindowPlace } from '../system/settings.ts'

/** A part of the screen that a window may cover: a display without its bars. In px of the desktop. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So much of the title bar must be in reach for a window to be dragged. */
const grip = { width: 160, height: 32 }

const overlap = (fromA: number, lengthA: number, fromB: number, lengthB: number): number =>
  Math.min(fromA + lengthA, fromB + lengthB) - Math.max(fromA, fromB)

/**
 * Where a window that was at `place` opens now, with its frame: there, if its title bar can still be
 * reached on one of the displays, else in the middle of the first, which is the primary one; never
 * larger than the display. Null: it was never placed, and the system decides.
 */
export function placeNow(place: WindowPlace, displays: readonly Area[]): Area | null {
  const { x, y, width, height } = place
  const [primary] = displays
  if (x === null || y === null || primary === undefined) return null
  const within = (area: Area): { width: number; height: number } => ({
    width: Math.min(width, area.width),
    height: Math.min(height, area.height),
  })
  const shown = displays.find(
    (area) =>
      overlap(x, width, area.x, area.width) >= Math.min(grip.width, width) &&
      overlap(y, grip.height, area.y, area.height) >= grip.height / 2,
  )
  if (shown !== undefined) return { x, y: Math.max(y, shown.y), ...within(shown) }
  const size = within(primary)
  return {
    x: primary.x + Math.round((primary.width - size.width) / 2),
    y: primary.y + Math.round((primary.height - size.height) / 2),
    ...size,
  }
}
