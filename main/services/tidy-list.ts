import type { Account } from '../domain/account.ts'
import { daysKept, hasSurelyEnded, keptSince, type Retention } from '../domain/retention.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Log } from '../system/log.ts'
import type { EditList } from './edit-list.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Removes from the list what ended longer ago than the person wants to keep it: at the start and once a
 * day. A choice changed meanwhile waits for the next of the two, so that it can be taken back.
 */
export class TidyList {
  readonly #deps: Deps
  #unlisten: (() => void) | null = null
  #disarm: (() => void) | null = null
  #wanted: Retention = 'for-ever'
  #nextAt: number | null = null
  #work: Promise<void> = Promise.resolve()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  begin(): void {
    this.#unlisten = this.#deps.events.on((topic) => {
      if (topic === 'settings' && this.#deps.wanted() !== this.#wanted) this.#arm()
    })
    this.#look()
  }

  async close(): Promise<void> {
    this.#unlisten?.()
    this.#unlisten = null
    this.#disarm?.()
    await this.#work
  }

  /** How many would go at the next start, or at `nextAt` (epoch ms) if Handback stays open. */
  describe(): { readonly due: number; readonly nextAt: number | null } {
    return { due: this.#due().length, nextAt: this.#nextAt }
  }

  #due(): Account[] {
    const since = keptSince(this.#deps.wanted(), this.#deps.clock.now())
    if (since === null) return []
    return this.#deps.storage.read.accounts.listEndedBy(since).filter(hasSurelyEnded)
  }

  #look(): void {
    this.#arm()
    this.#work = this.#work
      .then(() => this.#tidy())
      .catch((error: unknown) => this.#deps.log.error('tidy-list', error))
  }

  async #tidy(): Promise<void> {
    const { wanted, editList, clock } = this.#deps
    const [kept, since] = [daysKept(wanted()), keptSince(wanted(), clock.now())]
    const due = this.#due()
    if (kept === null || since === null || due.length === 0 || this.#unlisten === null) return
    // Looked at again in the commit: it may have been linked anew meanwhile.
    const stillDue = (one: Account): boolean =>
      hasSurelyEnded(one) && one.endedAt !== null && one.endedAt <= since
    await editList.removeManyFromList(
      due.map(({ id }) => id),
      { only: stillDue, keptDays: kept },
    )
  }

  #arm(): void {
    const { wanted, clock } = this.#deps
    this.#disarm?.()
    this.#wanted = wanted()
    this.#nextAt = this.#wanted === 'for-ever' ? null : clock.now() + dayMs
    this.#disarm = this.#nextAt === null ? null : clock.at(this.#nextAt, () => this.#look())
  }
}

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly events: Events
  readonly editList: Pick<EditList, 'removeManyFromList'>
  /** The person's own setting. */
  readonly wanted: () => Retention
  readonly log: Log
}
