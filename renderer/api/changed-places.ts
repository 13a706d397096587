interface Named {
  readonly id: string
}

interface Step {
  readonly from: readonly Named[]
  readonly places: readonly number[] | null
}

/** How the list kept here came out of another, so that nobody has to compare thousands of rows again. */
const steps = new WeakMap<readonly Named[], Step>()

/** `to` is `from` with other rows in these places, of the same ids. */
export function noteChanges(
  from: readonly Named[],
  to: readonly Named[],
  places: Step['places'],
): void {
  steps.set(to, { from, places })
}

/** Where the rows of two lists differ. Null: rows came, went or moved. */
export function changedPlaces(from: readonly Named[], to: readonly Named[]): Step['places'] {
  const known = steps.get(to)
  if (known?.from === from) return known.places
  const places = compared(from, to)
  noteChanges(from, to, places)
  return places
}

function compared(from: readonly Named[], to: readonly Named[]): Step['places'] {
  if (from.length !== to.length) return null
  const places: number[] = []
  for (let at = 0; at < to.length; at += 1) {
    const [old, row] = [from[at], to[at]]
    if (old === row) continue
    if (old?.id !== row?.id) return null
    places.push(at)
  }
  return places
}
