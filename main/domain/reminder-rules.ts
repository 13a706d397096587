import type { AccountId } from './account.ts'
import { reviewDueAt, type Note } from './note.ts'
import type { Reminder, ReminderAbout } from './reminder.ts'

const dayMs = 24 * 60 * 60 * 1000
const weekMs = 7 * dayMs
/** A lapse is looked at from this long before. */
export const lapseLeadMs = weekMs
/** After this long a lapse is no news any more. */
export const lapseTailMs = 60 * dayMs

/** Access that can be revoked from here until `until`; `since` is when its token was given. */
export interface Lapsing {
  readonly accountId: AccountId
  readonly until: number
  readonly since: number
}

export interface ReminderFacts {
  readonly notes: readonly Note[]
  /** Those that lapse within `lapseLeadMs`, or have lapsed within `lapseTailMs`. */
  readonly lapsing: readonly Lapsing[]
}

type Stage = 'week' | 'day' | 'over'

/**
 * What is given for an hour lapses all the time, which is no news: a week before is said only of what is
 * given for two weeks, the rest only of what is given for two days.
 */
export function lapseStage({ until, since }: Lapsing, now: number): Stage | null {
  const given = until - since
  if (given < 2 * dayMs) return null
  if (now >= until) return 'over'
  if (now >= until - dayMs) return 'day'
  return now >= until - weekMs && given >= 2 * weekMs ? 'week' : null
}

/** Everything that should be on the list now because a date has come. */
export function dueReminders({ notes, lapsing }: ReminderFacts, now: number): ReminderAbout[] {
  const reviews = notes.flatMap((note): ReminderAbout[] => {
    const at = reviewDueAt(note)
    if (at === null || at > now) return []
    return [{ kind: 'review', id: `review:${note.id}:${at}`, at, noteId: note.id }]
  })
  const lapses = lapsing.flatMap((one): ReminderAbout[] => {
    const stage = lapseStage(one, now)
    if (stage === null) return []
    const { accountId, until } = one
    return [{ kind: 'lapse', id: `lapse:${accountId}:${until}:${stage}`, at: until, accountId }]
  })
  return [...reviews, ...lapses]
}

/** What has to change in the stored list, so that it says what is due now and each thing once. */
export interface ListChange {
  readonly raise: readonly Reminder[]
  /** "Remind me in a week", and the week is over. */
  readonly back: readonly Reminder[]
  /** Ids of what is not true any more: reviewed, renewed, or not due at all since the clock was set back. */
  readonly drop: readonly string[]
}

export function changeOf(
  stored: readonly Reminder[],
  due: readonly ReminderAbout[],
  now: number,
): ListChange {
  const known = new Set(stored.map(({ id }) => id))
  const wanted = new Set(due.map(({ id }) => id))
  const dated = stored.filter(({ kind }) => kind === 'review' || kind === 'lapse')
  return {
    raise: due
      .filter(({ id }) => !known.has(id))
      .map((about) => ({ ...about, raisedAt: now, laterUntil: null, doneAt: null })),
    back: stored
      .filter((one) => one.doneAt === null && one.laterUntil !== null && !isPutOff(one, now))
      .map((one) => ({ ...one, laterUntil: null })),
    drop: dated.flatMap(({ id }) => (wanted.has(id) ? [] : [id])),
  }
}

export const later = (reminder: Reminder, now: number): Reminder => ({
  ...reminder,
  laterUntil: now + weekMs,
})

/** A week at most: where the clock was set back meanwhile, it is shown again at once. */
function isPutOff({ laterUntil }: Reminder, now: number): boolean {
  return laterUntil !== null && laterUntil > now && laterUntil <= now + weekMs
}

export function isShown(reminder: Reminder, now: number): boolean {
  return reminder.doneAt === null && !isPutOff(reminder, now)
}

/** When the list will read differently without any change of what it is about; null: never. */
export function nextChangeAt(
  facts: ReminderFacts,
  stored: readonly Reminder[],
  now: number,
): number | null {
  const moments = [
    ...facts.notes.map((note) => reviewDueAt(note)),
    ...facts.lapsing.flatMap(({ until }) => [until - dayMs, until]),
    ...stored.map(({ doneAt, laterUntil }) => (doneAt === null ? laterUntil : null)),
  ].filter((at): at is number => at !== null && at > now)
  return moments.length === 0 ? null : Math.min(...moments)
}
