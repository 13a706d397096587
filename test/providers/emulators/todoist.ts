import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import { fieldsOf, isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const page = 'https://developer.todoist.com/api/v1/#tag/Authorization'

const user = 'https://doist.github.io/todoist-api-typescript/api/type-aliases/CurrentUser'

const numberOf = (login: string): string => String(2_671_355 + login.length)

const problem = (status: number, error: string, code: number): Reply => ({
  status,
  body: { error_tag: error.toUpperCase(), error_code: code, error, http_code: status },
})

export const todoist: Emulation = {
  id: 'todoist',
  hosts: ['todoist.com', 'app.todoist.com', 'api.todoist.com'],
  app: { clientId: '0123456789abcdef', secret: 'todoist-app-secret' },
  address: 'todoist.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'optional',
      redirect: 'exact',
      redirectHost: 'localhost',
      scopeSeparator: ',',
      wants: { scope: 'data:read' },
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessLifeMs: 3_600_000,
      refresh: { rotates: true },
    })
    /** A used refresh token that comes again (here without its minute of grace) ends everything. */
    const orReplayed = (ask: Ask): Reply => {
      const used = ledger.find(fieldsOf(ask).get('refresh_token'))
      if (used !== undefined && !used.alive) ledger.endGrant(used.grant, false)
      return token(ask)
    }
    return [
      { on: 'GET app.todoist.com/oauth/authorize', source: page, answer: authorization.answer },
      { on: 'POST app.todoist.com/oauth/authorize', source: page, answer: authorization.answer },
      { on: 'POST api.todoist.com/oauth/access_token', source: page, answer: orReplayed },
      {
        on: 'GET api.todoist.com/api/v1/user',
        source: user,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return problem(401, 'Unauthorized', 477)
          }
          const { login } = found.grant
          const full_name = `${login} of Todoist`
          return { status: 200, body: { id: numberOf(login), full_name, email: `${login}@x.org` } }
        },
      },
      {
        on: 'POST api.todoist.com/api/v1/revoke',
        source: page,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'basic' }))
            return problem(401, 'Unauthorized', 1)
          const fields = fieldsOf(ask)
          const found = ledger.find(fields.get('token'))
          // Its list of statuses does not say which one a dead token gets: 404 is unverified.
          if (found?.kind !== 'access' || !ledger.lives(found))
            return problem(404, 'Not found', 478)
          if (fields.get('token_type_hint') !== 'access_token') return problem(400, 'Bad hint', 20)
          found.alive = false
          return { status: 200, body: null }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'by-hand',
    afterwards: 'asked',
  },
}
