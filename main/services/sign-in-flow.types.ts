import type { AccountId } from '../domain/account.ts'
import type { Failure } from '../domain/failure.ts'
import type { Rung, UserCode } from '../sign-in/sign-in.types.ts'

export type { UserCode } from '../sign-in/sign-in.types.ts'

/** Somebody else than the account that was to be logged in; what they allowed is stored already. */
export interface OtherAccount {
  readonly accountId: AccountId
  /** What they are called at the provider. */
  readonly found: string
  /**
   * `new`: nothing was allowed for them before · `known`: on the list with access, logged out here ·
   * `logged-in`: on the list and logged in · `ending`: what was given now ends with their old access.
   */
  readonly standing: 'new' | 'known' | 'logged-in' | 'ending'
}

/** One sign-in under way, as a window sees it. Holds no token, no code and no pasted address. */
export interface SignInFlow {
  readonly flowId: string
  readonly providerName: string
  readonly purpose: 'link' | 'log-in'
  readonly step:
    | 'preparing'
    | 'waiting'
    | 'finishing'
    /** The earlier access of the same account is ended first. */
    | 'ending-old'
    /** It is over but for a question: it was somebody else. */
    | 'other-account'
    | 'done'
    | 'failed'
    | 'cancelled'
  readonly rung: Rung
  /** All ways to sign in there; empty where there is no choice. */
  readonly ways: readonly Rung[]
  readonly browserFailed: boolean
  /** The address of the page the browser ended up on is taken now. */
  readonly takesPaste: boolean
  /** How that address begins, for example `http://127.0.0.1:17170/callback/8f3c…`; '' before. */
  readonly pasteBegins: string
  readonly code: UserCode | null
  /** False while the server does not answer whether the code was entered. */
  readonly isReached: boolean
  readonly accountId: AccountId | null
  readonly other: OtherAccount | null
  /** Cancelled because the same sign-in goes on as this flow. */
  readonly followedBy: string | null
  readonly failure: Failure | null
}

/** What the work of a flow may report while it runs. */
export interface FlowReport {
  readonly signal: AbortSignal
  readonly rung: Rung
  /** Somebody else came back last time: the provider is to let the person choose. */
  readonly choosesAccount: boolean
  ways(ways: readonly Rung[]): void
  /** The authorization request is ready: opens the browser, and keeps the address for copying. */
  openAddress(address: string, allowedHosts: readonly string[]): Promise<void>
  /** From now on a pasted address is given to `paste`, which throws a FailureError for a wrong one. */
  takePaste(paste: (text: string) => void, redirectUri: string): void
  userCode(code: UserCode): void
  reached(isReached: boolean): void
  finishing(): void
  endingOld(): void
}

export interface FlowStart {
  readonly providerName: string
  readonly purpose: SignInFlow['purpose']
  /** The account it is for, where that is known beforehand. */
  readonly forAccount: AccountId | null
}

/** What a sign-in came to: the account, or the question whose it is. */
export type FlowResult = AccountId | { readonly other: OtherAccount }

export type FlowWork = (report: FlowReport) => Promise<FlowResult>
