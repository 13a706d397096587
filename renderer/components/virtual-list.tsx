import { useEffect, useRef, useState, type ReactElement } from 'react'
import { GridList, Virtualizer, type GridListProps, type Key } from 'react-aria-components'
import { SteadyListLayout } from './steady-list-layout.ts'

export interface VirtualListProps<T extends object> extends GridListProps<T> {
  /** The usual height of a row in px. Each is measured when it is shown: rows may differ. */
  readonly usualHeight: number
  /** Handed a function that scrolls to a row, and null when the list goes. */
  readonly onReveal?: (reveal: ((key: Key) => void) | null) => void
  readonly children: (item: T) => ReactElement
}

/**
 * The row that a key went to is scrolled to where rows of the usual height would have it; once those
 * around it are measured it may lie elsewhere.
 */
function keepFocusInSight(): void {
  const before = document.activeElement
  let frames = 4
  const look = (): void => {
    const row = document.activeElement?.closest('[role="row"]')
    if (document.activeElement !== before) row?.scrollIntoView({ block: 'nearest' })
    frames -= 1
    if (frames > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** The list itself where it is bounded, else what it scrolls with. */
function scrollerOf(list: Element): Element {
  const { overflowY } = getComputedStyle(list)
  const scrolls = overflowY === 'auto' && list.scrollHeight > list.clientHeight
  if (scrolls || list.parentElement === null) return list
  return scrollerOf(list.parentElement)
}

/** Brings a part of the list that is out of sight to the middle; `part` in px from the list's top. */
function scrollInto(list: Element, part: { readonly y: number; readonly height: number }): void {
  const scroller = scrollerOf(list)
  const listTop = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  const top = part.y + (list === scroller ? -list.scrollTop : listTop)
  const room = scroller.clientHeight - part.height
  if (top < 0 || top > room) scroller.scrollTop += top - room / 2
}

/** A list of which only the rows in sight exist in the page, however long it is, bounded or not. */
export function VirtualList<T extends object>(props: VirtualListProps<T>) {
  const { usualHeight, onReveal, ...list } = props
  const [layout] = useState(() => new SteadyListLayout<T>())
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    onReveal?.((key) => {
      const rect = layout.getLayoutInfo(key)?.rect
      if (rect !== undefined && grid.current !== null) scrollInto(grid.current, rect)
    })
    return () => onReveal?.(null)
  }, [layout, onReveal])
  useEffect(() => {
    const view = grid.current
    view?.addEventListener('keydown', keepFocusInSight)
    return () => view?.removeEventListener('keydown', keepFocusInSight)
  }, [])
  return (
    <Virtualizer
      layout={layout}
      layoutOptions={{ estimatedRowSize: usualHeight }}
      shouldObserveItemSize
    >
      <GridList ref={grid} {...list} />
    </Virtualizer>
  )
}
