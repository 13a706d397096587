import { join } from 'node:path'
import { failure, FailureError } from '../domain/failure.ts'
import { beginHere, type Arrived } from '../domain/standing.ts'
import { openCopy } from '../storage/open-copy.ts'
import { backupName, databaseName, type OpenedStorage } from '../storage/open-storage.ts'
import type { Events } from '../system/events.ts'
import { removeFile, replaceDurably } from '../system/files.ts'
import { readArchive } from '../vault/archive.ts'
import { createVault } from '../vault/vault.ts'
import type { Keychain } from '../vault/vault.types.ts'
import { answerTo, newRequest, typedDigits } from './move-codes.ts'

interface Deps {
  readonly storage: OpenedStorage
  readonly keychain: Keychain
  readonly events: Events
  readonly folder: string
}

const arrivingName = 'handback.arriving.db'

/** "Bring accounts from another computer": the new computer's part. */
export class MoveIn {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
    if (!deps.storage.lookOnly) this.#removeDraft()
  }

  /** Throws FailureError `accounts-here-already`: two sets of accounts are not mixed. */
  refuseUnlessEmpty(): void {
    const { read, lookOnly } = this.#deps.storage
    if (lookOnly) throw failure('storage-read-only', {}, { retryable: true })
    // What was moved away may come back, from the copy that acts now.
    if (read.standing.find().kind === 'handed-over') return
    if (read.accounts.list().length + read.notes.list().length > 0)
      throw failure('accounts-here-already')
  }

  /**
   * Opens, checks and migrates what the archive holds, beside the data, and wraps its key by this
   * computer's keychain; without one it stays under the passphrase. Nothing of what is here changes:
   * `putInPlace` does that, once the data is closed.
   */
  async prepare(archive: string, passphrase: string): Promise<void> {
    this.refuseUnlessEmpty()
    this.#removeDraft()
    try {
      await readArchive({ plain: this.#draft, archive, passphrase })
      await this.#settleIn(passphrase)
    } catch (error) {
      this.#removeDraft()
      throw asFailure(error, archive)
    }
  }

  /** Between closing the data and opening it anew. A crash leaves the one or the other, whole. */
  putInPlace(): void {
    const file = join(this.#deps.folder, databaseName)
    removeFile(join(this.#deps.folder, backupName))
    replaceDurably(this.#draft, file)
  }

  /** It acts, since the old computer gave the answer to this very import. */
  async begin(typed: string): Promise<void> {
    const { secret, to } = this.#arrived()
    if (typedDigits(typed) !== answerTo(secret, to)) throw failure('move-code-wrong')
    await this.#begin()
  }

  /** It acts, since the person is sure that the old computer never will again. */
  async beginWithoutAnswer(): Promise<void> {
    this.#arrived()
    await this.#begin()
  }

  async #begin(): Promise<void> {
    await this.#deps.storage.commit((stores) => {
      stores.standing.replace(beginHere(stores.standing.find()))
    })
    this.#deps.events.emit('status')
  }

  #arrived(): Arrived {
    const standing = this.#deps.storage.read.standing.find()
    if (standing.kind !== 'arrived') throw failure('not-now')
    return standing
  }

  async #settleIn(passphrase: string): Promise<void> {
    const copy = openCopy(this.#draft)
    try {
      const standing = copy.read.standing.find()
      if (standing.kind !== 'arrived') throw failure('archive-unreadable')
      if (copy.findBrokenEvidence() !== undefined) throw failure('archive-unreadable')
      const vault = createVault({ keys: copy.keys, keychain: this.#deps.keychain })
      await vault.start()
      await vault.unlock(passphrase)
      await vault.protectWithKeychain().catch((error: unknown) => {
        if (!(error instanceof FailureError)) throw error
      })
      // Every import asks for itself: of two from one archive only one gets the answer.
      await copy.commit((stores) => {
        stores.standing.replace({ ...standing, to: newRequest(standing.secret) })
      })
    } finally {
      await copy.close()
    }
  }

  get #draft(): string {
    return join(this.#deps.folder, arrivingName)
  }

  #removeDraft(): void {
    for (const part of ['', '-wal', '-shm', '-journal']) removeFile(this.#draft + part)
  }
}

function asFailure(error: unknown, archive: string): unknown {
  if (error instanceof FailureError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'NewerDatabaseError') return failure('archive-newer')
  if (name === 'DamagedDatabaseError') return failure('archive-unreadable')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') {
    return failure('storage-full', {}, { retryable: true })
  }
  if (code.startsWith('E'))
    return failure('archive-unreadable', { path: archive }, { detail: code })
  return error
}
