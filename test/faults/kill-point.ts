/** What is counted; each life of the app counts from the moment it may be killed. */
export type KillAt = 'commit' | 'send' | 'timer'
/**
 * - `commit`: before it begins · inside, when everything is written and COMMIT is still to come · after
 * - `send`: before it leaves · during: the provider has it and acts, nobody hears the answer · after
 * - `timer`: before it fires · after what it starts at once
 */
export type KillWhen = 'before' | 'inside' | 'during' | 'after'

/** Where a life ends by SIGKILL: the n-th commit, request or timer of it. */
export interface KillPoint {
  readonly at: KillAt
  readonly n: number
  readonly when: KillWhen
}

const whens: Readonly<Record<KillAt, readonly KillWhen[]>> = {
  commit: ['before', 'inside', 'after'],
  send: ['before', 'during', 'after'],
  timer: ['before', 'after'],
}

export function killPointsOf(at: KillAt, upTo: number): KillPoint[] {
  return Array.from({ length: upTo }, (_, index) => index + 1).flatMap((n) =>
    whens[at].map((when) => ({ at, n, when })),
  )
}

export const nameOf = ({ at, n, when }: KillPoint): string => `${at}-${n}-${when}`

export function readKillPoint(name: string): KillPoint {
  const [, at, n, when] =
    /^(commit|send|timer)-(\d+)-(before|inside|during|after)$/.exec(name) ?? []
  if (at === undefined) throw new Error(`“${name}” is no kill point`)
  return { at: at as KillAt, n: Number(n), when: when as KillWhen }
}
