import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failure, FailureError } from '../domain/failure.ts'
import { arrived, handOver, pack, packed, takeBack, type Standing } from '../domain/standing.ts'
import { openCopy } from '../storage/open-copy.ts'
import type { OpenedStorage } from '../storage/open-storage.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import { removeFile, replaceDurably } from '../system/files.ts'
import type { Log } from '../system/log.ts'
import { readArchive, writeArchive } from '../vault/archive.ts'
import { refuseShort } from '../vault/passphrase.ts'
import type { Vault, WrappedKey } from '../vault/vault.types.ts'
import { answerTo, fitsRequest, newRequest, newSecret, typedDigits } from './move-codes.ts'

export type PackingStep = 'waiting' | 'writing' | 'checking'

interface Deps {
  readonly storage: OpenedStorage
  readonly vault: Vault
  readonly clock: Pick<Clock, 'now'>
  readonly events: Events
  readonly log: Log
  /** Where the data lies: the copy that is packed is made beside it. */
  readonly folder: string
  /** Lets what is under way finish and begins nothing new. */
  readonly rest: () => Promise<void>
}

/** The copy that is packed, before it is sealed. Its tokens are sealed as ever. */
export const packingName = 'handback.packing.db'

/** "Move to another computer": the old computer's part. */
export class MoveAway {
  readonly #deps: Deps
  #progress: { readonly step: PackingStep; readonly share: number } | null = null

  constructor(deps: Deps) {
    this.#deps = deps
    // Left by a crash.
    if (!deps.storage.lookOnly) removeCopy(this.#copy)
  }

  get standing(): Standing {
    return this.#deps.storage.read.standing.find()
  }

  /** While it is being packed. */
  get progress(): { readonly step: PackingStep; readonly share: number } | null {
    return this.#progress
  }

  /**
   * Stops this copy for good, durably, and only then writes it to `file`, sealed by the passphrase: at no
   * moment does an archive exist of a copy that acts. Where it can't be written it acts again (after the
   * caller has opened it anew: nothing is sent until then), and the FailureError says why.
   */
  async pack(passphrase: string, file: string): Promise<void> {
    const { storage, vault, clock, rest } = this.#deps
    if (storage.lookOnly) throw failure('storage-read-only', {}, { retryable: true })
    if (storage.read.accounts.list().length === 0) throw failure('nothing-to-move')
    refuseShort(passphrase)
    const key = await vault.wrapFor(passphrase)
    try {
      this.#say('waiting')
      await rest()
      const move = { moveId: randomUUID(), secret: newSecret(), at: clock.now(), file }
      await this.#stand((standing) => pack(standing, move))
      // What had been asked before the gate was shut has been answered now, and stored.
      await rest()
      await this.#writeOrUndo(key, passphrase, file)
    } finally {
      this.#progress = null
      this.#deps.events.emit('status')
    }
  }

  /** The answer for the import that shows this code; FailureError `move-code-wrong`, `already-handed-over`. */
  async handOver(typed: string): Promise<string> {
    const { standing } = this
    const request = typedDigits(typed)
    if (standing.kind === 'here' || standing.kind === 'arrived') throw failure('not-now')
    if (!fitsRequest(standing.secret, request)) throw failure('move-code-wrong')
    await this.#stand((now) => handOver(now, request))
    // A backup from before would offer to take back what has been answered: the answer comes after it.
    if (!(await this.#deps.storage.writeBackup())) throw failure('storage-full')
    this.#deps.events.emit('status')
    return answerTo(standing.secret, request)
  }

  /** What the import that it was handed over to waits for. */
  get answer(): string | null {
    const { standing } = this
    if (standing.kind !== 'handed-over' || this.#deps.storage.owesBackup()) return null
    return answerTo(standing.secret, standing.to)
  }

  /** After it the caller opens the data anew. */
  async takeBack(sure: boolean): Promise<void> {
    await this.#stand((standing) => takeBack(standing, sure))
  }

  async #writeOrUndo(key: WrappedKey, passphrase: string, file: string): Promise<void> {
    const draft = `${file}.part`
    let whole = false
    try {
      if (!(await this.#deps.storage.writeBackup())) throw failure('storage-full')
      await this.#makeCopy(key)
      removeFile(draft)
      await writeArchive({ plain: this.#copy, archive: draft, passphrase }, (share) =>
        this.#say('writing', share),
      )
      this.#say('checking')
      await readArchive({ plain: null, archive: draft, passphrase })
      whole = true
      replaceDurably(draft, file)
    } catch (error) {
      // Renamed, and the folder could not be synced: then there is an archive.
      await this.#undo({ draft, file, archived: whole && !existsSync(draft) }, error)
    } finally {
      removeCopy(this.#copy)
    }
    await this.#stand(packed)
  }

  /** Only where no whole archive can exist: otherwise it stays stopped, and the person decides. */
  async #undo(
    { draft, file, archived }: { draft: string; file: string; archived: boolean },
    error: unknown,
  ): Promise<never> {
    this.#deps.log.error('move-pack', error)
    if (!archived) {
      removeFile(draft)
      await this.#stand((standing) => takeBack(standing, false))
    }
    if (error instanceof FailureError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw failure('archive-not-written', { path: file }, { retryable: true, detail: code })
  }

  /** As the other computer will have it: the key under the passphrase, and not allowed to act yet. */
  async #makeCopy(key: WrappedKey): Promise<void> {
    const { standing } = this
    if (standing.kind !== 'packing') throw new Error('Packed without being stopped')
    removeCopy(this.#copy)
    await this.#deps.storage.copyTo(this.#copy)
    const copy = openCopy(this.#copy)
    try {
      await copy.keys.replace(key)
      await copy.commit((stores) => {
        stores.standing.replace(arrived(standing, newRequest(standing.secret)))
      })
    } finally {
      await copy.close()
    }
  }

  async #stand(change: (standing: Standing) => Standing): Promise<void> {
    await this.#deps.storage.commit((stores) => {
      stores.standing.replace(change(stores.standing.find()))
    })
    this.#deps.events.emit('status')
  }

  #say(step: PackingStep, share = 0): void {
    this.#progress = { step, share }
    this.#deps.events.emit('status')
  }

  get #copy(): string {
    return join(this.#deps.folder, packingName)
  }
}

function removeCopy(copy: string): void {
  for (const part of ['', '-wal', '-shm', '-journal', '.draft']) removeFile(copy + part)
}
