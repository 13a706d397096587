import type { Profile } from '../domain/account.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import type { FreshTokens, OpenedClient } from '../providers/server-access.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'

export type Purpose = 'link' | 'log-in'

export interface SignInRequest {
  readonly client: OpenedClient
  readonly provider: ProviderDefinition
  readonly purpose: Purpose
  /** `login_hint`: whom we expect, so that the provider need not ask. */
  readonly loginHint?: string | null
  /** Ask the provider to let the person choose, where it can. Default: when linking. */
  readonly chooseAccount?: boolean
  /** How long to wait for the person in the browser. */
  readonly timeoutMs: number
  /** Cancels the wait. Once an answer is here it is finished: a grant must not get lost. */
  readonly signal: AbortSignal
  readonly openBrowser: (address: string) => Promise<void>
  readonly http: Http
  readonly clock: Clock
  /** The address that was (or could not be) opened, for "Copy address". */
  readonly onAddress?: (address: string) => void
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
