import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const oauth = 'https://developers.asana.com/docs/oauth'
const openid = 'https://developers.asana.com/docs/openid-connect'

const numberOf = (login: string): string => `12000000000${login.length}`

export const asana: Emulation = {
  id: 'asana',
  hosts: ['app.asana.com'],
  app: { clientId: '753482910', secret: 'asana-app-secret' },
  address: 'app.asana.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger, now } = around
    const authorization = new Authorization(around, {
      pkce: 'optional',
      redirect: 'exact',
      redirectHost: 'localhost',
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessLifeMs: 3600_000,
      // The refresh token comes once, with the code.
      refresh: { rotates: false },
    })
    const person = ({ bearer }: Ask): Reply => {
      const found = ledger.find(bearer)
      if (found?.kind !== 'access' || !ledger.lives(found)) {
        return { status: 401, body: { errors: [{ message: 'Not Authorized' }] } }
      }
      const { login, scopes } = found.grant
      if (!scopes.includes('openid')) return { status: 403 }
      const name = scopes.includes('profile') ? { name: `${login} of Asana` } : {}
      const email = scopes.includes('email') ? { email: `${login}@example.com` } : {}
      return { status: 200, body: { sub: numberOf(login), ...name, ...email } }
    }
    return [
      { on: 'GET app.asana.com/-/oauth_authorize', source: oauth, answer: authorization.answer },
      { on: 'POST app.asana.com/-/oauth_authorize', source: oauth, answer: authorization.answer },
      { on: 'POST app.asana.com/-/oauth_token', source: oauth, answer: token },
      { on: 'GET app.asana.com/api/1.0/openid_connect/userinfo', source: openid, answer: person },
      {
        // Any token, and nobody has to show who asks.
        on: 'POST app.asana.com/-/token_info',
        source: oauth,
        answer: ({ form }) => {
          const found = ledger.find(form.get('token'))
          const active = ledger.lives(found)
          const kind = found?.kind === 'refresh' ? 'refresh' : 'bearer'
          const end = found?.expiresAt ?? null
          const left = end === null ? {} : { expires_in: Math.floor((end - now()) / 1000) }
          return { status: 200, body: { active, token_type: kind, ...left } }
        },
      },
      {
        on: 'POST app.asana.com/-/oauth_revoke',
        source: oauth,
        answer: (ask) => {
          const text = ask.form.get('token')
          // What a wrong secret is answered is not documented.
          if (!isClient(ask, around, { clientAuth: 'post' }) || text === null) {
            return { status: 400, body: { error: 'invalid_request' } }
          }
          const found = ledger.find(text)
          if (found?.kind === 'access') return { status: 400, body: { error: 'invalid_request' } }
          // "Deauthorized or not found" is one answer.
          if (found !== undefined) ledger.endPair(found)
          return { status: 200, body: {} }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'proven',
    // "The refresh token and any associated bearer tokens": of the consent itself nothing is said.
    afterwards: 'let-through',
  },
}
