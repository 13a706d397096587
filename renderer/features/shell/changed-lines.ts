interface Named {
  readonly id: string
}

/** The items that read differently than before; those that came or went are not changes. */
export function changedItems<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  line: (item: T) => string,
): T[] {
  const known = new Set(before)
  // An item that did not change is the same object: it is not put into words to be compared.
  const touched = after.filter((item) => !known.has(item))
  if (touched.length === 0) return []
  const old = new Map(before.map((item) => [item.id, item]))
  return touched.filter((item) => {
    const then = old.get(item.id)
    return then !== undefined && line(then) !== line(item)
  })
}
