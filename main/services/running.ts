import { topics } from '../system/events.ts'
import type { Handback } from './handback.types.ts'

/** As long as quitting waits for requests under way. */
const drainMs = 2_000

/** The product over its data folder, and how it is closed and opened anew under the same windows. */
export class Running {
  readonly #build: () => Handback
  readonly #onLost: (error: unknown) => void
  readonly #onOpen = new Set<(product: Handback) => void>()
  #product: Handback
  #turn: Promise<void> = Promise.resolve()

  /** `onLost`: it could not be opened again. */
  constructor(build: () => Handback, onLost: (error: unknown) => void) {
    this.#build = build
    this.#onLost = onLost
    this.#product = build()
  }

  get product(): Handback {
    return this.#product
  }

  /** Called with the product as it is, and with each one opened after it, before that starts. */
  onOpen(listener: (product: Handback) => void): void {
    this.#onOpen.add(listener)
    listener(this.#product)
  }

  /** Resolves when it is open. */
  settled(): Promise<void> {
    return this.#turn.catch(() => undefined)
  }

  /** Works on the closed files in between; whatever comes of that, the product is opened again. */
  reopen(between: () => void = () => undefined): Promise<void> {
    const turn = this.#turn.catch(() => undefined).then(() => this.#anew(between))
    this.#turn = turn
    return turn
  }

  async #anew(between: () => void): Promise<void> {
    await this.#product.stop({ drainMs })
    try {
      between()
    } finally {
      await this.#openAgain()
    }
  }

  async #openAgain(): Promise<void> {
    try {
      this.#product = this.#build()
      for (const listener of this.#onOpen) listener(this.#product)
      await this.#product.start()
    } catch (error) {
      this.#onLost(error)
    }
    for (const topic of topics) this.#product.events.emit(topic)
  }
}
