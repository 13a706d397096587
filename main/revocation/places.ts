import type { HostPause } from '../domain/host-pause.ts'

/** Requests to one host at once; a host that was busy is asked by one job until it answers. */
const perHost = 4
/** All hosts together; eight slow ones fill it before a ninth has to wait. */
const atOnce = 32

export interface Host {
  readonly host: string
  /** When its first job is due. */
  readonly nextAttemptAt: number
}

export interface Place {
  readonly host: string
  readonly places: number
}

/** When this host's first job may be tried: not before its pause is over. */
export function claimableAt({ host, nextAttemptAt }: Host, pauses: ReadonlyMap<string, HostPause>) {
  return Math.max(nextAttemptAt, pauses.get(host)?.until ?? 0)
}

/**
 * Who may go on now. Fair between hosts: each gets one place before any gets a second, those with
 * the fewest requests under way first, and then those whose job waits longest.
 */
export function sharePlaces(
  hosts: readonly Host[],
  pauses: ReadonlyMap<string, HostPause>,
  running: readonly string[],
  now: number,
): Place[] {
  const busy = new Map<string, number>()
  for (const host of running) busy.set(host, (busy.get(host) ?? 0) + 1)
  const busyAt = ({ host }: Host): number => busy.get(host) ?? 0
  const due = hosts
    .filter((host) => claimableAt(host, pauses) <= now)
    .toSorted((a, b) => busyAt(a) - busyAt(b) || a.nextAttemptAt - b.nextAttemptAt)
  const limitOf = ({ host }: Host): number => (pauses.has(host) ? 1 : perHost)
  const given = new Map<string, number>()
  let left = atOnce - running.length
  for (let level = 1; level <= perHost && left > 0; level += 1) {
    for (const host of due) {
      const here = given.get(host.host) ?? 0
      if (left === 0) break
      if (busyAt(host) + here >= Math.min(level, limitOf(host))) continue
      given.set(host.host, here + 1)
      left -= 1
    }
  }
  return [...given].map(([host, places]) => ({ host, places }))
}
