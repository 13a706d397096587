import type { OAuthClient } from '../../main/domain/client.ts'
import type { TokenKind } from '../../main/domain/token.ts'
import type { KillPoint } from './kill-point.ts'

export interface SeededToken {
  /** Also the id of its row. */
  readonly id: string
  readonly kind: TokenKind
  readonly text: string
  /** By the app's clock. */
  readonly expiresAt: number
  /** The token endpoint took it before, and it lived on: it may be refreshed as a baseline. */
  readonly refreshedOk: boolean
}

export interface SeededAccount {
  /** The subject, too. */
  readonly id: string
  readonly tokens: readonly SeededToken[]
}

/** What a child process is told on its standard input: one life of the app on one data folder. */
export interface LifeOrder {
  readonly folder: string
  /** Where the app's clock stands when it begins. */
  readonly startAt: number
  readonly client: OAuthClient
  /** Everything that is linked. Stored by the first life only. */
  readonly accounts: readonly SeededAccount[]
  readonly isFirst: boolean
  /** Whose access the person ends. A later life asks again where no revocation was stored. */
  readonly asked: readonly string[]
  readonly kill: KillPoint | null
  /** Deadline of one request; short where the fault is silence. */
  readonly timeoutMs: number
  /** The first revocation requests go to this address: a closed port, or one with a bad certificate. */
  readonly detour: { readonly origin: string; readonly times: number } | null
}

/** How an account stands in the app's own rows. */
export interface Standing {
  readonly id: string
  readonly there: string
  readonly job: string | null
  readonly ending: string | null
  readonly attention: string | null
  readonly attempts: number
  readonly held: number
}

/** What the child says, a line each, written synchronously so that a kill takes nothing back. */
export type TraceLine = { readonly at: number } & (
  | { readonly say: 'found'; readonly standings: readonly Standing[] }
  /** The revocation was accepted: the person was told that it is stored. */
  | { readonly say: 'accepted'; readonly account: string }
  | { readonly say: 'detoured' }
  /** A revocation request leaves; `token` is the row's id, or `late` for one that came meanwhile. */
  | { readonly say: 'sent'; readonly token: string }
  /** A commit that wrote down something about these steps is durable. */
  | { readonly say: 'stored'; readonly tokens: readonly string[] }
  | { readonly say: 'trouble'; readonly what: string }
  | {
      readonly say: 'finished'
      readonly standings: readonly Standing[]
      readonly brokenEvidence: number | null
    }
)

/** The header that carries the app's clock to the line, for dates in `Retry-After`. */
export const clockHeader = 'x-faults-clock'
/** The header that asks the line to kill the app when this request arrives. */
export const killHeader = 'x-faults-kill'
