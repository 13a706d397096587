import type { Said } from '../../words/said.ts'
import type { ClientAuthMethod, RedirectRule } from '../domain/client.ts'
import type { AnswerMatch } from './answer-match.ts'
import { standardDeviceCode, type DeviceCodeRules } from './device-code-rules.ts'
import type { ClientTestRules } from './client-test-rules.ts'

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

/** Where in the file that a provider lets people download things stand (JSON Pointers). */
export interface ClientFileRules {
  readonly id: string
  readonly secret: string
  /** Files of clients of another type, told by what stands there, and what to do about it. */
  readonly wrongTypes: readonly { readonly at: string; readonly says: Said }[]
}

/** A page of the provider on which a sign-in ends without a way back, told by what it shows. */
export interface PageError {
  /** As it stands there, in the provider's own words. */
  readonly shows: string
  readonly means: Said
}

/** The authorization code flow (RFC 6749 §4.1) with what this provider wants different. */
export interface CodeSignIn {
  readonly kind: 'code'
  /** RFC 7636 with S256; off only where the provider documents no support. */
  readonly pkce: boolean
  /** What the token endpoint wants of a desktop app. */
  readonly client: 'public' | 'secret' | 'either'
  /** How a client without a secret shows itself besides `client_id`: a few want Basic with no password. */
  readonly publicClient: 'client-id' | 'empty-basic'
  /** Where a file that the provider lets people download has the client ID and secret (JSON Pointers). */
  readonly clientFile: ClientFileRules | null
  /** What may be asked about a client before anybody signs in; null: nothing is documented, so nothing is. */
  readonly clientTest: ClientTestRules | null
  /** What a wrong app shows in the browser, where nothing of it comes back here. */
  readonly pageErrors: readonly PageError[]
  /** The provider says itself that this secret is none: it may be shipped with an app (RFC 8252 §8.5). */
  readonly secretIsPublic: boolean
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
  /** Where a refresh token is used (RFC 6749 §6); null: at the token endpoint, as nearly everywhere. */
  readonly refreshUrl: string | null
  readonly tokens: TokenPointers
  /** The same for the answer to a refresh, where it is built otherwise; null: as above. */
  readonly tokensOnRefresh: TokenPointers | null
  /** Answers to a refresh that mean what `invalid_grant` means (RFC 6749 §5.2), in words of its own. */
  readonly deadRefresh: readonly AnswerMatch[]
  /** Tokens are for one resource, which authorization and token requests name (RFC 8707 §2). */
  readonly resource: boolean
  /** The app sends the authorization request ahead (RFC 9126), to the client's `registrationEndpoint`. */
  readonly pushed: boolean
  /**
   * A client without a secret has a key of its own, kept in the same place, and its tokens are bound to
   * that (RFC 9449), wherever the server says that it can.
   */
  readonly dpop: boolean
  /** Further members of the registration request (RFC 7591 §2), where apps register by themselves. */
  readonly register: Readonly<Record<string, string>>
  /**
   * How it does so at the client's `registrationEndpoint`: by RFC 7591, or by the older form of an app.
   * `loopback-id`: not at all; the client ID says it, as the address of an app on this computer.
   */
  readonly registration: 'rfc7591' | 'app-form' | 'loopback-id'
  /** Used only where the server has the endpoint for it. */
  readonly deviceCode: DeviceCodeRules
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

/**
 * Login Flow v2: no client is registered. The person allows it on a page of the server, which is asked
 * meanwhile whether they did, and then gives a password for this app alone. It is kept as an access
 * token, `name:password`, and shown by HTTP Basic. Needs an identity by request.
 * https://docs.nextcloud.com/server/latest/developer_manual/client_apis/LoginFlow/
 */
export interface LoginFlow {
  readonly kind: 'login-flow'
  /** How often it is asked. */
  readonly everyMs: number
}

export type SignIn = CodeSignIn | LoginFlow | NoSignIn

export function codeSignIn(rules: Partial<Omit<CodeSignIn, 'kind'>> = {}): CodeSignIn {
  return {
    kind: 'code',
    pkce: true,
    client: 'either',
    clientFile: null,
    clientTest: null,
    pageErrors: [],
    secretIsPublic: false,
    publicClient: 'client-id',
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
    refreshUrl: null,
    tokens: standardTokenPointers,
    tokensOnRefresh: null,
    deadRefresh: [],
    resource: false,
    pushed: false,
    dpop: false,
    register: {},
    registration: 'rfc7591',
    deviceCode: standardDeviceCode,
    ...rules,
  }
}
