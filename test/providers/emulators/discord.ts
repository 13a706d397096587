import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const oauth2 = 'https://discord.com/developers/docs/topics/oauth2'

/** A snowflake: longer than a number can be told apart. */
const snowflakeOf = (login: string): string => `80351110224678912${login.length}`

const isForm = ({ headers }: Ask): boolean =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true

/** `prompt` is `consent` unless it is said to be `none`. */
function asking(ask: Ask): Ask {
  const query = new URLSearchParams(ask.query)
  if (!query.has('prompt')) query.set('prompt', 'consent')
  return { ...ask, query }
}

export const discord: Emulation = {
  id: 'discord',
  hosts: ['discord.com'],
  app: { clientId: '157730590492196864', secret: 'discord-app-secret' },
  address: 'discord.com',
  client: { authMethod: 'client_secret_basic', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const rules = { clientAuth: 'basic-or-post' } as const
    const authorization = new Authorization(around, { pkce: 'optional', redirect: 'exact' })
    const token = tokenEndpoint(around, authorization, {
      ...rules,
      accessLifeMs: 7 * 24 * 60 * 60_000,
      refresh: { rotates: true },
    })
    const jsonRefused = { status: 415, body: { message: '415: Unsupported Media Type' } }
    return [
      {
        on: 'GET discord.com/oauth2/authorize',
        source: oauth2,
        answer: (ask) => authorization.answer(asking(ask)),
      },
      {
        on: 'POST discord.com/oauth2/authorize',
        source: 'unverified',
        answer: (ask) => authorization.answer(asking(ask)),
      },
      {
        on: 'POST discord.com/api/oauth2/token',
        source: oauth2,
        answer: (ask) => (isForm(ask) ? token(ask) : jsonRefused),
      },
      {
        on: 'GET discord.com/api/v10/oauth2/@me',
        source: oauth2,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return { status: 401, body: { message: '401: Unauthorized', code: 0 } }
          }
          const { login, scopes } = found.grant
          const user = { id: snowflakeOf(login), username: login, global_name: null, avatar: null }
          const expires = new Date(found.expiresAt ?? 0).toISOString()
          const named = scopes.includes('identify') ? { user } : {}
          return { status: 200, body: { application: {}, scopes, expires, ...named } }
        },
      },
      {
        // All tokens of the authorization go. What comes back is not written down.
        on: 'POST discord.com/api/oauth2/token/revoke',
        source: oauth2,
        answer: (ask) => {
          if (!isForm(ask)) return jsonRefused
          if (!isClient(ask, around, rules))
            return { status: 401, body: { error: 'invalid_client' } }
          const found = ledger.find(ask.form.get('token'))
          if (found !== undefined && ledger.lives(found)) ledger.endGrant(found.grant, true)
          return { status: 200, body: {} }
        },
      },
    ]
  },
  expects: {
    subject: snowflakeOf,
    ending: 'answered',
    afterwards: 'asked',
  },
}
