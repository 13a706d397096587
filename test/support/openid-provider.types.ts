/** A real OpenID provider on loopback (`oidc-provider`) as tests and the demo use it. */
export interface TestProvider {
  /** For example http://127.0.0.1:40123/meadow */
  readonly issuer: string
  readonly port: number
  /** Public client, any port, path /callback/test. */
  readonly publicClientId: string
  /** Confidential client and its secret. */
  readonly confidentialClientId: string
  readonly confidentialClientSecret: string
  /** Every token issued, oldest first. */
  readonly issued: readonly {
    kind: 'access_token' | 'refresh_token'
    token: string
    subject: string
    clientId: string
  }[]
  /** Every request, oldest first: the provider's own log. */
  readonly requests: readonly { at: number; method: string; path: string; body: URLSearchParams }[]
  /** Asked as a privileged client that may see every token. */
  isActive(token: string): Promise<boolean>
  /** Stops listening (connections are refused); data is kept. */
  goDown(): Promise<void>
  /** Listens again on the same port. */
  comeBack(): Promise<void>
  close(): Promise<void>
}
