import type { AccountId } from '../domain/account.ts'

/** A look at every pending job, portion by portion, begun because something outside changed. */
export interface Walk {
  /** Network or keychain changed: what waited for them is due. */
  readonly outsideChanged: boolean
  /** The wall clock was set back. */
  readonly clockSetBack: boolean
  /** In the order of their ids, the accounts up to this one are done; the empty text comes before all. */
  readonly after: AccountId
}

/**
 * How far the walk over all pending jobs has come. Each change begins it anew, and only its last
 * portion ends it. Nothing of it is stored: a start always begins one.
 */
export class Walking {
  #walk: Walk | null = { outsideChanged: true, clockSetBack: false, after: '' }
  /** Where the wall clock stood at the last look; a smaller reading means that it was set back. */
  #lastLook = Number.NEGATIVE_INFINITY

  get underWay(): boolean {
    return this.#walk !== null
  }

  outsideChanged(): void {
    const clockSetBack = this.#walk?.clockSetBack ?? false
    this.#walk = { outsideChanged: true, clockSetBack, after: '' }
  }

  /** The walk to go on with, if there is one. */
  at(now: number): Walk | null {
    if (now < this.#lastLook) {
      const outsideChanged = this.#walk?.outsideChanged ?? false
      this.#walk = { outsideChanged, clockSetBack: true, after: '' }
    }
    this.#lastLook = now
    return this.#walk
  }

  /** A portion of `walk` is done; null: it was the last. A change meanwhile has begun another walk. */
  wentTo(walk: Walk | null, next: AccountId | null): void {
    if (walk === null || this.#walk !== walk) return
    this.#walk = next === null ? null : { ...walk, after: next }
  }
}
