import { ListLayout, Rect } from 'react-aria-components'

/**
 * A list of which the row that has the focus, or is about to get it, is always in the page.
 *
 * `ListLayout` lays out what is near the part in sight, and any other row only as long as the part is
 * smaller than the list. But what it holds against the list reaches beyond it: in a list about as long
 * as the window, Home could take the focused row from the page and put none in its place, and the focus
 * was lost. Then all of it is laid out.
 */
export class SteadyListLayout<T extends object> extends ListLayout<T> {
  override getVisibleLayoutInfos(rect: Rect) {
    const shown = super.getVisibleLayoutInfos(rect)
    const keys = new Set(shown.map(({ key }) => key))
    const isLost = [...(this.virtualizer?.persistedKeys ?? [])].some(
      (key) => !keys.has(key) && this.collection.getItem(key) !== null,
    )
    if (!isLost) return shown
    const { width, height } = this.contentSize
    this.requestedRect = new Rect(0, 0, width, height)
    this.rootNodes = this.buildCollection()
    return super.getVisibleLayoutInfos(rect)
  }
}
