import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const oauth = 'https://developers.figma.com/docs/rest-api/oauth-apps/'

const numberOf = (login: string): string => `90210${login.length}`

export const figma: Emulation = {
  id: 'figma',
  hosts: ['www.figma.com', 'api.figma.com'],
  app: { clientId: 'figma-app', secret: 'figma-app-secret' },
  address: 'figma.com',
  client: { authMethod: 'client_secret_basic', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, { pkce: 'optional', redirect: 'exact' })
    const answer = tokenEndpoint(around, authorization, {
      clientAuth: 'basic',
      accessLifeMs: 90 * 24 * 3600_000,
      refresh: { rotates: false },
    })
    // "Figma only maintains one access token per app for a user."
    const onlyOne = (ask: Ask): Reply => {
      const before = ledger.tokens.filter(({ kind }) => kind === 'access')
      const reply = answer(ask)
      const made = ledger.tokens.at(-1)?.grant
      if (reply.status === 200) {
        for (const token of before) if (token.grant === made) token.alive = false
      }
      return reply
    }
    const refused = { status: 400, body: { error: true, status: 400 } }
    const isRefresh = (form: URLSearchParams): boolean => form.has('refresh_token')
    return [
      { on: 'GET www.figma.com/oauth', source: oauth, answer: authorization.answer },
      { on: 'POST www.figma.com/oauth', source: oauth, answer: authorization.answer },
      {
        on: 'POST api.figma.com/v1/oauth/token',
        source: oauth,
        answer: (ask) => (isRefresh(ask.form) ? refused : onlyOne(ask)),
      },
      {
        // An address of its own.
        on: 'POST api.figma.com/v1/oauth/refresh',
        source: oauth,
        answer: (ask) => (isRefresh(ask.form) ? onlyOne(ask) : refused),
      },
      {
        on: 'GET api.figma.com/v1/me',
        source: 'unverified',
        // A personal access token has a header of its own (`personal-access-tokens`).
        answer: ({ bearer, headers }) => {
          const found = ledger.find(bearer ?? headers['x-figma-token'] ?? null)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return { status: 403, body: { status: 403, err: 'Invalid token' } }
          }
          const { login, scopes } = found.grant
          if (!scopes.includes('current_user:read')) {
            return { status: 403, body: { status: 403, err: 'Invalid scope' } }
          }
          const named = { handle: `${login} of Figma`, email: `${login}@example.com` }
          return { status: 200, body: { id: numberOf(login), ...named } }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'by-hand',
    byHand: 'closed-by-you',
    afterwards: 'asked',
  },
}
