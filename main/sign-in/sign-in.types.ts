import type { Profile } from '../domain/account.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import type { FreshTokens, OpenedClient } from '../providers/server-access.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'
import type { Language } from '../system/language.ts'

export type Purpose = 'link' | 'log-in'

/**
 * How the answer gets here, top of the ladder first: through the browser to a loopback address
 * (RFC 8252 §7.3), by a code entered on any device (RFC 8628), or by hand, as the address of the
 * page the browser ended up on.
 */
export type Rung = 'browser' | 'device-code' | 'pasted-address'

/** What a person is shown and enters (RFC 8628 §3.3). No secret: the device code is not in it. */
export interface UserCode {
  readonly text: string
  /** Short, to be typed. */
  readonly address: string
  /** With the code in it, where the server gives one: to be opened or scanned. */
  readonly fullAddress: string
  /** The only hosts these addresses may be opened at. */
  readonly hosts: readonly string[]
  readonly givenAt: number
  readonly expiresAt: number
}

export interface SignInRequest {
  readonly client: OpenedClient
  readonly provider: ProviderDefinition
  readonly purpose: Purpose
  /** Default: `browser`. */
  readonly rung?: Rung
  /** `login_hint`: whom we expect, so that the provider need not ask. */
  readonly loginHint?: string | null
  /** Ask the provider to let the person choose, where it can. Default: when linking. */
  readonly chooseAccount?: boolean
  /** How long to wait for the person in the browser. */
  readonly timeoutMs: number
  /**
   * Cancels the wait. Once an answer is here it is finished, also where it was asked for before: a
   * grant must not get lost. Whether it is still wanted is for the caller to say.
   */
  readonly signal: AbortSignal
  readonly openBrowser: (address: string) => Promise<void>
  readonly http: Http
  readonly clock: Clock
  /** Of the page the browser shows when the answer has arrived. */
  readonly language: Language
  /** The address that was (or could not be) opened, for "Copy address". */
  readonly onAddress?: (address: string) => void
  /** From now on the address of the page the browser ended up on is taken; throws as `readPasted`. */
  readonly onPaste?: (paste: (text: string) => void, redirectUri: string) => void
  /** There is a code to be entered; nothing is opened by itself. */
  readonly onUserCode?: (code: UserCode) => void
  /** Is the server reached while it is asked whether the code was entered? Said when that changes. */
  readonly onReach?: (isReached: boolean) => void
  /** Tokens of a grant that arrived and was refused: nobody else can revoke them. Then it throws. */
  readonly onRefused: (tokens: FreshTokens) => Promise<void>
  readonly onStep?: (step: 'waiting' | 'browser-failed' | 'finishing') => void
}

export interface SignInResult {
  readonly issuer: string
  readonly subject: string
  readonly profile: Profile
  readonly scopes: readonly string[]
  readonly tokens: FreshTokens
}
