import type { ServerMetadata } from '../domain/client.ts'
import type { ProbeMethod } from '../domain/job.ts'
import type { TokenKind } from '../domain/token.ts'
import type { WordKey } from '../../words/words.ts'

/** How a provider's mark is drawn: one SVG path, in the current colour or in `color`. */
export interface Mark {
  readonly viewBox: string
  readonly path: string
  readonly color?: string
}

/** A permission the provider can give, in plain words. */
export interface ScopeInWords {
  readonly scope: string
  readonly allows: WordKey
}

/** Data for an RFC 7009 request and the provider's documented deviations from it. */
export interface Rfc7009Revocation {
  readonly kind: 'rfc7009'
  /** Send `token_type_hint` (RFC 7009 §2.1); off where a wrong or unknown hint misleads the server. */
  readonly sendHint: boolean
  /** Answers that mean the token was already gone: status and OAuth `error`, for one kind or both. */
  readonly alreadyGone: readonly {
    readonly status: number
    readonly error: string
    readonly kind?: TokenKind
  }[]
  /**
   * How the request is authorised: as the client (RFC 7009 §2.1), or by a live access token of the
   * same grant (RFC 6750 §2.1), which is obtained first.
   */
  readonly authorizedBy: 'client' | 'access-token'
  /** May an unknown token be answered as success? RFC 7009 §2.2: yes; makes at-least-once right. */
  readonly unknownTokenIsSuccess: boolean
  /** What one revocation ends: only that token, its pair, or the whole grant. */
  readonly ends: 'token' | 'pair' | 'grant'
}

export interface ProviderDefinition {
  readonly id: string
  /** Display name of a server of this provider; brand names are not translated. */
  nameOf(issuer: URL): string
  /** True if this file knows that server; the first match in the catalogue wins. */
  recognises(issuer: URL): boolean
  readonly mark: Mark
  /** Asked for when linking: the narrowest that identify the person. */
  readonly scopes: readonly ScopeInWords[]
  /** RFC 7009, or nothing an app can call. */
  readonly revocation: Rfc7009Revocation | { readonly kind: 'none' }
  /** In the order they are tried; each only where the server's metadata has the endpoint. */
  readonly probes: readonly ProbeMethod[]
  /** Where the person ends an app's access, or sees other apps' access; null: not known. */
  managePage(server: ServerMetadata): string | null
  /** Where the person signs out of the provider itself when there is no end_session_endpoint. */
  signOutPage(server: ServerMetadata): string | null
  /** Hosts of its pages that are not on the issuer's own domain. */
  readonly otherHosts: readonly string[]
  readonly words: {
    /** What the provider is asked when access is revoked. */
    readonly asked: WordKey
    /** What else ends with it. */
    readonly alsoAffected: WordKey
    /** What stays. */
    readonly notAffected: WordKey
  }
  /** What the facts above rest on. */
  readonly sources: readonly string[]
  readonly confidence: 'tried' | 'documented' | 'memory'
}

/** One file in `catalogue/` = all we know about one provider. */
export function defineProvider(definition: ProviderDefinition): ProviderDefinition {
  return definition
}
