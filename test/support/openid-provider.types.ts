import type { IncomingMessage, ServerResponse } from 'node:http'

/** Who can sign in at the test provider; `login` is also the subject. Any password is right. */
export interface TestPerson {
  readonly login: string
  readonly name: string
  readonly email: string
  /** Null: the provider names no picture for this person. */
  readonly picture?: string | null
}

export interface ProviderOptions {
  /** First path segment of the issuer, for example `meadow`; '' mounts it at the root. */
  readonly name?: string
  /** 0 or absent: any free port. */
  readonly port?: number
  readonly people?: readonly TestPerson[]
  /** Members the discovery document leaves out, for example `revocation_endpoint`. */
  readonly discoveryHides?: readonly string[]
  /** Members the discovery document claims in addition (or instead). */
  readonly discoverySays?: Readonly<Record<string, unknown>>
  /** Which well-known paths answer: OpenID Connect Discovery, RFC 8414 (inserted path), or both. */
  readonly discoveryAt?: 'openid' | 'rfc8414' | 'both'
  /** Matches redirect URIs exactly, port included (against RFC 8252 §7.3). */
  readonly exactRedirects?: boolean
  /** With `exactRedirects`: the ports that are registered. Default: the ten of Handback's dialog. */
  readonly redirectPorts?: readonly number[]
  /** False: the server takes Basic credentials as they come, without percent-decoding them. */
  readonly decodesBasic?: boolean
  /** Takes a secret only in the way a client is registered for; it takes either by itself. */
  readonly strictAuthMethods?: boolean
  /** Really supports `prompt=select_account` (and lists it). */
  readonly selectAccount?: boolean
  /** Only people who said `prompt=consent` get a refresh token where false. Default true. */
  readonly alwaysRefreshTokens?: boolean
  /** Refresh tokens are replaced at each use (RFC 9700 §4.14.2). Default false. */
  readonly rotatesRefreshTokens?: boolean
  /** Refuses with nothing but the status 401, where most say why in JSON. */
  readonly emptyRefusals?: boolean
  /** Access tokens are self-contained (RFC 9068) and for an API: they outlive their grant. */
  readonly jwtAccessTokens?: boolean
  /** Takes authorization requests only through the back channel (RFC 9126 §5). */
  readonly requiresPushed?: boolean
  /** Offers proof of possession (RFC 9449) to apps that want it. */
  readonly offersDpop?: boolean
  /** Gives no app a token without it, and wants a nonce of its own in every proof (§8). */
  readonly insistsOnDpop?: boolean
  readonly accessTokenSeconds?: number
  readonly refreshTokenSeconds?: number
  /** Signs in by a code entered on another device as well (RFC 8628). Default false. */
  readonly deviceCodes?: boolean
  readonly deviceCodeSeconds?: number
  /** False: no dynamic registration. Default true. */
  readonly registration?: boolean
  /** Tokens it knows from before, for accounts that were stored elsewhere. */
  readonly holds?: readonly IssuedToken[]
}

export interface IssuedToken {
  readonly kind: 'access_token' | 'refresh_token'
  readonly token: string
  readonly subject: string
  readonly clientId: string
}

export interface LoggedRequest {
  readonly at: number
  readonly method: string
  /** With the mount path, without the query: `/meadow/token/revocation`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Form body; empty for anything else. */
  readonly body: URLSearchParams
}

/** A real OpenID provider on loopback (`oidc-provider`) as tests and the demo use it. */
export interface TestProvider {
  /** For example http://127.0.0.1:40123/meadow */
  readonly issuer: string
  readonly port: number
  /** Public client, any port, path /callback/test. */
  readonly publicClientId: string
  /** Confidential client (`client_secret_basic`) and its secret. */
  readonly confidentialClientId: string
  readonly confidentialClientSecret: string
  /** Confidential client that must send the same secret in the form (`client_secret_post`). */
  readonly postClientId: string
  /** Every token issued, oldest first. */
  readonly issued: readonly IssuedToken[]
  /** Every request but those of `isActive`, oldest first: the provider's own log. */
  readonly requests: readonly LoggedRequest[]
  /** Asked of the introspection endpoint, as a privileged client that may see every token. */
  isActive(token: string): Promise<boolean>
  /** Every token of the person dies at once, as if ended on the provider's own page. */
  endAccessOf(login: string): Promise<void>
  /** Answers in the provider's place where it returns true; null gives the provider back. */
  intercept(answer: ((request: IncomingMessage, response: ServerResponse) => boolean) | null): void
  /** Stops listening (connections are refused); data is kept. */
  goDown(): Promise<void>
  /** Listens again on the same port. */
  comeBack(): Promise<void>
  close(): Promise<void>
}
