interface Named {
  readonly id: string
}

/** The lines that read differently than before; rows that came or went are not changes. */
export function changedLines<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  line: (item: T) => string,
): string[] {
  const old = new Map(before.map((item) => [item.id, line(item)]))
  return after.flatMap((item) => {
    const now = line(item)
    const then = old.get(item.id)
    return then === undefined || then === now ? [] : [now]
  })
}
