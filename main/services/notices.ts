import { setImmediate as turn } from 'node:timers/promises'
import type { RunId } from '../domain/job.ts'
import type { Notice } from '../domain/notice.ts'
import type { NoticeStore } from '../storage/notices.types.ts'
import type { ReadableStores, Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Log } from '../system/log.ts'
import { attentionNotice, newsOf, whenToLook, type News } from './notice-news.ts'

/** Entries of the evidence looked at before others have a turn. */
const entriesPerTurn = 1_000
const attentionsPerLook = 500

/**
 * What a person waits for, told once. It is read from what is stored (evidence, jobs, runs), so no
 * service has to remember to say it, and a restart neither loses nor repeats anything. Whether and how
 * it is shown is for `main/windows` to decide.
 */
export class Notices {
  readonly #deps: Deps
  readonly #listeners = new Set<(notices: readonly Notice[]) => void>()
  #unlisten: (() => void) | null = null
  #disarm: (() => void) | null = null
  /** Since when there is something to look at. */
  #changedAt: number | null = null
  #work: Promise<void> | null = null
  /** The last entry of the evidence that was read; what is stored of it may lie behind. */
  #seen = 0

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Gets every batch from now on; a batch is what happened close together. */
  on(listener: (notices: readonly Notice[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Looks at what happened since the last run, then after every change. */
  begin(): void {
    this.#seen = this.#deps.storage.read.notices.findSeen()
    this.#unlisten = this.#deps.events.on((topic) => {
      if (topic === 'accounts' || topic === 'activity') this.#changed()
    })
    this.#changed()
  }

  /** Tells what is not read from stored revocations, such as a date that has come; once for its key. */
  async tell(notice: Notice): Promise<void> {
    const isNew = await this.#deps.storage.commit(({ notices }) => tellOnce(notices, notice))
    if (isNew) this.#deliver([notice])
  }

  /** Resolves when what was due to be looked at has been told. */
  async settled(): Promise<void> {
    await this.#work
  }

  async close(): Promise<void> {
    this.#unlisten?.()
    this.#unlisten = null
    this.#disarm?.()
    await this.settled()
  }

  #changed(): void {
    const { clock } = this.#deps
    const now = clock.now()
    this.#changedAt ??= now
    this.#disarm?.()
    this.#disarm = clock.at(whenToLook(this.#changedAt, now), () => {
      this.#changedAt = null
      this.#do(() => this.#look())
    })
  }

  /** One after the other, and never after the end. */
  #do(work: () => Promise<void>): void {
    this.#work = (this.#work ?? Promise.resolve())
      .then(() => (this.#unlisten === null ? undefined : work()))
      .catch((error: unknown) => this.#deps.log.error('notices', error))
  }

  async #look(): Promise<void> {
    const found: Notice[] = []
    try {
      const newest = this.#deps.storage.read.notices.findNewestEntry()
      while (this.#seen < newest) {
        const upTo = Math.min(this.#seen + entriesPerTurn, newest)
        found.push(...(await this.#readEvidence(this.#seen, upTo)))
        this.#seen = upTo
        await turn()
      }
      found.push(...(await this.#tellAll(this.#standing())))
    } finally {
      // What is marked as told must be told, whatever went wrong after it.
      this.#deliver(found)
    }
  }

  /** What is true until the person has seen to it, or has heard of it. */
  #standing(): Notice[] {
    const { storage, clock } = this.#deps
    const { notices } = storage.read
    const now = clock.now()
    return [
      ...notices.listUntoldAttention(attentionsPerLook).map((one) => attentionNotice(one)),
      ...notices.listUntoldDoneRuns().map((runId) => doneRun(storage.read, runId, now)),
    ]
  }

  /** What it says is marked as told in the same commit that marks it as seen. */
  async #readEvidence(after: number, upTo: number): Promise<Notice[]> {
    const { storage } = this.#deps
    const entries = storage.read.notices.listNews(after, upTo)
    const settle = (stores: ReadableStores): News[] =>
      entries
        .flatMap((entry) => newsOf(entry, stores))
        .filter((news) => matters(news, stores.notices))
    // Nothing to say costs no commit; after a crash it is read once more.
    if (settle(storage.read).length === 0) return []
    return storage.commit((stores) => {
      stores.notices.see(upTo)
      return settle(stores).flatMap((news) => apply(stores.notices, news))
    })
  }

  async #tellAll(notices: readonly Notice[]): Promise<Notice[]> {
    if (notices.length === 0) return []
    return this.#deps.storage.commit((stores) =>
      notices.filter((notice) => tellOnce(stores.notices, notice)),
    )
  }

  #deliver(notices: readonly Notice[]): void {
    if (notices.length === 0) return
    for (const listener of [...this.#listeners]) listener(notices)
  }
}

function tellOnce(told: NoticeStore, { key, at }: Notice): boolean {
  if (told.findTold(key) !== undefined) return false
  told.tell(key, at)
  return true
}

/** An end of what was never told is nothing to write down. */
function matters(news: News, told: Pick<NoticeStore, 'findTold'>): boolean {
  return news.kind === 'tell' || told.findTold(news.key) !== undefined
}

function apply(told: NoticeStore, news: News): Notice[] {
  if (news.kind === 'over') {
    told.forget(news.key)
    return []
  }
  // An ending is told because its entry was not seen yet; only a state that lasts needs its key.
  if (news.notice.kind === 'ended') return [news.notice]
  return tellOnce(told, news.notice) ? [news.notice] : []
}

function doneRun(read: ReadableStores, runId: RunId, now: number): Notice {
  const standings = read.runs.countStandings(read.runs.get(runId), now)
  const count = (group: string): number =>
    standings.filter((one) => one.group === group).reduce((sum, one) => sum + one.count, 0)
  return {
    kind: 'run-done',
    key: `run-done:${runId}`,
    at: now,
    runId,
    ended: count('ended'),
    total: read.runs.countMembers(runId),
    needYou: count('needs-you'),
  }
}

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly events: Events
  readonly log: Log
}
