import { randomUUID } from 'node:crypto'
import type { AccountId } from '../domain/account.ts'
import { failure, FailureError, type Failure } from '../domain/failure.ts'
import type { Rung } from '../sign-in/sign-in.types.ts'
import type { Browser } from '../system/browser.ts'
import type { Events } from '../system/events.ts'
import type {
  FlowReport,
  FlowResult,
  FlowStart,
  FlowWork,
  OtherAccount,
  SignInFlow,
} from './sign-in-flow.types.ts'

interface Entry {
  flow: SignInFlow
  address: string | null
  allowedHosts: readonly string[]
  paste: ((text: string) => void) | null
  /** For the next rung; null once nothing is left to try, since a client secret may be in it. */
  work: FlowWork | null
  settled: Promise<void>
  readonly about: FlowStart
  readonly choosesAccount: boolean
  readonly abort: AbortController
}

/** How a flow begins, where it is not the first try. */
interface Beginning {
  readonly rung: Rung
  readonly choosesAccount: boolean
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
  start(about: FlowStart, work: FlowWork): SignInFlow {
    return this.#start(about, work, { rung: 'browser', choosesAccount: false })
  }

  /**
   * The same sign-in by another rung of the ladder, or by the same one anew. What waits is given up
   * first: no second answer is taken. FailureError `not-now` once an answer has arrived.
   */
  again(flowId: string, rung: Rung): SignInFlow {
    const entry = this.#entry(flowId)
    const { work, about, flow } = entry
    if (work === null || flow.step === 'finishing' || flow.step === 'ending-old') {
      throw failure('not-now')
    }
    const choosesAccount = flow.step === 'other-account'
    if (choosesAccount) this.decide(flowId, null)
    else this.cancel(flowId)
    const next = this.#start(about, work, { rung, choosesAccount })
    this.#update(entry, { followedBy: next.flowId })
    return next
  }

  #start(about: FlowStart, work: FlowWork, { rung, choosesAccount }: Beginning): SignInFlow {
    const { forAccount, providerName, purpose } = about
    // A tab that was left open must not bring a second grant later.
    if (forAccount !== null) this.cancelFor(forAccount)
    const flowId = randomUUID()
    const entry: Entry = {
      about,
      choosesAccount,
      flow: {
        flowId,
        providerName,
        purpose,
        step: 'preparing',
        rung,
        ways: [],
        browserFailed: false,
        takesPaste: false,
        pasteBegins: '',
        code: null,
        isReached: true,
        accountId: null,
        other: null,
        followedBy: null,
        failure: null,
      },
      address: null,
      allowedHosts: [],
      paste: null,
      work,
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
    if (entry.flow.step === 'finishing') return
    entry.work = null
    if (!isUnderWay(entry.flow)) return
    this.#update(entry, { step: 'cancelled' })
    entry.abort.abort()
  }

  /** The answer by hand. FailureError `pasted-address-wrong`, `-stale`, or `not-now`: nothing waits for one. */
  paste(flowId: string, text: string): void {
    const { paste, flow } = this.#entry(flowId)
    if (paste === null || flow.step !== 'waiting') throw failure('not-now')
    paste(text)
  }

  /** Somebody else came back and nobody has decided yet; null: no question is open. */
  openQuestion(flowId: string): OtherAccount | null {
    const { flow } = this.#entry(flowId)
    return flow.step === 'other-account' ? flow.other : null
  }

  /** Closes it: with the account that is logged in now, or none. */
  decide(flowId: string, accountId: AccountId | null): void {
    const entry = this.#entry(flowId)
    entry.work = null
    this.#update(entry, { step: accountId === null ? 'cancelled' : 'done', accountId })
  }

  /** The address that was or can be opened: it holds a state and a challenge, or a code; no secret. */
  address(flowId: string): string {
    const { address, flow } = this.#entry(flowId)
    if (address === null || flow.step !== 'waiting') throw failure('not-now')
    return address
  }

  async openAgain(flowId: string): Promise<void> {
    const entry = this.#entry(flowId)
    const opened = await this.#hasOpened(this.address(flowId), entry.allowedHosts)
    this.#update(entry, { browserFailed: !opened })
  }

  /** What waits for the person to sign in to this account; an answer that arrived is finished. */
  cancelFor(accountId: AccountId): void {
    for (const [flowId, { about }] of this.#entries) {
      if (about.forAccount === accountId) this.cancel(flowId)
    }
  }

  cancelAll(): void {
    for (const flowId of this.#entries.keys()) this.cancel(flowId)
  }

  /** Resolves when nothing is under way: until then a grant may have arrived and not be stored. */
  async settled(): Promise<void> {
    await Promise.all([...this.#entries.values()].map((entry) => entry.settled))
  }

  async #run(entry: Entry, work: FlowWork): Promise<void> {
    try {
      const result = await work(this.#reportOf(entry))
      if (entry.abort.signal.aborted) return
      this.#update(entry, resultOf(result))
      if (entry.flow.step === 'done') entry.work = null
    } catch (error) {
      if (entry.abort.signal.aborted) return
      if (!(error instanceof FailureError)) this.#deps.onSurprise(error)
      this.#update(entry, { step: 'failed', failure: asFailure(error) })
    } finally {
      entry.paste = null
    }
  }

  #reportOf(entry: Entry): FlowReport {
    // What was given up says nothing any more, whatever still arrives.
    const update = (change: Partial<SignInFlow>): void => {
      if (!entry.abort.signal.aborted) this.#update(entry, change)
    }
    return {
      signal: entry.abort.signal,
      rung: entry.flow.rung,
      choosesAccount: entry.choosesAccount,
      ways: (ways) => update({ ways }),
      openAddress: (address, allowedHosts) => this.#open(entry, address, allowedHosts),
      takePaste: (paste, pasteBegins) => {
        entry.paste = paste
        update({ takesPaste: true, pasteBegins })
      },
      userCode: (code) => {
        entry.address = code.fullAddress
        entry.allowedHosts = code.hosts
        update({ step: 'waiting', code })
      },
      reached: (isReached) => update({ isReached }),
      finishing: () => update({ step: 'finishing' }),
      endingOld: () => update({ step: 'ending-old' }),
    }
  }

  /** A browser that does not open is no end: the address can be copied and opened by hand. */
  async #open(entry: Entry, address: string, allowedHosts: readonly string[]): Promise<void> {
    throwIfCancelled(entry.abort.signal)
    entry.address = address
    entry.allowedHosts = allowedHosts
    // Said before the browser opens: that can take long, and the answer may arrive meanwhile.
    this.#update(entry, { step: 'waiting' })
    if (!(await this.#hasOpened(address, allowedHosts)))
      this.#update(entry, { browserFailed: true })
  }

  async #hasOpened(address: string, allowedHosts: readonly string[]): Promise<boolean> {
    try {
      await this.#deps.browser.open(address, allowedHosts)
      return true
    } catch (error) {
      if (error instanceof FailureError && error.failure.code === 'address-not-allowed') throw error
      return false
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

function resultOf(result: FlowResult): Partial<SignInFlow> {
  if (typeof result === 'string') return { step: 'done', accountId: result }
  return { step: 'other-account', other: result.other }
}

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw failure('sign-in-cancelled', {}, { retryable: true })
}

function asFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  return { code: 'internal', values: {}, retryable: true }
}
