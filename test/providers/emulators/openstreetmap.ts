import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const host = 'www.openstreetmap.org'
const wiki = 'https://wiki.openstreetmap.org/wiki/OAuth'
const server = 'https://github.com/openstreetmap/openstreetmap-website/blob/master/config'
const tokens =
  'https://github.com/doorkeeper-gem/doorkeeper/blob/main/app/controllers/doorkeeper/tokens_controller.rb'

const numberOf = (login: string): string => String(20_000 + login.length)

export const openstreetmap: Emulation = {
  id: 'openstreetmap',
  hosts: [host],
  // An application that is not marked as confidential.
  app: { clientId: '8iWBf3wB0pW0u2mZp7V6k9m7sNcQ2sXl1eYh5tGdRaE', secret: null },
  address: 'openstreetmap.org',
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, { pkce: 'required', redirect: 'any-port' })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessLifeMs: null,
      refresh: null,
      // `reuse_access_token`: the same person, app and scopes are given the same token again.
      answer: ({ access, grant }) => {
        const first = ledger.tokens.find((one) => one.grant === grant && one.alive) ?? access
        if (first !== access) access.alive = false
        const scope = grant.scopes.join(' ')
        return { access_token: first.text, token_type: 'Bearer', scope, created_at: 1_790_000_000 }
      },
    })
    return [
      { on: `GET ${host}/oauth2/authorize`, source: wiki, answer: authorization.answer },
      { on: `POST ${host}/oauth2/authorize`, source: wiki, answer: authorization.answer },
      { on: `POST ${host}/oauth2/token`, source: wiki, answer: token },
      {
        on: `GET ${host}/oauth2/userinfo`,
        source: `${server}/initializers/doorkeeper_openid_connect.rb`,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (!ledger.lives(found)) {
            const error = 'Bearer realm="Doorkeeper", error="invalid_token"'
            return { status: 401, headers: { 'www-authenticate': error } }
          }
          const { login } = found.grant
          return { status: 200, body: { sub: numberOf(login), preferred_username: login } }
        },
      },
      {
        on: `POST ${host}/oauth2/revoke`,
        source: tokens,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'none' })) {
            const error_description = 'You are not authorized to revoke this token'
            return { status: 403, body: { error: 'unauthorized_client', error_description } }
          }
          // An unknown, dead or missing token is answered like a living one.
          const found = ledger.find(ask.form.get('token'))
          if (found !== undefined) ledger.endGrant(found.grant, true)
          return { status: 200, body: {} }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'proven',
    afterwards: 'asked',
    expired: null,
  },
}
