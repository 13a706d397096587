import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const reference = 'https://developers.hubspot.com/docs/api-reference'
const guide = `${reference}/auth-oauth-v3/guide`
const introspect = `${reference}/2026-03/authentication/oauth-tokens/token-introspect`
const revoke = `${reference}/latest/authentication/oauth-tokens/revoke-token`

const hub = 62515
const numberOf = (login: string): number => 123_450 + login.length

const refusal = (message: string): Reply => ({
  status: 400,
  body: { message, correlationId: 'aeb5f871', category: 'VALIDATION_ERROR' },
})

export const hubspot: Emulation = {
  id: 'hubspot',
  hosts: ['app.hubspot.com', 'api.hubapi.com'],
  app: { clientId: 'hubspot-app', secret: 'hubspot-app-secret' },
  address: 'app.hubspot.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger, app } = around
    const authorization = new Authorization(around, {
      pkce: 'optional',
      redirect: 'exact',
      redirectHost: 'localhost',
      wants: { scope: 'oauth' },
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessLifeMs: 1800_000,
      refresh: { rotates: false },
      answer: ({ access, refresh, grant, expiresIn }) => ({
        access_token: access.text,
        refresh_token: refresh?.text,
        expires_in: expiresIn,
        token_type: 'bearer',
        hub_id: hub,
        user_id: numberOf(grant.login),
        scopes: grant.scopes,
      }),
      refuses: (error) => ({ status: 400, body: { status: 'BAD_REFRESH_TOKEN', message: error } }),
    })
    /** Everything stands in the form, never in the address. */
    const fromApp = (ask: Ask): boolean => isClient(ask, around, { clientAuth: 'post' })
    return [
      { on: 'GET app.hubspot.com/oauth/authorize', source: guide, answer: authorization.answer },
      { on: 'POST app.hubspot.com/oauth/authorize', source: guide, answer: authorization.answer },
      { on: 'POST api.hubapi.com/oauth/2026-03/token', source: guide, answer: token },
      {
        // An unknown token is no error, only inactive.
        on: 'POST api.hubapi.com/oauth/2026-03/token/introspect',
        source: introspect,
        answer: (ask) => {
          if (!fromApp(ask)) return refusal('missing or invalid client')
          const found = ledger.find(ask.form.get('token'))
          if (!ledger.lives(found)) return { status: 200, body: { active: false } }
          const { login, scopes } = found.grant
          const who = { hub_id: hub, user_id: numberOf(login), user: `${login}@example.com` }
          const use = { token_use: `${found.kind}_token`, token_type: 'Bearer' }
          const about = { client_id: app.clientId, hub_domain: 'demo.hubspot.com', scopes }
          return { status: 200, body: { active: true, ...who, ...use, ...about } }
        },
      },
      {
        // The refresh token alone: what it made lives on.
        on: 'POST api.hubapi.com/oauth/2026-03/token/revoke',
        source: revoke,
        answer: (ask) => {
          if (!fromApp(ask)) return refusal('missing or invalid client')
          const found = ledger.find(ask.form.get('token'))
          if (found?.kind !== 'refresh' || !ledger.lives(found)) {
            return refusal('missing or invalid refresh token')
          }
          found.alive = false
          return { status: 200 }
        },
      },
    ]
  },
  expects: {
    subject: (login) => `${hub}:${numberOf(login)}`,
    ending: 'proven',
    // "This will not uninstall the application."
    afterwards: 'let-through',
  },
}
