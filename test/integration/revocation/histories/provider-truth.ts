import type { HttpAnswer, HttpRequest } from '../../../../main/system/http.ts'
import type { TokenKind } from '../../../../main/domain/token.ts'
import { anAnswer } from '../../../support/revocation-facts.ts'
import { answerOf, type Endpoint, type Trouble } from './faults.ts'
import type { ProviderFacts } from './setting.ts'

/** A token as the provider sees it. */
export interface TrueToken {
  readonly text: string
  readonly kind: TokenKind
  readonly grant: string
  /** By the provider's own clock, which nobody sets. */
  readonly endsAt: number | null
  revoked: boolean
  /** The refresh token that took its place. */
  successor: TrueToken | null
  /** Its documented success was given, and heard. */
  answered: boolean
  /** A probe of it was answered with a fault, or not heard. */
  unheardProbe: boolean
}

export interface Exchange {
  readonly answer: HttpAnswer
  readonly endpoint: Endpoint | 'other'
  readonly token: TrueToken | undefined
  /** A documented success of a revocation. */
  readonly success: boolean
  /** Tokens this answer brings. */
  readonly minted: readonly TrueToken[]
}

const json = { 'content-type': 'application/json' }

/** Knows the true state of every token, and answers as its facts and its present trouble say. */
export class ProviderTruth {
  readonly facts: ProviderFacts
  readonly tokens = new Map<string, TrueToken>()
  readonly #now: () => number
  #troubles: Trouble[] = []
  #issued = 0

  constructor(facts: ProviderFacts, now: () => number) {
    this.facts = facts
    this.#now = now
  }

  issue(kind: TokenKind, grant: string, lifeMs: number | null): TrueToken {
    this.#issued += 1
    const text = `${kind}.${this.facts.host}.${grant}.${this.#issued}.${'x9'.repeat(9)}`
    const endsAt = lifeMs === null ? null : this.#now() + lifeMs
    const token: TrueToken = {
      text,
      kind,
      grant,
      endsAt,
      revoked: false,
      successor: null,
      answered: false,
      unheardProbe: false,
    }
    this.tokens.set(text, token)
    return token
  }

  isAlive(token: TrueToken): boolean {
    return !token.revoked && (token.endsAt === null || token.endsAt > this.#now())
  }

  /** The person removed the app on the provider's page. */
  endGrant(grant: string): void {
    for (const token of this.tokens.values()) if (token.grant === grant) this.#kill(token)
  }

  meet(trouble: Trouble): void {
    this.#troubles = this.#troubles.filter(({ endpoint }) => endpoint !== trouble.endpoint)
    this.#troubles.push(trouble)
  }

  recover(): void {
    this.#troubles = []
  }

  handle(request: HttpRequest): Exchange {
    const path = new URL(request.url).pathname
    const form = new URLSearchParams(request.body ?? '')
    const bearer = request.headers['authorization']?.replace('Bearer ', '')
    const text = form.get('token') ?? form.get('refresh_token') ?? bearer ?? ''
    const token = this.tokens.get(text)
    const endpoint = path === '/revoke' ? 'revoke' : path.startsWith('/.well') ? 'other' : 'probe'
    const found = this.#answer(path, token, endpoint)
    return { endpoint, token, ...found }
  }

  #answer(
    path: string,
    token: TrueToken | undefined,
    endpoint: Endpoint | 'other',
  ): Pick<Exchange, 'answer' | 'success' | 'minted'> {
    const trouble = this.#takeTrouble(endpoint)
    if (trouble !== undefined) {
      if (trouble.fault.acted) this.#act(path, token)
      return { answer: answerOf(trouble.fault, token?.text ?? ''), success: false, minted: [] }
    }
    return this.#act(path, token)
  }

  #takeTrouble(endpoint: Endpoint | 'other'): Trouble | undefined {
    const trouble = this.#troubles.find((one) => one.endpoint === endpoint)
    if (trouble === undefined) return undefined
    const left = trouble.times - 1
    this.#troubles = this.#troubles.filter((one) => one !== trouble)
    if (left > 0) this.#troubles.push({ ...trouble, times: left })
    return trouble
  }

  #act(
    path: string,
    token: TrueToken | undefined,
  ): Pick<Exchange, 'answer' | 'success' | 'minted'> {
    const plain = { success: false, minted: [] }
    if (path === '/revoke') return { ...plain, ...this.#revoke(token) }
    if (path === '/introspect') return { ...plain, answer: this.#introspect(token) }
    if (path === '/userinfo') return { ...plain, answer: this.#userinfo(token) }
    if (path === '/token') return { ...plain, ...this.#refresh(token) }
    return { ...plain, answer: anAnswer(404) }
  }

  #revoke(token: TrueToken | undefined): Pick<Exchange, 'answer' | 'success'> {
    const { unknown, lies, unsupported, cascade } = this.facts
    if (token !== undefined && unsupported === token.kind) {
      return { answer: this.#error(400, 'unsupported_token_type'), success: false }
    }
    if (token === undefined || !this.isAlive(token)) {
      if (token !== undefined && cascade === 'grant') this.endGrant(token.grant)
      if (unknown === 'success') return { answer: anAnswer(200), success: true }
      const documented = unknown === 'documented-error'
      return { answer: this.#error(400, 'invalid_token'), success: documented }
    }
    if (!lies) {
      if (cascade === 'grant') this.endGrant(token.grant)
      else this.#kill(token)
    }
    return { answer: anAnswer(200), success: true }
  }

  #kill(token: TrueToken): void {
    if (this.facts.selfContained && token.kind === 'access_token') return
    token.revoked = true
  }

  #introspect(token: TrueToken | undefined): HttpAnswer {
    const { introspection } = this.facts
    if (introspection === 'refuses') return this.#error(401, 'invalid_client')
    const alive = introspection === 'honest' && token !== undefined && this.isAlive(token)
    return anAnswer(200, JSON.stringify({ active: alive }), json)
  }

  #userinfo(token: TrueToken | undefined): HttpAnswer {
    const alive = token !== undefined && this.isAlive(token)
    return alive ? anAnswer(200, '{"sub":"1"}', json) : anAnswer(401)
  }

  #refresh(token: TrueToken | undefined): Pick<Exchange, 'answer' | 'minted'> {
    if (token === undefined || !this.isAlive(token)) {
      return { answer: this.#error(400, 'invalid_grant'), minted: [] }
    }
    const access = this.issue('access_token', token.grant, 3_600_000)
    const rotates = this.facts.refresh === 'rotates'
    const next = rotates ? this.issue('refresh_token', token.grant, null) : null
    if (next !== null) {
      token.revoked = true
      token.successor = next
    }
    const body = { access_token: access.text, expires_in: 3600, refresh_token: next?.text }
    const minted = next === null ? [access] : [access, next]
    return { answer: anAnswer(200, JSON.stringify(body), json), minted }
  }

  #error(status: number, code: string): HttpAnswer {
    return anAnswer(status, JSON.stringify({ error: code }), json)
  }
}
