import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const auth = 'https://www.meetup.com/graphql/authentication/'
const guide = 'https://www.meetup.com/graphql/guide/'

const numberOf = (login: string): number => 190_000_000 + login.length

export const meetup: Emulation = {
  id: 'meetup',
  hosts: ['www.meetup.com', 'secure.meetup.com', 'api.meetup.com'],
  app: { clientId: 'meetup-key', secret: 'meetup-secret' },
  address: 'meetup.com',
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
      accessLifeMs: 3_600_000,
      refresh: { rotates: true },
    })
    return [
      {
        on: 'GET secure.meetup.com/oauth2/authorize',
        source: auth,
        answer: authorization.answer,
      },
      {
        on: 'POST secure.meetup.com/oauth2/authorize',
        source: auth,
        answer: authorization.answer,
      },
      { on: 'POST secure.meetup.com/oauth2/access', source: auth, answer: token },
      {
        on: 'POST api.meetup.com/gql-ext',
        source: guide,
        answer: ({ bearer, json }) => {
          const found = ledger.find(bearer)
          // Its guide only says that the answer differs then; this one is unverified.
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return { status: 401, body: { errors: [{ message: 'Unauthorized' }] } }
          }
          const asks = String(json['query']).replaceAll(/\s+/g, ' ')
          if (asks !== 'query { self { id name } }') return { status: 400, body: { errors: [] } }
          const { login } = found.grant
          return {
            status: 200,
            body: { data: { self: { id: numberOf(login), name: `${login} of Meetup` } } },
          }
        },
      },
    ]
  },
  expects: {
    subject: (login) => String(numberOf(login)),
    ending: 'by-hand',
    afterwards: 'asked',
  },
}
