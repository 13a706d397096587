import { writeSync } from 'node:fs'
import type { WritableStores } from '../../main/storage/storage.types.ts'
import type { OpenedStorage } from '../../main/storage/open-storage.ts'
import { nodeHttp } from '../../main/system/http-node.ts'
import type { Http, HttpRequest } from '../../main/system/http.ts'
import type { KillAt, KillPoint, KillWhen } from './kill-point.ts'
import { clockHeader, killHeader, type LifeOrder, type TraceLine } from './life.types.ts'
import type { RushingClock } from './rushing-clock.ts'

type Said<T = TraceLine> = T extends TraceLine ? Omit<T, 'at'> : never
export type Say = (line: Said) => void

export function sayer(clock: Pick<RushingClock, 'now'>): Say {
  return (line) => {
    writeSync(1, `${JSON.stringify({ at: clock.now(), ...line })}\n`)
  }
}

/** Counts what happens and ends this process where it was told to. */
export class Killer {
  readonly #point: KillPoint | null
  readonly #counts = { commit: 0, send: 0, timer: 0 }
  #armed = false

  constructor(point: KillPoint | null) {
    this.#point = point
  }

  arm(): void {
    this.#armed = true
  }

  /** The number of this commit, send or timer; 0 while nothing is counted. */
  count(at: KillAt): number {
    if (!this.#armed) return 0
    this.#counts[at] += 1
    return this.#counts[at]
  }

  isAt(at: KillAt, n: number, when: KillWhen): boolean {
    const point = this.#point
    return point !== null && point.at === at && point.n === n && point.when === when
  }

  reach(at: KillAt, n: number, when: KillWhen): void {
    if (!this.isAt(at, n, when)) return
    process.kill(process.pid, 'SIGKILL')
    // Nothing more is done, however long the signal takes.
    for (;;);
  }
}

/** The real storage; every commit is a place to die. */
export function fragileStorage(
  storage: OpenedStorage,
  { killer, say, clock }: { killer: Killer; say: Say; clock: RushingClock },
): OpenedStorage {
  const commit: OpenedStorage['commit'] = (work) =>
    clock.during(async () => {
      const n = killer.count('commit')
      killer.reach('commit', n, 'before')
      const touched = new Set<string>()
      const value = await storage.commit((stores) => {
        const inside = work(watched(stores, touched))
        killer.reach('commit', n, 'inside')
        return inside
      })
      if (touched.size > 0) say({ say: 'stored', tokens: [...touched] })
      killer.reach('commit', n, 'after')
      return value
    })
  return { ...storage, commit }
}

function watched(stores: WritableStores, touched: Set<string>): WritableStores {
  const jobs: WritableStores['jobs'] = {
    ...stores.jobs,
    updateStep: (step) => {
      touched.add(step.tokenId)
      stores.jobs.updateStep(step)
    },
  }
  return { ...stores, jobs }
}

/** The real network; every request is a place to die. */
export function fragileHttp(
  order: LifeOrder,
  { killer, say, clock }: { killer: Killer; say: Say; clock: RushingClock },
): Http {
  const ids = new Map(
    order.accounts.flatMap(({ tokens }) => tokens.map(({ id, text }) => [text, id] as const)),
  )
  let detours = order.detour?.times ?? 0
  const aimed = (request: HttpRequest): string => {
    if (order.detour === null || detours === 0) return request.url
    detours -= 1
    say({ say: 'detoured' })
    return request.url.replace(new URL(request.url).origin, order.detour.origin)
  }
  return {
    send: (request) =>
      clock.during(async () => {
        const n = killer.count('send')
        killer.reach('send', n, 'before')
        const revokes = request.url.endsWith('/token/revocation')
        if (revokes) {
          const token = new URLSearchParams(request.body).get('token') ?? ''
          say({ say: 'sent', token: ids.get(token) ?? 'late' })
        }
        const url = revokes ? aimed(request) : request.url
        const headers = {
          ...request.headers,
          [clockHeader]: String(clock.now()),
          ...(killer.isAt('send', n, 'during') ? { [killHeader]: 'now' } : {}),
        }
        const answer = await nodeHttp.send({ ...request, url, headers, timeoutMs: order.timeoutMs })
        killer.reach('send', n, 'after')
        return answer
      }),
  }
}
