import { randomUUID } from 'node:crypto'
import type { Authorization } from './authorize.ts'
import { deviceCodeGrant, type DeviceCodes } from './device-code.ts'
import type { Ask, Reply, Surroundings } from './emulator.types.ts'
import type { Grant, IssuedToken } from './ledger.ts'

export interface TokenRules {
  /**
   * How the client shows itself; `none`: its id in the form (a public client with PKCE); `no-secret`:
   * the same, and a secret beside it is refused.
   */
  readonly clientAuth: 'basic' | 'post' | 'basic-or-post' | 'none' | 'no-secret'
  readonly accessPrefix?: string
  readonly refreshPrefix?: string
  readonly accessLifeMs: number | null
  /** Null: this provider gives no refresh tokens. */
  readonly refresh: null | RefreshRules
  /** Gives tokens for a code that was entered on another device (RFC 8628 §3.4). */
  readonly deviceCodes?: DeviceCodes
  /** The answer, where it is not that of RFC 6749 §5.1. */
  readonly answer?: (issued: Issued) => unknown
  /** Error answers, where they are not those of RFC 6749 §5.2. */
  readonly refuses?: (error: 'invalid_client' | 'invalid_grant', ask: Ask, fault: Fault) => Reply
}

/** What is wrong with how a client showed itself; null: nothing, something else is. */
export type Fault = 'unknown' | 'secret-missing' | 'secret-wrong' | 'secret-unwanted' | null

interface RefreshRules {
  readonly rotates: boolean
  readonly lifeMs?: number | null
  /** With `rotates`: the one that was used lives on beside the new one. */
  readonly keepsOld?: boolean
  /** Given only where this scope was asked for (OpenID Connect Core §11). */
  readonly onlyFor?: string
}

export interface Issued {
  readonly access: IssuedToken
  readonly refresh: IssuedToken | null
  readonly grant: Grant
  readonly expiresIn: number | null
}

/** POST of the token endpoint (RFC 6749 §4.1.3 and §6). */
export function tokenEndpoint(
  surroundings: Surroundings,
  authorization: Authorization,
  rules: TokenRules,
): (ask: Ask) => Reply {
  const { ledger } = surroundings
  const refuse =
    rules.refuses ??
    ((error) => ({ status: error === 'invalid_client' ? 401 : 400, body: { error } }))
  const answer = (grant: Grant, pair: string, before: IssuedToken | null): Reply => {
    const { accessLifeMs, refresh: refreshing } = rules
    const issue = (kind: IssuedToken['kind'], prefix = '', lifeMs: number | null = null) =>
      ledger.issue(grant, kind, { prefix, lifeMs, pair })
    const access = issue('access', rules.accessPrefix, accessLifeMs)
    const replaced = refreshing?.rotates === true && refreshing.keepsOld !== true
    if (before !== null && replaced) before.alive = false
    const renews = refreshing !== null && isRenewed(refreshing, grant, before)
    const refresh = renews ? issue('refresh', rules.refreshPrefix, refreshing.lifeMs) : null
    const expiresIn = accessLifeMs === null ? null : accessLifeMs / 1000
    const issued = { access, refresh, grant, expiresIn }
    return { status: 200, body: (rules.answer ?? standardAnswer)(issued) }
  }
  return (ask) => {
    const fields = fieldsOf(ask)
    if (rules.deviceCodes !== undefined && fields.get('grant_type') === deviceCodeGrant) {
      if (!isClient(ask, surroundings, { clientAuth: 'none' }))
        return refuse('invalid_client', ask, faultOf(ask, surroundings))
      const given = rules.deviceCodes.redeem(fields)
      return 'status' in given ? given : answer(given, randomUUID(), null)
    }
    if (!isClient(ask, surroundings, rules))
      return refuse('invalid_client', ask, faultOf(ask, surroundings))
    if (fields.get('grant_type') === 'authorization_code') {
      const grant = authorization.redeem(fields)
      return grant === 'invalid_grant'
        ? refuse(grant, ask, null)
        : answer(grant, randomUUID(), null)
    }
    const token = ledger.find(fields.get('refresh_token'))
    if (token?.kind !== 'refresh' || !ledger.lives(token)) return refuse('invalid_grant', ask, null)
    return answer(token.grant, token.pair, token)
  }
}

function isRenewed(rules: RefreshRules, { asked }: Grant, before: IssuedToken | null): boolean {
  if (before !== null) return rules.rotates
  return rules.onlyFor === undefined || asked?.includes(rules.onlyFor) === true
}

/** The fields of a form or of a JSON body. */
export function fieldsOf(ask: Ask): URLSearchParams {
  const json = Object.entries(ask.json).filter(([, value]) => typeof value === 'string')
  return json.length > 0 ? new URLSearchParams(json as [string, string][]) : ask.form
}

/** Is it the registered app that asks, shown in the way this provider wants? */
export function isClient(
  ask: Ask,
  { app }: Pick<Surroundings, 'app'>,
  { clientAuth }: Pick<TokenRules, 'clientAuth'>,
): boolean {
  const fields = fieldsOf(ask)
  const secret = app.secret ?? ''
  const basic = ask.basic?.user === app.clientId && ask.basic.password === secret
  const named = fields.get('client_id') === app.clientId
  const post = named && fields.get('client_secret') === secret
  switch (clientAuth) {
    case 'basic':
      return basic
    case 'post':
      return post
    case 'basic-or-post':
      return basic || post
    case 'none':
      return named
    case 'no-secret':
      return named && !fields.has('client_secret')
  }
}

function faultOf(ask: Ask, { app }: Pick<Surroundings, 'app'>): Fault {
  const fields = fieldsOf(ask)
  if ((ask.basic?.user ?? fields.get('client_id')) !== app.clientId) return 'unknown'
  if (app.secret === null) return 'secret-unwanted'
  const sent = ask.basic !== null || fields.has('client_secret')
  return sent ? 'secret-wrong' : 'secret-missing'
}

/** RFC 6749 §5.1. */
export function standardAnswer({ access, refresh, grant, expiresIn }: Issued): object {
  return {
    access_token: access.text,
    token_type: 'Bearer',
    scope: grant.scopes.join(' '),
    ...(expiresIn === null ? {} : { expires_in: expiresIn }),
    ...(refresh === null ? {} : { refresh_token: refresh.text }),
  }
}
