import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const oauth = 'https://docs.digitalocean.com/documentation/oauth'
const command = 'https://github.com/digitalocean/doctl'
const account = 'https://github.com/digitalocean/openapi'

const idOf = (login: string): string => `b6fr89dbf6d9156c${login}`

export const digitalocean: Emulation = {
  id: 'digitalocean',
  hosts: ['cloud.digitalocean.com', 'api.digitalocean.com'],
  app: { clientId: '2446a57f71830bf88511', secret: null },
  address: 'cloud.digitalocean.com',
  client: { authMethod: 'none', redirectRule: 'any-port' },
  registers: true,
  routes: (around) => {
    const { ledger, app } = around
    const authorization = new Authorization(around, { pkce: 'required', redirect: 'any-port' })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessPrefix: 'doo_v1_',
      refreshPrefix: 'dor_v1_',
      accessLifeMs: 30 * 24 * 3600_000,
      refresh: { rotates: true },
      refuses: (error) => ({ status: 401, body: { error } }),
    })
    const authorize = 'cloud.digitalocean.com/v1/oauth/authorize'
    return [
      { on: `GET ${authorize}`, source: oauth, answer: authorization.answer },
      { on: `POST ${authorize}`, source: oauth, answer: authorization.answer },
      { on: 'POST cloud.digitalocean.com/v1/oauth/token', source: command, answer: token },
      {
        on: 'POST cloud.digitalocean.com/v1/oauth/register',
        source: command,
        answer: ({ json }) => {
          const { token_endpoint_auth_method: method, redirect_uris: uris } = json
          const own = Array.isArray(uris) && uris.every((uri) => /^http:\/\/127/.test(String(uri)))
          if (method !== 'none' || !own) return { status: 400, body: { error: 'invalid_client' } }
          const about = { client_id: app.clientId, token_endpoint_auth_method: 'none' }
          return { status: 201, body: { ...about, redirect_uris: uris } }
        },
      },
      {
        on: 'GET api.digitalocean.com/v2/account',
        source: account,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            const message = 'Unable to authenticate you'
            return { status: 401, body: { id: 'unauthorized', message } }
          }
          const { login } = found.grant
          const team = { uuid: '5df3e3004a17e242', name: 'My Team' }
          const named = { name: `${login} the Shark`, email: `${login}@example.com` }
          return { status: 200, body: { account: { uuid: idOf(login), ...named, team } } }
        },
      },
      {
        // "Requires the token both as a bearer credential and as a form value."
        on: 'POST cloud.digitalocean.com/v1/oauth/revoke',
        source: command,
        answer: ({ bearer, form }) => {
          const found = ledger.find(bearer)
          const same = form.get('token') === bearer
          if (found?.kind !== 'access' || !ledger.lives(found) || !same) {
            return { status: 401, body: { id: 'unauthorized' } }
          }
          found.alive = false
          return { status: 200, body: {} }
        },
      },
    ]
  },
  expects: {
    subject: idOf,
    // "Revoke an access token" is all that its page says: the refresh token is left to the person.
    ending: 'by-hand',
    byHand: 'closed-by-you',
    afterwards: 'asked',
  },
}
