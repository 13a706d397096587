import { createHash } from 'node:crypto'
import type { Ask, Reply, Surroundings } from './emulator.types.ts'
import type { Grant } from './ledger.ts'

export interface AuthorizeRules {
  /** RFC 7636; `ignored` where the provider documents none. */
  readonly pkce: 'required' | 'optional' | 'ignored'
  /** `any-port`: the registered loopback redirect without its port (RFC 8252 §7.3). */
  readonly redirect: 'any-port' | 'exact'
  readonly redirectHost?: '127.0.0.1' | 'localhost'
  readonly scopeParameter?: string
  readonly scopeSeparator?: string
  /** What must be in the request besides, as its page says. */
  readonly wants?: Readonly<Record<string, string>>
  /** What is shown instead of a way back, where its page says what. */
  readonly refuses?: (fault: string, ask: Ask) => Reply
  /** Asks the person even where it remembers the consent. */
  readonly asksEveryTime?: boolean
}

interface Code {
  readonly grant: Grant
  readonly redirectUri: string
  readonly challenge: string | null
  readonly nonce: string | null
  readonly asked: readonly string[]
  used: boolean
}

/** The ports that Handback has a person register where a provider matches redirect URIs exactly. */
const registeredPorts = Array.from({ length: 10 }, (_, n) => String(17170 + n))

/**
 * The authorization endpoint (RFC 6749 §4.1.1) with a memory: signs the person in, asks for consent
 * once, and later lets them through, as nearly all providers do.
 */
export class Authorization {
  readonly #codes = new Map<string, Code>()
  readonly #surroundings: Surroundings
  readonly #rules: AuthorizeRules

  constructor(surroundings: Surroundings, rules: AuthorizeRules) {
    this.#surroundings = surroundings
    this.#rules = rules
  }

  /** GET and POST of the authorization endpoint. */
  readonly answer = (ask: Ask): Reply => {
    const refused = this.#check(ask.query)
    if (refused !== null) {
      return this.#rules.refuses?.(refused, ask) ?? { status: 400, body: `<p>${refused}</p>` }
    }
    const login = this.#loginOf(ask)
    if (login === null) return page('login')
    const cookie = { 'set-cookie': `session=${login}; path=/` }
    const { ledger, app } = this.#surroundings
    const known = ledger.consentOf(login, app.clientId)
    const decision = ask.form.get('decision')
    if (decision === 'deny') return this.#back(ask.query, { error: 'access_denied' }, cookie)
    const asks = known === undefined || this.#rules.asksEveryTime === true
    const forced = /\b(consent|consent_and)\b/.test(ask.query.get('prompt') ?? '')
    if (decision === null && (asks || forced)) return page('consent', cookie)
    const grant = known ?? ledger.allow(login, app.clientId, this.#scopes(ask.query))
    return this.#back(ask.query, { code: this.#codeFor(grant, ask.query) }, cookie)
  }

  /** The grant behind a code, or what is wrong with it (RFC 6749 §5.2, RFC 7636 §4.6). */
  redeem(form: URLSearchParams): Grant | 'invalid_grant' {
    const code = this.#codes.get(form.get('code') ?? '')
    if (code === undefined || code.used || !code.grant.alive) return 'invalid_grant'
    code.used = true
    code.grant.nonce = code.nonce
    code.grant.asked = code.asked
    if (form.get('redirect_uri') !== code.redirectUri) return 'invalid_grant'
    if (code.challenge === null) return code.grant
    const hash = createHash('sha256').update(form.get('code_verifier') ?? '')
    return hash.digest('base64url') === code.challenge ? code.grant : 'invalid_grant'
  }

  #check(query: URLSearchParams): string | null {
    const { app } = this.#surroundings
    const { pkce, wants = {} } = this.#rules
    if (query.get('response_type') !== 'code') return 'response_type'
    if (query.get('client_id') !== app.clientId) return 'client_id'
    if (!this.#isRegistered(query.get('redirect_uri') ?? '')) return 'redirect_uri'
    if (pkce === 'required' && query.get('code_challenge_method') !== 'S256') return 'PKCE'
    const missing = Object.entries(wants).find(([name, value]) => query.get(name) !== value)
    return missing === undefined ? null : `${missing[0]} must be ${missing[1]}`
  }

  #isRegistered(redirectUri: string): boolean {
    const url = URL.parse(redirectUri)
    if (url === null || !url.pathname.startsWith('/callback/')) return false
    const { redirectPath = url.pathname } = this.#surroundings.app
    if (url.pathname !== redirectPath) return false
    const { redirect, redirectHost = '127.0.0.1' } = this.#rules
    if (url.protocol !== 'http:' || url.hostname !== redirectHost) return false
    return redirect === 'any-port' || registeredPorts.includes(url.port)
  }

  #loginOf(ask: Ask): string | null {
    const typed = ask.form.get('login')
    if (typed !== null) return typed
    return /session=([\w-]+)/.exec(ask.headers['cookie'] ?? '')?.[1] ?? null
  }

  #scopes(query: URLSearchParams): string[] {
    const { scopeParameter = 'scope', scopeSeparator = ' ' } = this.#rules
    return (query.get(scopeParameter) ?? '').split(scopeSeparator).filter((one) => one !== '')
  }

  #codeFor(grant: Grant, query: URLSearchParams): string {
    const code = `code-${this.#codes.size + 1}-${grant.id}`
    const challenge = this.#rules.pkce === 'ignored' ? null : query.get('code_challenge')
    const redirectUri = query.get('redirect_uri') ?? ''
    const nonce = query.get('nonce')
    const asked = this.#scopes(query)
    this.#codes.set(code, { grant, redirectUri, challenge, nonce, asked, used: false })
    return code
  }

  #back(query: URLSearchParams, answer: Record<string, string>, cookie: object): Reply {
    const url = new URL(query.get('redirect_uri') ?? '')
    for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value)
    const state = query.get('state')
    if (state !== null) url.searchParams.set('state', state)
    return { status: 302, headers: { ...cookie, location: url.href } }
  }
}

function page(prompt: 'login' | 'consent', headers: Readonly<Record<string, string>> = {}): Reply {
  const body = `<form method="post"><input type="hidden" name="prompt" value="${prompt}"></form>`
  return { status: 200, headers, body }
}
