import { randomUUID } from 'node:crypto'
import type { AccountId } from '../domain/account.ts'
import { failure, FailureError, type Failure } from '../domain/failure.ts'
import type { Browser } from '../system/browser.ts'
import type { Events } from '../system/events.ts'

/** One sign-in under way, as a window sees it. Holds no token and no code. */
export interface SignInFlow {
  readonly flowId: string
  readonly providerName: string
  readonly purpose: 'link' | 'log-in'
  readonly step:
    | 'preparing'
    | 'waiting'
    | 'finishing'
    /** The earlier access of the same account is ended first. */
    | 'ending-old'
    | 'done'
    | 'failed'
    | 'cancelled'
  readonly browserFailed: boolean
  readonly accountId: AccountId | null
  readonly failure: Failure | null
}

/** What the work of a flow may report while it runs. */
export interface FlowReport {
  readonly signal: AbortSignal
  /** The authorization request is ready: opens the browser, and keeps the address for copying. */
  openAddress(address: string, allowedHosts: readonly string[]): Promise<void>
  finishing(): void
  endingOld(): void
}

export interface FlowStart {
  readonly providerName: string
  readonly purpose: SignInFlow['purpose']
  /** The account it is for, where that is known beforehand. */
  readonly forAccount: AccountId | null
}

interface Entry {
  flow: SignInFlow
  address: string | null
  allowedHosts: readonly string[]
  settled: Promise<void>
  readonly forAccount: AccountId | null
  readonly abort: AbortController
}

const keptFlows = 20

/** The sign-ins under way: one place to start, watch, cancel and repeat them. */
export class SignInFlows {
  readonly #entries = new Map<string, Entry>()
  readonly #deps: { browser: Browser; events: Events; onSurprise: (error: unknown) => void }

  constructor(deps: { browser: Browser; events: Events; onSurprise: (error: unknown) => void }) {
    this.#deps = deps
  }

  /** Is a person on their way through a browser, or may tokens be arriving? */
  isUnderWay(): boolean {
    return [...this.#entries.values()].some(({ flow }) => isUnderWay(flow))
  }

  /** Starts `work` and returns at once; its result arrives as a change of the flow. */
  start(about: FlowStart, work: (report: FlowReport) => Promise<AccountId>): SignInFlow {
    const { forAccount, providerName, purpose } = about
    // A tab that was left open must not bring a second grant later.
    if (forAccount !== null) this.cancelFor(forAccount)
    const flowId = randomUUID()
    const entry: Entry = {
      forAccount,
      flow: {
        flowId,
        providerName,
        purpose,
        step: 'preparing',
        browserFailed: false,
        accountId: null,
        failure: null,
      },
      address: null,
      allowedHosts: [],
      settled: Promise.resolve(),
      abort: new AbortController(),
    }
    this.#forgetOldest()
    this.#entries.set(flowId, entry)
    entry.settled = this.#run(entry, work)
    return entry.flow
  }

  get(flowId: string): SignInFlow {
    return this.#entry(flowId).flow
  }

  cancel(flowId: string): void {
    const entry = this.#entry(flowId)
    // Once the provider has answered, the tokens are stored: forgetting them would leave them alive.
    if (!isUnderWay(entry.flow) || entry.flow.step === 'finishing') return
    this.#update(entry, { step: 'cancelled' })
    entry.abort.abort()
  }

  /** The address of the authorization request: it holds a state and a challenge, no secret. */
  address(flowId: string): string {
    const { address, flow } = this.#entry(flowId)
    if (address === null || flow.step !== 'waiting') throw failure('not-now')
    return address
  }

  async openAgain(flowId: string): Promise<void> {
    const entry = this.#entry(flowId)
    await this.#deps.browser.open(this.address(flowId), entry.allowedHosts)
    this.#update(entry, { browserFailed: false })
  }

  /** What waits for the person to sign in to this account; an answer that arrived is finished. */
  cancelFor(accountId: AccountId): void {
    for (const [flowId, { forAccount }] of this.#entries) {
      if (forAccount === accountId) this.cancel(flowId)
    }
  }

  cancelAll(): void {
    for (const flowId of this.#entries.keys()) this.cancel(flowId)
  }

  /** Resolves when nothing is under way: until then a grant may have arrived and not be stored. */
  async settled(): Promise<void> {
    await Promise.all([...this.#entries.values()].map((entry) => entry.settled))
  }

  async #run(entry: Entry, work: (report: FlowReport) => Promise<AccountId>): Promise<void> {
    try {
      const accountId = await work({
        signal: entry.abort.signal,
        openAddress: (address, allowedHosts) => this.#open(entry, address, allowedHosts),
        finishing: () => this.#update(entry, { step: 'finishing' }),
        endingOld: () => this.#update(entry, { step: 'ending-old' }),
      })
      this.#update(entry, { step: 'done', accountId })
    } catch (error) {
      if (entry.flow.step === 'cancelled') return
      if (!(error instanceof FailureError)) this.#deps.onSurprise(error)
      this.#update(entry, { step: 'failed', failure: asFailure(error) })
    }
  }

  /** A browser that does not open is no end: the address can be copied and opened by hand. */
  async #open(entry: Entry, address: string, allowedHosts: readonly string[]): Promise<void> {
    throwIfCancelled(entry.abort.signal)
    entry.address = address
    entry.allowedHosts = allowedHosts
    // Said before the browser opens: that can take long, and the answer may arrive meanwhile.
    this.#update(entry, { step: 'waiting' })
    try {
      await this.#deps.browser.open(address, allowedHosts)
    } catch (error) {
      if (error instanceof FailureError && error.failure.code === 'address-not-allowed') throw error
      this.#update(entry, { browserFailed: true })
    }
  }

  #update(entry: Entry, change: Partial<SignInFlow>): void {
    entry.flow = { ...entry.flow, ...change }
    this.#deps.events.emit('sign-in')
  }

  #entry(flowId: string): Entry {
    const entry = this.#entries.get(flowId)
    if (entry === undefined) throw failure('not-found')
    return entry
  }

  #forgetOldest(): void {
    for (const [flowId, { flow }] of this.#entries) {
      if (this.#entries.size < keptFlows) return
      if (!isUnderWay(flow)) this.#entries.delete(flowId)
    }
  }
}

function isUnderWay(flow: SignInFlow): boolean {
  return ['preparing', 'waiting', 'finishing', 'ending-old'].includes(flow.step)
}

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw failure('sign-in-cancelled', {}, { retryable: true })
}

function asFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  return { code: 'internal', values: {}, retryable: true }
}
