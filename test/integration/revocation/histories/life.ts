import type { Http } from '../../../../main/system/http.ts'
import type { Clock } from '../../../../main/system/clock.ts'
import type { Connectivity } from '../../../../main/system/connectivity.ts'
import type { Storage } from '../../../../main/storage/storage.types.ts'
import type { FakeClock } from '../../../support/fake-clock.ts'

/** Where a kill strikes: before the call does anything, or after, with its answer unheard. */
export interface Kill {
  readonly afterCalls: number
  readonly when: 'before' | 'after'
}

/** More calls than any turn has a reason for: something goes round in circles. */
const mostPerTurn = 1000
const mostTurns = 3000

const never = new Promise<never>(() => {})

let commitsUnderWay = 0

async function noted<T>(commit: Promise<T>): Promise<T> {
  commitsUnderWay += 1
  try {
    return await commit
  } finally {
    commitsUnderWay -= 1
  }
}

/** Lets everything that is under way come to its next wait on the outside. */
export async function settleDown(): Promise<void> {
  let turns = 0
  for (let quiet = 0; quiet < 2;) {
    await new Promise((resolve) => setImmediate(resolve))
    turns += 1
    if (turns > mostTurns) throw new Error('it goes round in circles: commits without end')
    quiet = commitsUnderWay > 0 ? 0 : quiet + 1
  }
}

/**
 * One life of the app, from its start to a kill. What a dead life still has under way hears nothing
 * any more, writes nothing, sends nothing, and its timers do not fire.
 */
export class Life {
  #over = false
  wentRound = false
  #thisTurn = 0
  readonly #disarm = new Set<() => void>()
  #kill: Kill | null = null
  #calls = 0

  get isOver(): boolean {
    return this.#over
  }

  /** Asked anew after each wait. */
  #isAlive(): boolean {
    return !this.#over
  }

  killLater(kill: Kill): void {
    this.#kill = kill
    this.#calls = 0
  }

  end(): void {
    this.#over = true
    for (const disarm of this.#disarm) disarm()
  }

  /** The one gate every call to the outside goes through. */
  async call<T>(act: () => Promise<T>): Promise<T> {
    if (this.isOver || this.#isTooMany()) return never
    const kill = this.#takeKill()
    if (kill === 'before') {
      this.end()
      return never
    }
    try {
      const result = act()
      if (kill === 'after') {
        await result
        this.end()
      }
      const value = await result
      return this.#isAlive() ? value : await never
    } catch (error) {
      if (!this.#isAlive()) return never
      throw error
    }
  }

  /** Without this a queue that never rests would keep the test from ever looking. */
  #isTooMany(): boolean {
    this.#thisTurn += 1
    if (this.#thisTurn === 1) {
      setImmediate(() => {
        this.#thisTurn = 0
      })
    }
    if (this.#thisTurn > mostPerTurn) this.wentRound = true
    return this.wentRound
  }

  #takeKill(): Kill['when'] | null {
    if (this.#kill === null) return null
    this.#calls += 1
    if (this.#calls <= this.#kill.afterCalls) return null
    const { when } = this.#kill
    this.#kill = null
    return when
  }

  storage(storage: Storage): Storage {
    return {
      read: storage.read,
      commit: (work) => this.call(() => noted(storage.commit(work))),
      close: () => storage.close(),
    }
  }

  http(http: Http): Http {
    return { send: (request) => this.call(() => http.send(request)) }
  }

  clock(clock: FakeClock): Clock {
    return {
      now: () => clock.now(),
      at: (at, fire) => {
        if (this.isOver) return () => undefined
        const disarm = clock.at(at, () => {
          this.#disarm.delete(disarm)
          fire()
        })
        this.#disarm.add(disarm)
        return () => {
          this.#disarm.delete(disarm)
          disarm()
        }
      },
    }
  }

  connectivity(network: Connectivity): Connectivity {
    return {
      isOnline: () => network.isOnline(),
      onChange: (listener) =>
        network.onChange(() => {
          if (!this.isOver) listener()
        }),
    }
  }
}
