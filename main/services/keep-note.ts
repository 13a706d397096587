import { randomUUID } from 'node:crypto'
import { failure } from '../domain/failure.ts'
import type { Note, NoteId, ReviewMonths } from '../domain/note.ts'
import type { Reminder } from '../domain/reminder.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Browser } from '../system/browser.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import { checkOpenable } from '../system/opener-gate.ts'

/** What a person writes down about an account that is not linked. */
export interface NoteEntry {
  readonly providerName: string
  readonly accountName: string
  /** '' where there is none. */
  readonly page: string
  readonly remark: string
  readonly remindMonths: ReviewMonths | null
}

/** A note as it was before its last change, so that the change can be taken back. */
interface NoteBefore {
  readonly note: Note
  readonly reminders: readonly Reminder[]
}

/** Accounts that are kept without linking: Handback holds no access to them and ends none. */
export class KeepNote {
  readonly #deps: Deps
  readonly #before = new Map<NoteId, NoteBefore>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  list(): Note[] {
    return this.#deps.storage.read.notes.list()
  }

  /** FailureError `bad-input` where no provider is named, `address-not-allowed` where the page is no https address. */
  async add(entry: NoteEntry, reviewed: boolean): Promise<NoteId> {
    const { storage, clock } = this.#deps
    const id = randomUUID()
    const tidy = tidied(entry)
    await storage.commit(({ notes }) => {
      const now = clock.now()
      notes.insert({ id, ...tidy, createdAt: now, reviewedAt: reviewed ? now : null })
    })
    this.#changed()
    return id
  }

  async edit(noteId: NoteId, entry: NoteEntry): Promise<void> {
    const tidy = tidied(entry)
    await this.#change(noteId, (note) => ({ ...note, ...tidy }))
  }

  /** "I reviewed it today." */
  async reviewed(noteId: NoteId): Promise<void> {
    const { clock } = this.#deps
    await this.#change(noteId, (note) => ({ ...note, reviewedAt: clock.now() }))
  }

  async remove(noteId: NoteId): Promise<void> {
    const before = await this.#deps.storage.commit((stores) => {
      const found = standing(stores, noteId)
      stores.notes.remove(noteId)
      return found
    })
    this.#before.set(noteId, before)
    this.#changed()
  }

  /** Takes the last change of this note back, a removal included; until the next start. */
  async undo(noteId: NoteId): Promise<void> {
    const before = this.#before.get(noteId)
    if (before === undefined) throw failure('not-now')
    await this.#deps.storage.commit(({ notes, reminders }) => {
      if (notes.find(noteId) === undefined) notes.insert(before.note)
      else notes.update(before.note)
      for (const reminder of before.reminders) {
        if (reminders.find(reminder.id) === undefined) reminders.insert(reminder)
      }
    })
    this.#before.delete(noteId)
    this.#changed()
  }

  /** The page where its apps with access are reviewed, in the person's browser. */
  async openPage(noteId: NoteId): Promise<void> {
    const { storage, browser } = this.#deps
    const { page, providerName } = storage.read.notes.get(noteId)
    if (page === null) throw failure('page-unknown', { provider: providerName })
    const address = httpsAddress(page)
    await browser.open(address.href, [address.hostname])
  }

  async #change(noteId: NoteId, to: (note: Note) => Note): Promise<void> {
    const before = await this.#deps.storage.commit((stores) => {
      const found = standing(stores, noteId)
      stores.notes.update(to(found.note))
      return found
    })
    this.#before.set(noteId, before)
    this.#changed()
  }

  #changed(): void {
    this.#deps.events.emit('notes')
  }
}

function standing({ notes, reminders }: Pick<Storage['read'], 'notes' | 'reminders'>, id: NoteId) {
  return { note: notes.get(id), reminders: reminders.listForNote(id) }
}

function tidied(entry: NoteEntry): Omit<Note, 'id' | 'createdAt' | 'reviewedAt'> {
  const line = (text: string): string => text.normalize('NFC').trim()
  const providerName = line(entry.providerName)
  if (providerName === '') throw failure('bad-input', { field: 'provider' })
  const page = entry.page.trim()
  return {
    providerName,
    accountName: line(entry.accountName),
    page: page === '' ? null : httpsAddress(page).href,
    remark: line(entry.remark),
    remindMonths: entry.remindMonths,
  }
}

/** The one gate for addresses, and stricter: a note leads to no server of this computer. */
function httpsAddress(page: string): URL {
  const verdict = checkOpenable(page)
  const url = verdict.ok ? new URL(verdict.address) : null
  if (url?.protocol !== 'https:') {
    const detail = verdict.ok ? 'scheme' : verdict.why
    throw failure('address-not-allowed', { address: page.slice(0, 100) }, { detail })
  }
  return url
}

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly events: Events
  readonly browser: Browser
}
