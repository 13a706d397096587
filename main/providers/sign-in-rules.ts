import type { ClientAuthMethod, RedirectRule } from '../domain/client.ts'

/** Where in the token answer things stand, where not as RFC 6749 §5.1 has them (JSON Pointers). */
export interface TokenPointers {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresIn: string
  readonly scope: string
}

export const standardTokenPointers: TokenPointers = {
  accessToken: '/access_token',
  refreshToken: '/refresh_token',
  expiresIn: '/expires_in',
  scope: '/scope',
}

/** The authorization code flow (RFC 6749 §4.1) with what this provider wants different. */
export interface CodeSignIn {
  readonly kind: 'code'
  /** RFC 7636 with S256; off only where the provider documents no support. */
  readonly pkce: boolean
  /** What the token endpoint wants of a desktop app. */
  readonly client: 'public' | 'secret' | 'either'
  /** How a secret is sent, where discovery does not say. */
  readonly authMethod: ClientAuthMethod
  readonly redirect: RedirectRule
  /** RFC 8252 §7.3 advises the literal address; a few providers take the name only. */
  readonly redirectHost: '127.0.0.1' | 'localhost'
  readonly scopeParameter: string
  readonly scopeSeparator: ' ' | ','
  /** Further parameters of the authorization request: always, and only when linking (asks for consent). */
  readonly ask: Readonly<Record<string, string>>
  readonly askWhenLinking: Readonly<Record<string, string>>
  /** Further members and headers of the token request. */
  readonly tokenFields: Readonly<Record<string, string>>
  readonly tokenHeaders: Readonly<Record<string, string>>
  readonly tokenBody: 'form' | 'json'
  readonly tokens: TokenPointers
}

/** A few providers can't be linked by a desktop app: said, with the reason, instead of hidden. */
export interface NoSignIn {
  readonly kind: 'none'
  readonly because:
    | 'https-redirect-only'
    | 'secret-must-stay-on-a-server'
    | 'approval-only'
    | 'service-ended'
    | 'needs-what-handback-lacks'
}

export type SignIn = CodeSignIn | NoSignIn

export function codeSignIn(rules: Partial<Omit<CodeSignIn, 'kind'>> = {}): CodeSignIn {
  return {
    kind: 'code',
    pkce: true,
    client: 'either',
    authMethod: 'client_secret_post',
    redirect: 'any-port',
    redirectHost: '127.0.0.1',
    scopeParameter: 'scope',
    scopeSeparator: ' ',
    ask: {},
    askWhenLinking: {},
    tokenFields: {},
    tokenHeaders: {},
    tokenBody: 'form',
    tokens: standardTokenPointers,
    ...rules,
  }
}
