import type { Outcome, RevocationJob } from '../domain/job.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import { dayMs, nextAttemptAt } from './retry-policy.ts'

/** RFC 6585 §4 and RFC 9110 §15.6.4: these two speak for the host, not for one token. */
const busy: ReadonlySet<string> = new Set(['http-429', 'http-503'])

interface Heard {
  readonly outcomes: readonly Outcome[]
  readonly answered: boolean
}

/**
 * Pauses a host that asked for it or was too busy, longer each time in a row; any other answer ends
 * that. Hosts that can't be reached are not paused: each job has a back-off of its own.
 */
export function noteHost(
  stores: WritableStores,
  { host }: Pick<RevocationJob, 'host'>,
  { outcomes, answered }: Heard,
  now: number,
  random: number,
): void {
  const said = outcomes.find((outcome) => 'why' in outcome && busy.has(outcome.why))
  if (said === undefined || !('why' in said)) {
    if (answered && stores.hosts.find(host) !== undefined) stores.hosts.resume(host)
    return
  }
  const known = stores.hosts.find(host)
  // Requests that were under way together hear one and the same refusal.
  const sameRefusal = known !== undefined && known.until > now
  const strikes = (known?.strikes ?? 0) + (sameRefusal ? 0 : 1)
  const asked = said.kind === 'wait' ? said.untilMs + Math.round(random * 30_000) : null
  const until = Math.min(asked ?? nextAttemptAt(now, strikes, random), now + dayMs)
  // Another job may have been told a longer wait a moment ago.
  stores.hosts.pause({ host, until: Math.max(until, known?.until ?? 0), why: said.why, strikes })
}
