import { changedPlaces } from '../../api/changed-places.ts'

interface Named {
  readonly id: string
}

/** Each item that is another object now, with what it was. */
export function pairs<T extends Named>(before: readonly T[], after: readonly T[]): [T, T][] {
  const places = changedPlaces(before, after)
  const pair = (then: T | undefined, now: T | undefined): [T, T][] =>
    then === undefined || now === undefined || then === now ? [] : [[then, now]]
  if (places !== null) return places.flatMap((at) => pair(before[at], after[at]))
  const old = new Map(before.map((item) => [item.id, item]))
  return after.flatMap((item) => pair(old.get(item.id), item))
}
