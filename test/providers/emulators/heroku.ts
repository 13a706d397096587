import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const oauth = 'https://devcenter.heroku.com/articles/oauth'
const cli = 'https://github.com/heroku/heroku-cli-command'

const idOf = (login: string): string => `01234567-89ab-cdef-0123-${login.padStart(12, '0')}`

export const heroku: Emulation = {
  id: 'heroku',
  hosts: ['id.heroku.com', 'api.heroku.com'],
  app: { clientId: '3e304bda-d376-4278-bdea-6d6c08aa1359', secret: 'heroku-client-secret' },
  address: 'heroku.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'ignored',
      redirect: 'exact',
      redirectHost: 'localhost',
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessPrefix: 'HRKU-',
      // Not on the part of the page that was read.
      accessLifeMs: 8 * 3600_000,
      refresh: { rotates: false },
    })
    return [
      { on: 'GET id.heroku.com/oauth/authorize', source: oauth, answer: authorization.answer },
      { on: 'POST id.heroku.com/oauth/authorize', source: oauth, answer: authorization.answer },
      { on: 'POST id.heroku.com/oauth/token', source: oauth, answer: token },
      {
        on: 'GET api.heroku.com/account',
        source: cli,
        answer: ({ bearer, headers }) => {
          if (headers['accept'] !== 'application/vnd.heroku+json; version=3') return { status: 404 }
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return { status: 401, body: { id: 'unauthorized' } }
          }
          const { login } = found.grant
          const named = { name: `${login} of Heroku`, email: `${login}@example.com` }
          return { status: 200, body: { id: idOf(login), ...named } }
        },
      },
    ]
  },
  expects: {
    subject: idOf,
    ending: 'by-hand',
    byHand: 'closed-by-you',
    afterwards: 'asked',
  },
}
