import { Authorization } from '../kit/authorize.ts'
import type { Emulation, Reply } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const api = 'https://developer.spotify.com/documentation/web-api'
const flow = `${api}/concepts/redirect_uri`
const refreshing = `${api}/tutorials/refreshing-tokens`
const me = `${api}/references/changes/may-2026`

const accountOf = (login: string): string => `31${login.padStart(20, 'x')}`

const problem = (status: number, message: string): Reply => ({
  status,
  body: { error: { status, message } },
})

export const spotify: Emulation = {
  id: 'spotify',
  hosts: ['accounts.spotify.com', 'api.spotify.com'],
  app: { clientId: '1fd9a1c3b7a84b4b8f7a6f1e6d0c2a55', secret: null },
  address: 'spotify.com',
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, { pkce: 'required', redirect: 'any-port' })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessLifeMs: 3_600_000,
      refresh: { rotates: true, lifeMs: 182 * 24 * 3_600_000 },
    })
    return [
      {
        on: 'GET accounts.spotify.com/authorize',
        source: flow,
        answer: authorization.answer,
      },
      {
        on: 'POST accounts.spotify.com/authorize',
        source: flow,
        answer: authorization.answer,
      },
      { on: 'POST accounts.spotify.com/api/token', source: refreshing, answer: token },
      {
        on: 'GET api.spotify.com/v1/me',
        source: me,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return problem(401, 'The access token expired')
          }
          const { login } = found.grant
          // No e-mail address and no country: withheld from apps in development mode.
          const body = {
            account_id: accountOf(login),
            id: `${login}-until-renamed`,
            display_name: `${login} of Spotify`,
            images: [{ url: 'https://i.scdn.co/image/ab67', height: 64, width: 64 }],
            type: 'user',
          }
          return { status: 200, body }
        },
      },
    ]
  },
  expects: {
    subject: accountOf,
    ending: 'by-hand',
    afterwards: 'asked',
  },
}
