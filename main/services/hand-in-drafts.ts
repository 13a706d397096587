import { randomUUID } from 'node:crypto'
import type { AccountId } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import type { Secret } from '../domain/secret.ts'
import type { TokenKindOf } from '../providers/recognise-token.ts'

/** A token that waits for the person to say more: which one, whose, or at which server. */
export interface DraftToken {
  /** Within its draft. */
  readonly key: number
  readonly secret: Secret
  /** Null: its form says nothing. */
  readonly of: TokenKindOf | null
  /** Where it stood, counted from 1. */
  readonly line: number
  /** The account that holds this very token already. */
  readonly already: AccountId | null
}

export interface Draft {
  readonly id: string
  readonly tokens: readonly DraftToken[]
  /** The text held more than are listed. */
  readonly more: boolean
}

const longestMs = 10 * 60_000

/**
 * What was handed in and can't be stored yet: in memory only, one at a time, for ten minutes at
 * most. Whose it is decides where it may be sent, so nothing is sent from here.
 */
export class HandInDrafts {
  readonly #clock: { now(): number; at(atMs: number, fire: () => void): () => void }
  #draft: Draft | null = null
  #stopTimer: () => void = () => {}

  constructor(clock: { now(): number; at(atMs: number, fire: () => void): () => void }) {
    this.#clock = clock
  }

  keep(tokens: readonly DraftToken[], more: boolean): Draft {
    this.forgetAll()
    const draft = { id: randomUUID(), tokens, more }
    this.#draft = draft
    this.#stopTimer = this.#clock.at(this.#clock.now() + longestMs, () => this.forgetAll())
    return draft
  }

  /** Throws FailureError `not-found` where it was forgotten. */
  get(draftId: string, key: number): DraftToken {
    const draft = this.#draft?.id === draftId ? this.#draft : null
    const token = draft?.tokens.find((one) => one.key === key)
    if (token === undefined) throw failure('not-found')
    return token
  }

  forgetAll(): void {
    this.#stopTimer()
    this.#stopTimer = () => {}
    this.#draft = null
  }
}
