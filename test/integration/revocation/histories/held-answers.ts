import type { HttpAnswer, HttpRequest } from '../../../../main/system/http.ts'
import { silence } from '../../../support/revocation-facts.ts'
import type { HistoryWorld } from './history-world.ts'
import type { Life } from './life.ts'
import type { Exchange } from './provider-truth.ts'

interface Waiting {
  readonly sentAt: number
  readonly deliver: () => void
  readonly silence: (reason: 'timeout' | 'aborted') => void
}

const deadlineMs = 15_000
/** More requests than any instant of a history has a reason for: something goes round in circles. */
const hotLoop = 300

/** The way to the providers and back: answers can be held up, time out and be aborted. */
export class HeldAnswers {
  isHolding = false
  sentThisStep = 0
  wentRound = false
  #sentNow = 0
  #lastSentAt = 0
  /** Texts of tokens that an answer brought to an app that still ran. */
  readonly delivered = new Set<string>()
  readonly #world: HistoryWorld
  #waiting: Waiting[] = []

  constructor(world: HistoryWorld) {
    this.#world = world
  }

  get isBusy(): boolean {
    return this.#waiting.length > 0
  }

  send(request: HttpRequest): Promise<HttpAnswer> {
    this.sentThisStep += 1
    this.#sentNow = this.#world.clock.now() === this.#lastSentAt ? this.#sentNow + 1 : 1
    this.#lastSentAt = this.#world.clock.now()
    if (this.#sentNow > hotLoop) {
      this.wentRound = true
      return new Promise(() => {})
    }
    if (request.signal?.aborted === true) return Promise.resolve(silence('aborted'))
    // The operating system has no network: nothing leaves.
    if (!this.#world.online) return Promise.resolve(silence('offline'))
    const provider = this.#world.providerAt(request.url)
    const path = new URL(request.url).pathname
    if (path === '/revoke') this.#world.rules.checkSend(request)
    const exchange = provider.handle(request)
    const asker = this.#world.app?.life
    if (!this.isHolding) return Promise.resolve(this.#heard(exchange, asker))
    return this.#hold(request, exchange, asker)
  }

  #hold(request: HttpRequest, exchange: Exchange, asker: Life | undefined): Promise<HttpAnswer> {
    return new Promise((resolve) => {
      const leave = (answer: HttpAnswer): void => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting)
        resolve(answer)
      }
      const waiting: Waiting = {
        sentAt: this.#world.clock.now(),
        deliver: () => leave(this.#heard(exchange, asker)),
        silence: (reason) => {
          if (exchange.endpoint === 'probe' && exchange.token) exchange.token.unheardProbe = true
          leave(silence(reason))
        },
      }
      this.#waiting.push(waiting)
      request.signal?.addEventListener('abort', () => waiting.silence('aborted'))
    })
  }

  #heard(
    { answer, endpoint, token, success, minted }: Exchange,
    asker: Life | undefined,
  ): HttpAnswer {
    // Nobody is there any more to hear it.
    if (asker?.isOver === true) return answer
    if (token !== undefined && success) token.answered = true
    const heardWell = answer.kind === 'response' && [200, 400, 401].includes(answer.status)
    const html = answer.kind === 'response' && answer.headers.get('content-type') === 'text/html'
    if (token !== undefined && endpoint === 'probe' && (!heardWell || html))
      token.unheardProbe = true
    for (const one of minted) this.delivered.add(one.text)
    return answer
  }

  deliver(count: number): void {
    for (const waiting of this.#waiting.slice(0, count)) waiting.deliver()
  }

  /** Whoever waited longer than the deadline hears that. */
  timeOut(): void {
    const now = this.#world.clock.now()
    for (const waiting of [...this.#waiting]) {
      if (Math.abs(now - waiting.sentAt) >= deadlineMs) waiting.silence('timeout')
    }
  }
}
