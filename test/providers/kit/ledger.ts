import { randomBytes } from 'node:crypto'

/** What a provider keeps of one person's consent for one app. */
export interface Grant {
  readonly id: string
  readonly login: string
  readonly clientId: string
  readonly scopes: readonly string[]
  alive: boolean
  /** Of the last authorization request (OpenID Connect Core §3.1.2.1), for the ID token. */
  nonce: string | null
  /** Scopes of the request whose code was redeemed last: logging in asks for fewer than linking. */
  asked?: readonly string[]
}

export interface IssuedToken {
  readonly text: string
  readonly kind: 'access' | 'refresh'
  readonly grant: Grant
  /** One sign-in's tokens belong together. */
  readonly pair: string
  readonly expiresAt: number | null
  alive: boolean
}

/** What a provider knows: consents and tokens. The truth that tests ask, never the app. */
export class Ledger {
  readonly grants: Grant[] = []
  readonly tokens: IssuedToken[] = []
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  consentOf(login: string, clientId: string): Grant | undefined {
    return this.grants.find((one) => one.alive && one.login === login && one.clientId === clientId)
  }

  allow(login: string, clientId: string, scopes: readonly string[]): Grant {
    const known = this.consentOf(login, clientId)
    if (known !== undefined) return known
    const grant = {
      id: randomBytes(6).toString('hex'),
      login,
      clientId,
      scopes,
      alive: true,
      nonce: null,
    }
    this.grants.push(grant)
    return grant
  }

  /** `prefix`: how this provider's tokens begin. `lifeMs` null: no end. */
  issue(
    grant: Grant,
    kind: IssuedToken['kind'],
    about: { readonly prefix?: string; readonly lifeMs?: number | null; readonly pair: string },
  ): IssuedToken {
    const lifeMs = about.lifeMs ?? null
    const token: IssuedToken = {
      text: `${about.prefix ?? ''}${randomBytes(24).toString('base64url').replaceAll('_', 'x')}`,
      kind,
      grant,
      pair: about.pair,
      expiresAt: lifeMs === null ? null : this.#now() + lifeMs,
      alive: true,
    }
    this.tokens.push(token)
    return token
  }

  /** The token of this text, dead or alive. */
  find(text: string | null | undefined): IssuedToken | undefined {
    return this.tokens.find((one) => one.text === text)
  }

  lives(token: IssuedToken | undefined): token is IssuedToken {
    if (token === undefined || !token.alive) return false
    return token.expiresAt === null || token.expiresAt > this.#now()
  }

  endPair(token: IssuedToken): void {
    for (const one of this.tokens) if (one.pair === token.pair) one.alive = false
  }

  /** Every token of the grant dies; the consent itself only if `forget`. */
  endGrant(grant: Grant, forget: boolean): void {
    for (const one of this.tokens) if (one.grant === grant) one.alive = false
    if (forget) grant.alive = false
  }

  livingOf(login: string): IssuedToken[] {
    return this.tokens.filter((one) => one.grant.login === login && this.lives(one))
  }
}
