import type { Http } from '../../../main/system/http.ts'
import type { Clock } from '../../../main/system/clock.ts'
import type { Storage } from '../../../main/storage/storage.types.ts'
import type { Vault } from '../../../main/vault/vault.types.ts'
import { settleDown } from './histories/life.ts'

export type FailingPart = 'storage' | 'vault' | 'http' | 'clock'

/** Counts the calls to one part of the outside and lets the n-th, and those after it, fail. */
export class FailingCalls {
  made = 0
  /** Only what the engine itself calls counts, not the scene round it. */
  #on = false
  readonly #part: FailingPart
  readonly #first: number
  readonly #last: number
  readonly #makeError: () => Error

  constructor(part: FailingPart, nth: number, length: number, makeError: () => Error) {
    this.#part = part
    this.#first = nth
    this.#last = nth + length - 1
    this.#makeError = makeError
  }

  begin(): void {
    this.#on = true
  }

  /** From now on every call works. */
  end(): void {
    this.#on = false
  }

  #count(part: FailingPart): void {
    if (!this.#on || part !== this.#part) return
    this.made += 1
    if (this.made >= this.#first && this.made <= this.#last) throw this.#makeError()
  }

  storage(storage: Storage): Storage {
    return {
      read: storage.read,
      commit: async (work) => {
        this.#count('storage')
        return storage.commit(work)
      },
      close: () => storage.close(),
    }
  }

  vault(vault: Vault): Pick<Vault, 'open' | 'seal' | 'state' | 'onChange'> {
    return {
      get state() {
        return vault.state
      },
      onChange: (listener) => vault.onChange(listener),
      open: (sealed, ref) => {
        this.#count('vault')
        return vault.open(sealed, ref)
      },
      seal: (secret, ref) => {
        this.#count('vault')
        return vault.seal(secret, ref)
      },
    }
  }

  /** Rejects, although the contract says that it never does. */
  http(http: Http): Http {
    return {
      send: async (request) => {
        this.#count('http')
        const answer = await http.send(request)
        await settleDown()
        return answer
      },
    }
  }

  clock(clock: Clock): Clock {
    return {
      now: () => {
        this.#count('clock')
        return clock.now()
      },
      at: (at, fire) => {
        this.#count('clock')
        return clock.at(at, fire)
      },
    }
  }
}
