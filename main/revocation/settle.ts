import type { NextTry } from '../domain/job-transitions.ts'
import type { Attention, Outcome, RevocationJob } from '../domain/job.ts'
import { dayMs, nextAttemptAt, nextDailyAt, noSuccessForADay } from './retry-policy.ts'

export type Settled =
  /** Nothing was learned and nothing was spent. */
  | { readonly kind: 'snooze'; readonly at: number; readonly reason: 'offline' | 'due' }
  | { readonly kind: 'later'; readonly next: NextTry }

/** The operating system says online, the network says no: looked at again after a minute. */
export const offlineRecheckMs = 60_000
const shownAfter = 3
/** Matrix 8: a name that is gone for so long will hardly come back. */
const weekMs = 7 * dayMs

export interface Tried {
  readonly job: RevocationJob
  /** This attempt's outcomes of steps that are still to do. */
  readonly outcomes: readonly Outcome[]
  /** The `why` of every retry of the last 24 hours, this attempt's included. */
  readonly recentWhys: readonly string[]
  /** Since when every attempt has found that the host's name does not exist; null: it did not. */
  readonly nameUnknownSince: number | null
}

/** When a job that is not finished is tried next, and what the person is told meanwhile. */
export function settle(tried: Tried, now: number, random: number): Settled {
  const { job, outcomes } = tried
  const whys = new Set(outcomes.map((outcome) => ('why' in outcome ? outcome.why : '')))
  if (whys.has('offline')) return { kind: 'snooze', at: now + offlineRecheckMs, reason: 'offline' }
  if (whys.has('aborted')) return { kind: 'snooze', at: now, reason: 'due' }
  const attention = attentionFor(tried, now)
  const lastFailure = [...whys].find((why) => why !== '') ?? job.lastFailure
  const waits = outcomes.flatMap((outcome) => (outcome.kind === 'wait' ? [outcome.untilMs] : []))
  if (waits.length > 0) {
    // A little jitter on top, so that clients told the same second do not return in it; never
    // further away than the cap.
    const at = Math.min(Math.max(...waits) + Math.round(random * 30_000), now + dayMs)
    return { kind: 'later', next: { at, reason: 'asked-to-wait', lastFailure, attention } }
  }
  // All is sent and no probe has spoken yet: that it took a day does not make it wait another.
  const onlyUnproven = outcomes.length === 0 && attention?.reason === 'no-success-for-a-day'
  const retries = outcomes.some((outcome) => outcome.kind === 'retry')
  if (retries || attention === null || onlyUnproven) {
    const at = nextAttemptAt(now, job.attempts + 1, random)
    return { kind: 'later', next: { at, reason: 'backoff', lastFailure, attention } }
  }
  return { kind: 'later', next: { at: nextDailyAt(now), reason: 'daily', lastFailure, attention } }
}

function attentionFor(
  { job, outcomes, recentWhys, nameUnknownSince }: Tried,
  now: number,
): Attention | null {
  for (const outcome of outcomes) {
    if (outcome.kind === 'attention') {
      return { reason: outcome.reason, since: now, wayOut: outcome.wayOut }
    }
  }
  const often = (why: string): boolean => recentWhys.filter((w) => w === why).length >= shownAfter
  // Matrix 16 and 28: shown after the third within 24 hours, and still tried at the usual pace.
  if (often('http-403')) return { reason: 'refused', since: now, wayOut: 'manage-page' }
  if (often('redirected')) return { reason: 'redirected', since: now, wayOut: 'manage-page' }
  if (nameUnknownSince !== null && now - nameUnknownSince >= weekMs) {
    return { reason: 'host-gone', since: now, wayOut: 'manage-page' }
  }
  if (job.attention?.reason === 'still-alive') return job.attention
  if (noSuccessForADay(job.createdAt, now)) {
    return { reason: 'no-success-for-a-day', since: now, wayOut: 'manage-page' }
  }
  return null
}
