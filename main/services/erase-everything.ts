import type { Account } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import type { RunId } from '../domain/job.ts'
import { mayAct } from '../domain/standing.ts'
import type { Log } from '../system/log.ts'
import type { AccountOverview } from './account-overview.ts'
import type { EraseWishFile } from './erase-wish.ts'
import type { Handback } from './handback.types.ts'

export interface EraseProgress {
  readonly askedAt: number
  /** Revocations that are open. */
  readonly ending: number
  /** Open ones that wait for the person. */
  readonly needsYou: number
  /** Accounts whose access nobody is ending: kept on the way, or linked since. */
  readonly notAsked: number
  readonly done: number
}

type Product = Pick<
  Handback,
  | 'activity'
  | 'clock'
  | 'events'
  | 'flows'
  | 'lookOnly'
  | 'moveAway'
  | 'overviews'
  | 'recovery'
  | 'revokeAll'
>

/**
 * "End access first, then erase": a run over all that can be ended, and a wish that outlives a restart.
 * Nothing is erased while a revocation is open or an account is left that nobody asked to end.
 */
export class EraseEverything {
  readonly #deps: Deps
  #product: Product | null = null
  #unlisten: (() => void) | null = null
  #erasing = false
  #times = 0

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** How often everything was erased since the app started: the window begins afresh at each. */
  get times(): number {
    return this.#times
  }

  /** The product as it was just opened: what was wished before is taken up. */
  begin(product: Product): void {
    this.#unlisten?.()
    this.#product = product
    // Whoever reads of a damaged file decides anew: what a backup does not know can't be waited for.
    if (product.recovery.find() !== undefined) this.#deps.wish.remove()
    this.#unlisten = product.events.on(() => this.#look())
  }

  /** Null where nothing is to be erased. */
  find(): EraseProgress | null {
    const wish = this.#deps.wish.find()
    if (wish === undefined || this.#product === null) return null
    const all = this.#product.overviews.list()
    const notAsked = all.filter(({ account, heldTokens }) => canEnd(account, heldTokens))
    return {
      askedAt: wish.askedAt,
      ending: this.#product.activity.countWaiting(),
      needsYou: all.filter(({ job }) => job?.attention != null).length,
      notAsked: notAsked.filter(({ account }) => account.there !== 'ending').length,
      done: all.filter(({ account }) => account.there === 'ended').length,
    }
  }

  /** Null: there was nothing to end, and everything is being erased. */
  async afterEnding(): Promise<RunId | null> {
    const product = this.#getProduct()
    if (!mayAct(product.moveAway.standing) || product.lookOnly) throw failure('not-now')
    const ids = product.overviews
      .list()
      .filter(isToEnd)
      .map(({ account }) => account.id)
    const runId = ids.length === 0 ? null : await product.revokeAll.start(ids)
    this.#deps.wish.write(product.clock.now())
    product.events.emit('status')
    return runId
  }

  /** Everything is kept; access that is being ended goes on being ended. */
  callOff(): void {
    if (this.#erasing) throw failure('not-now')
    this.#deps.wish.remove()
    this.#getProduct().events.emit('status')
  }

  /** Whatever is open is given up. Throws FailureError `not-all-erased`; then what is left can be erased again. */
  async now(): Promise<void> {
    if (this.#erasing) throw failure('not-now')
    this.#erasing = true
    try {
      await this.#deps.erase()
      this.#times += 1
    } finally {
      this.#erasing = false
    }
    this.#getProduct().events.emit('status')
  }

  #getProduct(): Product {
    if (this.#product === null) throw new Error('EraseEverything before a product was opened')
    return this.#product
  }

  /** A sign-in under way may bring a token in a moment: it is waited for, too. */
  #look(): void {
    const product = this.#product
    if (this.#erasing || product === null || this.#deps.wish.find() === undefined) return
    if (product.lookOnly || !mayAct(product.moveAway.standing) || product.flows.isUnderWay()) return
    if (product.activity.countWaiting() > 0) return
    const progress = this.find()
    if (progress === null || progress.ending > 0 || progress.notAsked > 0) return
    this.now().catch((error: unknown) => {
      // What is left is told and can be erased by hand; trying again at every change would help nobody.
      this.#deps.log.error('erase', error)
      this.#deps.wish.remove()
      // The window still said that it would be erased.
      this.#getProduct().events.emit('status')
    })
  }
}

/** As the list offers it: access is or may be allowed there, or something is held to revoke. */
function canEnd({ there }: Account, heldTokens: number): boolean {
  switch (there) {
    case 'allowed':
    case 'unknown':
    case 'ending':
      return true
    case 'sign-in-needed':
      return heldTokens > 0
    case 'ended':
      return false
  }
}

const isToEnd = ({ account, heldTokens }: AccountOverview): boolean => canEnd(account, heldTokens)

interface Deps {
  readonly wish: EraseWishFile
  /** Closes the data, erases everything, and opens it anew: `begin` is called with what was opened. */
  readonly erase: () => Promise<void>
  readonly log: Log
}
