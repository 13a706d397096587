import type { TokenKind } from '../domain/token.ts'
import type { ProfilePointers, RequestIdentity } from './identity-rules.ts'
import type { AppRevocation } from './revocation-rules.ts'
import type { ScopeInWords } from './define-provider.ts'
import type { Said } from '../../words/said.ts'
import type { WordKey } from '../../words/words.ts'

/** Where an answer says what a token may do. */
export type ScopesAt =
  | { readonly header: string; readonly separator: string }
  /** JSON Pointer to a text, or with separator null to a list of texts. */
  | { readonly pointer: string; readonly separator: string | null }

/** Where an answer says when a token ends: epoch seconds, seconds from now, or a date. */
export type ExpiryAt = ({ readonly header: string } | { readonly pointer: string }) & {
  readonly as: 'epoch-seconds' | 'seconds-left' | 'date'
}

/** How a token that was issued to somebody else is asked whose it is: also the probe. */
export interface Whose {
  /** The address at a server with this issuer. */
  readonly url: (issuer: string) => string
  /** What a living token's answer holds stands at `subject`, and what a dead one's is in `dead`. */
  readonly identity: RequestIdentity
  /** Where the owner stands, if elsewhere than in `identity`; an answer may leave it out. */
  readonly owner?: ProfilePointers
  readonly scopes?: ScopesAt
  readonly expires?: ExpiryAt
  /** A second question about the owner, for tokens that may ask it. */
  readonly more?: { readonly url: (issuer: string) => string; readonly owner: ProfilePointers }
}

/** How a token is ended by somebody who is not the client it was issued to. */
export interface EndsItself {
  readonly url: (issuer: string) => string
  readonly rules: AppRevocation
  /** Said first, and asked only where the person agrees; otherwise it is ended by hand. */
  readonly agree?: Said
}

/**
 * A kind of token that people hold already: of other apps, or made by themselves. One that is handed
 * in goes to this provider and nobody else.
 */
export interface HandedInRule {
  /** Unique within the file; stored with the tokens, so it stays. */
  readonly id: string
  /** What such a token is called, after the provider's name: "GitHub: personal access token". */
  readonly name: Said
  /** The documented form of the whole token; null: it has none, and the person names the provider. */
  readonly shape: RegExp | null
  /** Older ones, or those of servers set up otherwise, do not have that form. */
  readonly unmarkedToo: boolean
  readonly kind: TokenKind
  /** Many servers give out tokens of this form: the person says which, before anything is sent. */
  readonly anyServer: boolean
  /** `as-linked`: the request of the file, at its user info endpoint. Null: nothing tells. */
  readonly whose: Whose | 'as-linked' | null
  /** `as-linked`: the revocation of the file, which needs no client. Null: only the person can. */
  readonly ends: EndsItself | 'as-linked' | null
  /** Where the person ends it; null: the file's own page. */
  readonly page: ((issuer: string) => string) | null
  /** Permissions that such tokens often have, in plain words; besides those of the file. */
  readonly scopes: readonly ScopeInWords[]
  /** Shown before it is ended. */
  readonly notes: readonly Said[]
}

type Given = Pick<HandedInRule, 'id' | 'name' | 'shape'> & Partial<HandedInRule>

/** What a rule leaves out is what most have. */
export function handedIn(rule: Given): HandedInRule {
  return {
    unmarkedToo: false,
    kind: 'access_token',
    anyServer: false,
    whose: 'as-linked',
    ends: null,
    page: null,
    scopes: [],
    notes: [],
    ...rule,
  }
}

/** Each permission with its plain words. */
export function scopesInWords(words: Readonly<Record<string, WordKey>>): ScopeInWords[] {
  return Object.entries(words).map(([scope, allows]) => ({ scope, allows }))
}

export const appToken: Said = { en: 'access token of an app', de: 'Zugriffstoken einer App' }
export const refreshToken: Said = { en: 'refresh token of an app', de: 'Refresh-Token einer App' }
export const ownToken: Said = { en: 'personal access token', de: 'persönliches Zugriffstoken' }

/** An app's access token without a documented form; the person ends it on the file's page. */
export const unmarkedAppToken = handedIn({ id: 'app', name: appToken, shape: null })
