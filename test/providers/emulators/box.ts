import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const setup = 'https://developer.box.com/guides/authentication/oauth2/oauth2-setup'
const tokens = 'https://developer.box.com/guides/authentication/tokens/refresh'
const revoke = 'https://developer.box.com/reference/post-oauth2-revoke'

const numberOf = (login: string): string => `3000${login.length}`

export const box: Emulation = {
  id: 'box',
  hosts: ['account.box.com', 'api.box.com'],
  app: { clientId: 'ly1nj6n11vionaie65emwzk575hnnmrk', secret: 'box-app-secret' },
  address: 'app.box.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, { pkce: 'ignored', redirect: 'any-port' })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessLifeMs: 3600_000,
      // "Only valid for 1 use within 60 days".
      refresh: { rotates: true, lifeMs: 60 * 24 * 3600_000 },
    })
    return [
      {
        on: 'GET account.box.com/api/oauth2/authorize',
        source: setup,
        answer: authorization.answer,
      },
      {
        on: 'POST account.box.com/api/oauth2/authorize',
        source: setup,
        answer: authorization.answer,
      },
      { on: 'POST api.box.com/oauth2/token', source: tokens, answer: token },
      {
        on: 'GET api.box.com/2.0/users/me',
        source: 'unverified',
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            const challenge = 'Bearer realm="Service", error="invalid_token"'
            return { status: 401, headers: { 'www-authenticate': challenge } }
          }
          const { login } = found.grant
          const named = { name: `${login} of Box`, login: `${login}@example.com` }
          return { status: 200, body: { type: 'user', id: numberOf(login), ...named } }
        },
      },
      {
        on: 'POST api.box.com/oauth2/revoke',
        source: revoke,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'post' })) {
            const error_description = 'The client credentials are not valid'
            return { status: 401, body: { error: 'invalid_client', error_description } }
          }
          const found = ledger.find(ask.form.get('token'))
          // What an unknown token is answered is not documented: hence nothing that looks like a success.
          if (!ledger.lives(found)) return { status: 400, body: { error: 'invalid_token' } }
          ledger.endPair(found)
          return { status: 200 }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    // A refresh token that is used up by using it can't be seen alive before.
    ending: 'answered',
    afterwards: 'let-through',
  },
}
