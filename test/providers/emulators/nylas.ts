import { Authorization } from '../kit/authorize.ts'
import type { Emulation, Reply } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const apis = 'https://developer.nylas.com/docs/reference/api/authentication-apis'
const flow = `${apis}/get_oauth2_flow/`
const exchange = `${apis}/exchange_oauth2_token/`
const info = `${apis}/info_oauth2_token.md`
const revoking = `${apis}/revoke_oauth2_token_and_grant/`

const grantOf = (login: string): string => `e19f8e1a-eb1c-41c0-b6a6-${login.padStart(12, '0')}`

const problem = (status: number, error: string): Reply => ({
  status,
  body: { error, error_description: 'as documented', error_uri: '', error_code: 25_000 },
})

export const nylas: Emulation = {
  id: 'nylas',
  hosts: ['api.us.nylas.com'],
  app: { clientId: 'nylas-application', secret: null },
  address: 'nylas.com',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'required',
      redirect: 'exact',
      redirectHost: 'localhost',
      wants: { access_type: 'online' },
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessLifeMs: 3_600_000,
      refresh: null,
      answer: ({ access, grant, expiresIn }) => ({
        access_token: access.text,
        expires_in: expiresIn,
        grant_id: grantOf(grant.login),
        scope: 'openid https://www.googleapis.com/auth/userinfo.email',
        token_type: 'Bearer',
      }),
    })
    return [
      { on: 'GET api.us.nylas.com/v3/connect/auth', source: flow, answer: authorization.answer },
      { on: 'POST api.us.nylas.com/v3/connect/auth', source: flow, answer: authorization.answer },
      { on: 'POST api.us.nylas.com/v3/connect/token', source: exchange, answer: token },
      {
        on: 'GET api.us.nylas.com/v3/connect/tokeninfo',
        source: info,
        answer: ({ bearer, query }) => {
          if (bearer === null) return problem(401, 'unauthorized')
          const found = ledger.find(query.get('access_token'))
          if (!ledger.lives(found)) return problem(400, 'invalid_token')
          const { login } = found.grant
          const data = { sub: grantOf(login), email: `${login}@example.org` }
          return { status: 200, body: { request_id: '5fa64c92', data } }
        },
      },
      {
        on: 'POST api.us.nylas.com/v3/connect/revoke',
        source: revoking,
        answer: ({ bearer, query }) => {
          const found = ledger.find(query.get('token'))
          if (!ledger.lives(ledger.find(bearer))) return problem(401, 'unauthorized')
          if (!ledger.lives(found)) return problem(400, 'invalid_token')
          // Its children and its refresh token too; the grant stays.
          ledger.endPair(found)
          return { status: 200 }
        },
      },
    ]
  },
  expects: {
    subject: grantOf,
    ending: 'proven',
    afterwards: 'let-through',
    expired: 'expired',
  },
}
