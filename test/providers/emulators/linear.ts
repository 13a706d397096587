import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const oauth = 'https://linear.app/developers/oauth-2-0-authentication'

const idOf = (login: string): string => `9cfb482a-81e3-4154-b5b9-${login.padStart(12, '0')}`

export const linear: Emulation = {
  id: 'linear',
  hosts: ['linear.app', 'api.linear.app'],
  app: { clientId: 'linear-app', secret: null },
  address: 'linear.app',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'required',
      redirect: 'exact',
      redirectHost: 'localhost',
      scopeSeparator: ',',
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessLifeMs: 86_399_000,
      refresh: { rotates: true },
    })
    return [
      { on: 'GET linear.app/oauth/authorize', source: oauth, answer: authorization.answer },
      { on: 'POST linear.app/oauth/authorize', source: oauth, answer: authorization.answer },
      { on: 'POST api.linear.app/oauth/token', source: oauth, answer: token },
      {
        on: 'POST api.linear.app/graphql',
        // The 401 is documented for another flow only.
        source: 'unverified',
        // A personal API key stands alone in the header (`graphql#personal-api-keys`).
        answer: ({ bearer, headers, json }) => {
          const key = /^lin_api_\S+$/.exec(headers['authorization'] ?? '')?.[0]
          const found = ledger.find(key ?? bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return { status: 401, body: { errors: [{ message: 'Authentication required' }] } }
          }
          if (!String(json['query']).includes('viewer')) return { status: 400 }
          const { login } = found.grant
          const viewer = { id: idOf(login), name: `${login} of Linear`, displayName: login }
          const email = `${login}@example.com`
          return { status: 200, body: { data: { viewer: { ...viewer, email, avatarUrl: null } } } }
        },
      },
      {
        // The token itself is all that is asked for, under the name of its kind.
        on: 'POST api.linear.app/oauth/revoke',
        source: oauth,
        answer: ({ bearer, form }) => {
          const text = form.get('refresh_token') ?? form.get('access_token') ?? bearer
          const found = ledger.find(text)
          const named = form.has('refresh_token') ? 'refresh' : 'access'
          if (found?.kind !== named) return { status: 401 }
          if (!ledger.lives(found)) return { status: 400 }
          found.alive = false
          return { status: 200 }
        },
      },
    ]
  },
  expects: {
    subject: idOf,
    // A refresh token that is used up by using it can't be seen alive before.
    ending: 'answered',
    // `prompt=consent` shows the page always.
    afterwards: 'asked',
  },
}
