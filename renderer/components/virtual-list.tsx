import { useEffect, useRef, useState, type ReactElement } from 'react'
import {
  GridList,
  ListLayout,
  Virtualizer,
  type GridListProps,
  type Key,
} from 'react-aria-components'

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

/** A list of which only the rows in sight exist in the page, however long it is. */
export function VirtualList<T extends object>(props: VirtualListProps<T>) {
  const { usualHeight, onReveal, ...list } = props
  const [layout] = useState(() => new ListLayout<T>())
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    onReveal?.((key) => {
      const rect = layout.getLayoutInfo(key)?.rect
      const view = scroller.current
      if (rect === undefined || view === null) return
      const inSight = rect.y >= view.scrollTop && rect.maxY <= view.scrollTop + view.clientHeight
      if (!inSight) view.scrollTop = rect.y - (view.clientHeight - rect.height) / 2
    })
    return () => onReveal?.(null)
  }, [layout, onReveal])
  useEffect(() => {
    const view = scroller.current
    view?.addEventListener('keydown', keepFocusInSight)
    return () => view?.removeEventListener('keydown', keepFocusInSight)
  }, [])
  return (
    <Virtualizer
      layout={layout}
      layoutOptions={{ estimatedRowSize: usualHeight }}
      shouldObserveItemSize
    >
      <GridList ref={scroller} {...list} />
    </Virtualizer>
  )
}
