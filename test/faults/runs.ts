import { faultNamed, faults, type Fault } from './faults.ts'
import { killPointsOf, nameOf, readKillPoint, type KillPoint } from './kill-point.ts'

export const orders = ['fault-first', 'kill-first'] as const
export const probes = ['none', 'introspection', 'userinfo', 'refresh'] as const
export const grants = ['together', 'apart'] as const

/** One run, and everything needed to repeat it. */
export interface Run {
  readonly fault: Fault
  /**
   * `fault-first`: the fault strikes from the beginning, and the kill comes while it is being met.
   * `kill-first`: the line is clean until the kill, and what comes back to life meets the fault.
   */
  readonly order: (typeof orders)[number]
  /** How many requests are struck before the line is clean. */
  readonly times: number
  /** What the app can ask with; `refresh`: its refresh token is known to survive a refresh. */
  readonly probe: (typeof probes)[number]
  readonly grant: (typeof grants)[number]
  /** Accounts whose access is ended at once; one more is left alone. */
  readonly accounts: number
  /** One for each crash: a life for each, and a last one that is left in peace. */
  readonly kills: readonly KillPoint[]
}

export function idOf({ fault, order, times, probe, grant, accounts, kills }: Run): string {
  const points = kills.map(nameOf).join('+')
  return [fault.name, order, `x${times}`, probe, grant, `${accounts}a`, points].join('.')
}

function oneOf<T extends string>(all: readonly T[], text: string | undefined): T {
  const found = all.find((one) => one === text)
  if (found === undefined) throw new Error(`“${text}” is none of ${all.join(', ')}`)
  return found
}

export function readRun(id: string): Run {
  const [fault = '', order, times = '', probe, grant, accounts = '', points = ''] = id.split('.')
  return {
    fault: faultNamed(fault),
    order: oneOf(orders, order),
    times: Number(times.slice(1)),
    probe: oneOf(probes, probe),
    grant: oneOf(grants, grant),
    accounts: Number.parseInt(accounts, 10),
    kills: points.split('+').map(readKillPoint),
  }
}

/** As many as there are in a revocation of two tokens; where a fault makes more of them, some. */
const firstKills: Readonly<Record<Run['order'], readonly KillPoint[]>> = {
  'kill-first': [...killPointsOf('commit', 7), ...killPointsOf('send', 4)],
  'fault-first': [
    ...killPointsOf('commit', 9),
    ...killPointsOf('send', 5),
    ...killPointsOf('timer', 1),
  ],
}
const secondKills = [...killPointsOf('commit', 4), ...killPointsOf('send', 2)]

/** The kill can be met while the request is under way only where it comes past the line. */
function fits(point: KillPoint, fault: Fault): boolean {
  return fault.detour === undefined || point.when !== 'during'
}

/**
 * Every fault meets every order and every kill point; what else differs goes round, so that every
 * pair of choices occurs. Always the same runs in the same order.
 */
export function allRuns(): Run[] {
  let turn = 0
  const all: Run[] = []
  for (const fault of faults) {
    for (const order of orders) {
      for (const first of firstKills[order].filter((point) => fits(point, fault))) {
        turn += 1
        all.push({ fault, order, ...variety(turn, fault), kills: killsFrom(first, turn, fault) })
      }
    }
  }
  return all
}

function variety(turn: number, fault: Fault): Pick<Run, 'times' | 'probe' | 'grant' | 'accounts'> {
  const own = fault.on === 'revocation' ? null : fault.on
  return {
    // Silence costs real time.
    times: fault.isSilent === true ? 1 : 1 + (Math.floor(turn / 2) % 3),
    probe: own ?? probes[turn % probes.length] ?? 'none',
    grant: grants[Math.floor(turn / 4) % grants.length] ?? 'together',
    accounts: turn % 3 === 0 ? 2 : 1,
  }
}

function killsFrom(first: KillPoint, turn: number, fault: Fault): KillPoint[] {
  if (turn % 5 !== 0) return [first]
  const possible = secondKills.filter((point) => fits(point, fault))
  const second = possible[Math.floor(turn / 5) % possible.length]
  return second === undefined ? [first] : [first, second]
}

/** All of them take an hour; every third or fourth says as much about every fault and every kill. */
export const fullSoak = 1500

/** `count` of them, far apart; another seed begins elsewhere. */
export function pickRuns(all: readonly Run[], count: number, seed: number): Run[] {
  if (count >= all.length) return [...all]
  const stride = all.length / count
  const offset = (((seed * 0.618_034) % 1) + 1) % 1
  return Array.from({ length: count }, (_, index) => {
    const run = all[Math.floor((index + offset) * stride)]
    if (run === undefined) throw new Error('the stride is shorter than the list')
    return run
  })
}
