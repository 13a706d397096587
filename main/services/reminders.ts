import { failure } from '../domain/failure.ts'
import type { Notice } from '../domain/notice.ts'
import type { Reminder } from '../domain/reminder.ts'
import {
  changeOf,
  dueReminders,
  isShown,
  lapseLeadMs,
  lapseTailMs,
  later,
  nextChangeAt,
  type Lapsing,
  type ListChange,
  type ReminderFacts,
} from '../domain/reminder-rules.ts'
import type { ReadableStores, Storage, WritableStores } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events, Topic } from '../system/events.ts'
import type { Log } from '../system/log.ts'
import { providerFacts } from './provider-facts.ts'
import { reminderNotice } from './reminder-notice.ts'

/** Changes that follow each other closely are looked at once. */
const quietMs = 2_000
/** More at once stand in the list and are not told one by one: a clock set forward makes many due. */
const mostTold = 3

const topics: ReadonlySet<Topic> = new Set<Topic>(['accounts', 'notes'])

/** Dates that have come, kept until they are done or no longer true, and each told once. */
export class Reminders {
  readonly #deps: Deps
  readonly #before = new Map<string, Reminder>()
  #unlisten: (() => void) | null = null
  #disarmSoon: (() => void) | null = null
  #disarmNext: (() => void) | null = null
  #work: Promise<void> = Promise.resolve()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  begin(): void {
    const { clock, events } = this.#deps
    this.#unlisten = events.on((topic) => {
      if (!topics.has(topic)) return
      this.#disarmSoon ??= clock.at(clock.now() + quietMs, () => {
        this.#disarmSoon = null
        this.#look()
      })
    })
    this.#look()
  }

  async close(): Promise<void> {
    this.#unlisten?.()
    this.#unlisten = null
    this.#disarmSoon?.()
    this.#disarmNext?.()
    await this.#work
  }

  /** What should be looked at now; the newest first. */
  list(): Reminder[] {
    const { storage, clock } = this.#deps
    const now = clock.now()
    const { read } = storage
    return read.reminders.list().filter((one) => isShown(one, now) && isTrue(one, read))
  }

  async done(id: string): Promise<void> {
    await this.#change(id, (reminder, now) => ({ ...reminder, doneAt: now }))
  }

  /** "Remind me in a week." */
  async later(id: string): Promise<void> {
    await this.#change(id, later)
  }

  /** Takes "Done" or "Remind me in a week" back; until the next start. */
  async undo(id: string): Promise<void> {
    const before = this.#before.get(id)
    if (before === undefined) throw failure('not-now')
    await this.#deps.storage.commit(({ reminders }) => reminders.update(before))
    this.#before.delete(id)
    this.#changed()
  }

  async #change(id: string, to: (reminder: Reminder, now: number) => Reminder): Promise<void> {
    const { storage, clock } = this.#deps
    const before = await storage.commit(({ reminders }) => {
      const found = reminders.get(id)
      reminders.update(to(found, clock.now()))
      return found
    })
    this.#before.set(id, before)
    this.#changed()
  }

  #changed(): void {
    this.#deps.events.emit('reminders')
    // Its week may be the next moment that counts.
    this.#look()
  }

  #look(): void {
    this.#work = this.#work
      .then(() => (this.#unlisten === null ? undefined : this.#settle()))
      .catch((error: unknown) => this.#deps.log.error('reminders', error))
  }

  async #settle(): Promise<void> {
    const { storage, clock, events } = this.#deps
    const now = clock.now()
    const change = settled(storage.read, now)
    if (change.raise.length + change.back.length + change.drop.length > 0) {
      const told = await storage.commit((stores) => apply(stores, settled(stores, now)))
      events.emit('reminders')
      events.emit('notes')
      await this.#tell(told, now)
    }
    this.#arm(now)
  }

  async #tell(reminders: readonly Reminder[], now: number): Promise<void> {
    const { storage, tell } = this.#deps
    for (const reminder of reminders.slice(0, mostTold)) {
      const notice = reminderNotice(reminder, storage.read, now)
      if (notice !== null) await tell(notice)
    }
  }

  /** One timer, for the next date; nothing wakes the app before. */
  #arm(now: number): void {
    const { storage, clock } = this.#deps
    this.#disarmNext?.()
    const facts = factsAt(storage.read, now)
    const dates = nextChangeAt(facts, storage.read.reminders.list(), now)
    const lapse = storage.read.reminders.findNextLapse(now + lapseLeadMs)
    const at = Math.min(dates ?? Infinity, lapse === undefined ? Infinity : lapse - lapseLeadMs)
    this.#disarmNext =
      at === Infinity || this.#unlisten === null ? null : clock.at(at, () => this.#look())
  }
}

/** A wrong clock may make something due that is not; what is not true any more is not shown. */
function isTrue(reminder: Reminder, read: ReadableStores): boolean {
  if (reminder.kind === 'review') return read.notes.find(reminder.noteId) !== undefined
  const account = read.accounts.find(reminder.accountId)
  if (account === undefined || account.removedAt !== null) return false
  switch (reminder.kind) {
    case 'ended-elsewhere':
      return account.there === 'sign-in-needed'
    case 'permissions':
      return account.here === 'logged-in' && account.there === 'allowed'
    case 'lapse':
      return account.there !== 'ending' && account.there !== 'ended'
  }
}

function factsAt(read: ReadableStores, now: number): ReminderFacts {
  const lapsing = read.reminders.listLapsing(now - lapseTailMs, now + lapseLeadMs)
  return { notes: read.notes.list(), lapsing: lapsing.filter((one) => isRevocable(one, read)) }
}

/** Where an app can't end access at all, there is nothing to miss. */
function isRevocable({ accountId }: Lapsing, read: ReadableStores): boolean {
  const { clientRef } = read.accounts.get(accountId)
  return providerFacts(read.clients.get(clientRef)).revocable
}

/** Also drops what a check had found and is not true any more. */
function settled(read: ReadableStores, now: number): ListChange {
  const stored = read.reminders.list()
  const change = changeOf(stored, dueReminders(factsAt(read, now), now), now)
  const found = stored.filter(({ kind }) => kind === 'ended-elsewhere' || kind === 'permissions')
  const over = found.filter((one) => !isTrue(one, read)).map(({ id }) => id)
  const drop = [...change.drop, ...over]
  return { ...change, drop, back: change.back.filter(({ id }) => !drop.includes(id)) }
}

/** What is to be told of it. */
function apply({ reminders }: WritableStores, change: ListChange): Reminder[] {
  for (const id of change.drop) reminders.remove(id)
  for (const reminder of change.raise) reminders.insert(reminder)
  for (const reminder of change.back) reminders.update(reminder)
  return [...change.raise, ...change.back]
}

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly events: Events
  readonly tell: (notice: Notice) => Promise<void>
  readonly log: Log
}
