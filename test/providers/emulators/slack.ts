import { Authorization, type AuthorizeRules } from '../kit/authorize.ts'
import type { Emulation, Reply, Surroundings } from '../kit/emulator.types.ts'
import type { IssuedToken } from '../kit/ledger.ts'
import { tokenEndpoint, type Issued, type TokenRules } from '../kit/token-endpoint.ts'

const installing = 'https://docs.slack.dev/authentication/installing-with-oauth'
const access = 'https://docs.slack.dev/reference/methods/oauth.v2.access'
const testing = 'https://api.slack.com/methods/auth.test'
const revoking = 'https://api.slack.com/methods/auth.revoke'

const team = 'T9TK3CUKW'
const userOf = (login: string): string => `U${login.toUpperCase()}`

/** Everything is HTTP 200; the body says whether it was done. */
const ok = (body: object = {}): Reply => ({ status: 200, body: { ok: true, ...body } })
const failed = (error: string): Reply => ({ status: 200, body: { ok: false, error } })

function tokenIn(bearer: string | null, { ledger }: Surroundings): IssuedToken | Reply {
  if (bearer === null) return failed('not_authed')
  const found = ledger.find(bearer)
  // A refresh token authenticates nothing.
  if (found?.kind !== 'access') return failed('invalid_auth')
  if (!found.alive) return failed('token_revoked')
  return ledger.lives(found) ? found : failed('token_expired')
}

/** At the first exchange the person's token stands under `authed_user`; a refresh answers flat. */
function tokenAnswer({ access, refresh, grant, expiresIn }: Issued, refreshed: boolean): object {
  const tokens = {
    scope: grant.scopes.join(','),
    access_token: access.text,
    token_type: 'user',
    ...(refresh === null ? {} : { refresh_token: refresh.text, expires_in: expiresIn }),
  }
  const common = { ok: true, app_id: 'A0KRD7HC3', team: { id: team, name: 'Slack Softball Team' } }
  if (refreshed) return { ...common, ...tokens }
  return { ...common, authed_user: { id: userOf(grant.login), ...tokens } }
}

/** Its page for a wrong request, in its words; second hand: many projects quote them. */
const pageOf: NonNullable<AuthorizeRules['refuses']> = (fault, { query }) => {
  const uri = query.get('redirect_uri') ?? ''
  const said =
    fault === 'client_id'
      ? 'Invalid client_id parameter'
      : `redirect_uri did not match any configured URIs. Passed URI: ${uri}`
  return { status: 200, body: `<p>${said}</p>` }
}

/** The errors that `oauth.v2.access` lists. */
const refuses: NonNullable<TokenRules['refuses']> = (error, { form }, fault) => {
  if (error === 'invalid_grant') {
    return failed(form.has('code') ? 'invalid_code' : 'invalid_refresh_token')
  }
  return failed(fault === 'unknown' ? 'invalid_client_id' : 'bad_client_secret')
}

/**
 * `rotation`: the setting of the same name, off by default. `pkce`: whether the app is marked as a
 * public client; any other shows its secret.
 */
export function slackWith(rotation: boolean, pkce = true): Emulation {
  return {
    id: 'slack',
    hosts: ['slack.com'],
    app: { clientId: '3336676.569200954261', secret: pkce ? null : 'slack-app-secret' },
    address: 'slack.com',
    client: { authMethod: 'none', redirectRule: 'fixed-ports' },
    routes: (around) => {
      const { ledger } = around
      const authorization = new Authorization(around, {
        pkce: 'required',
        redirect: 'exact',
        redirectHost: 'localhost',
        scopeParameter: 'user_scope',
        scopeSeparator: ',',
        asksEveryTime: true,
        refuses: pageOf,
      })
      const rules = {
        clientAuth: pkce ? 'none' : 'post',
        accessPrefix: rotation ? 'xoxe.xoxp-1-' : 'xoxp-',
        refreshPrefix: 'xoxe-1-',
        accessLifeMs: rotation ? 12 * 60 * 60_000 : null,
        refresh: rotation ? { rotates: true, lifeMs: 30 * 24 * 60 * 60_000 } : null,
        refuses,
      } as const
      const first = tokenEndpoint(around, authorization, {
        ...rules,
        answer: (issued) => tokenAnswer(issued, false),
      })
      const later = tokenEndpoint(around, authorization, {
        ...rules,
        answer: (issued) => tokenAnswer(issued, true),
      })
      return [
        {
          on: 'GET slack.com/oauth/v2/authorize',
          source: installing,
          // A desktop redirect may not ask for a bot's scopes, and without any there is nothing to allow.
          answer: (ask) =>
            ask.query.has('scope') || ask.query.get('user_scope') === null
              ? { status: 400, body: '<p>invalid_scope</p>' }
              : authorization.answer(ask),
        },
        {
          on: 'POST slack.com/oauth/v2/authorize',
          source: 'unverified',
          answer: authorization.answer,
        },
        {
          on: 'POST slack.com/api/oauth.v2.access',
          source: access,
          answer: (ask) =>
            ask.form.get('grant_type') === 'refresh_token' ? later(ask) : first(ask),
        },
        {
          on: 'POST slack.com/api/auth.test',
          source: testing,
          answer: ({ bearer }) => {
            const found = tokenIn(bearer, around)
            if ('status' in found) return found
            const { login } = found.grant
            const about = { url: 'https://subarachnoid.slack.com/', team: 'Subarachnoid Workspace' }
            const { status, body } = ok({
              ...about,
              user: login,
              team_id: team,
              user_id: userOf(login),
            })
            const headers = { 'x-oauth-scopes': found.grant.scopes.join(',') }
            return { status, body, headers }
          },
        },
        {
          on: 'GET slack.com/api/auth.revoke',
          source: revoking,
          answer: ({ bearer, query }) => {
            const found = tokenIn(bearer, around)
            if ('status' in found) return found
            if (query.get('test') === '1') return ok({ revoked: false })
            found.alive = false
            // The app is taken off the workspace with a person's last token.
            const { grant } = found
            const left = ledger.tokens.some((one) => one.grant === grant && ledger.lives(one))
            if (!left) ledger.endGrant(grant, true)
            return ok({ revoked: true })
          },
        },
      ]
    },
    expects: {
      subject: (login) => `${team}:${userOf(login)}`,
      ending: rotation ? 'by-hand' : 'proven',
      afterwards: 'asked',
      silentLogIn: false,
      ...(rotation ? {} : { expired: null }),
    },
  }
}

export const slack: Emulation = slackWith(false)
