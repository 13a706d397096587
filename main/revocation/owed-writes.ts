/**
 * Writes that must not be lost because they hold what nobody could get again: tokens that a server
 * has just given. One that fails (full disk, locked keychain) is kept in memory and tried again by
 * the queue until it goes through; only the end of the process can lose it.
 */
export class OwedWrites {
  readonly #owed = new Set<() => Promise<void>>()
  readonly #listeners = new Set<() => void>()

  get count(): number {
    return this.#owed.size
  }

  /** Rejects as `work` does, and then owes it. `work` must be whole or not at all. */
  async write(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#owed.add(work)
      for (const listener of [...this.#listeners]) listener()
      throw error
    }
  }

  /** Tries all of them once. What still fails stays owed and is reported, never thrown. */
  async retry(onError: (error: unknown) => void): Promise<void> {
    for (const work of [...this.#owed]) {
      try {
        await work()
        this.#owed.delete(work)
      } catch (error) {
        onError(error)
      }
    }
  }

  /** Called when something is owed that was not before. */
  onOwed(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
