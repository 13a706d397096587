const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const jitterMs = 2 * hourMs
const unclearMs = 4 * hourMs
/** No due time lies further ahead; one that does comes from a clock that was set back. */
export const furthestDueMs = dayMs + jitterMs
/** Between two accounts of one server. */
const leastGapMs = 2_000
const gapJitterMs = 3_000

/**
 * When an account is asked about again: a day later, and up to two hours more, so that not everybody's
 * comes at the same moment. Sooner where the provider could not be asked. `random` is 0 to 1.
 */
export function nextCheckAt(now: number, verdict: 'clear' | 'unclear', random: number): number {
  const wait = verdict === 'clear' ? dayMs : unclearMs
  return now + wait + Math.floor(random * jitterMs)
}

/**
 * The stored due time as it counts now: never sooner than a day after the provider last said anything,
 * and never far ahead because the clock was once wrong.
 */
export function dueAt(
  check: { readonly dueAt: number | null; readonly heardAt: number },
  now: number,
): number {
  const due = Math.max(check.dueAt ?? 0, check.heardAt + dayMs)
  return due > now + furthestDueMs ? now : due
}

/** When the next account of the same server may be asked about. */
export function nextOfHostAt(now: number, random: number): number {
  return now + leastGapMs + Math.floor(random * gapJitterMs)
}
