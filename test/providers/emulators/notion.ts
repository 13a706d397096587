import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const authorizing = 'https://developers.notion.com/guides/get-started/authorization'
const tokens = 'https://developers.notion.com/reference/create-a-token'
const self = 'https://developers.notion.com/reference/get-self'
const revoking = 'https://developers.notion.com/reference/revoke-token'

const workspace = '8f1c0d52-0d44-4b50-8888-8dd25736052a'
const personOf = (login: string): string => `5389a034-eb5c-47b5-8a9e-${login.padStart(12, '0')}`

const problem = (status: number, code: string, message = ''): Reply => ({
  status,
  body: { object: 'error', status, code, message },
})

/** Wanted with every request: https://developers.notion.com/reference/versioning */
const lacksVersion = ({ headers }: Ask): boolean => headers['notion-version'] === undefined

const isJson = ({ headers }: Ask): boolean => headers['content-type'] === 'application/json'

export const notion: Emulation = {
  id: 'notion',
  hosts: ['www.notion.so', 'api.notion.com'],
  app: { clientId: '463558a3-725e-4f37-b6d3-0889894f68de', secret: 'notion-connection-secret' },
  address: 'notion.so',
  client: { authMethod: 'client_secret_basic', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const clientAuth = 'basic'
    const authorization = new Authorization(around, {
      pkce: 'ignored',
      redirect: 'exact',
      redirectHost: 'localhost',
      wants: { owner: 'user' },
      // The person chooses pages each time; that no request passes silently is unverified.
      asksEveryTime: true,
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth,
      accessPrefix: 'ntn_',
      refreshPrefix: 'nrt_',
      accessLifeMs: null,
      refresh: { rotates: true },
      answer: ({ access, refresh, grant }) => ({
        access_token: access.text,
        token_type: 'bearer',
        refresh_token: refresh?.text ?? null,
        bot_id: grant.id,
        workspace_id: workspace,
        workspace_name: 'Analytical Engine',
        owner: { type: 'user', user: { object: 'user', id: personOf(grant.login) } },
      }),
    })
    return [
      {
        on: 'GET api.notion.com/v1/oauth/authorize',
        source: authorizing,
        answer: authorization.answer,
      },
      {
        on: 'POST api.notion.com/v1/oauth/authorize',
        source: authorizing,
        answer: authorization.answer,
      },
      {
        on: 'POST api.notion.com/v1/oauth/token',
        source: tokens,
        answer: (ask) => {
          if (lacksVersion(ask)) return problem(400, 'missing_version')
          return isJson(ask) ? token(ask) : problem(400, 'invalid_json')
        },
      },
      {
        on: 'GET api.notion.com/v1/users/me',
        source: self,
        answer: (ask) => {
          if (lacksVersion(ask)) return problem(400, 'missing_version')
          const found = ledger.find(ask.bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return problem(401, 'unauthorized', 'API token is invalid.')
          }
          const { id, login } = found.grant
          const name = `${login} of Notion`
          const person = { object: 'user', id: personOf(login), type: 'person', name }
          const bot = { owner: { type: 'user', user: person }, workspace_id: workspace }
          return { status: 200, body: { object: 'user', id, type: 'bot', bot } }
        },
      },
      {
        on: 'POST api.notion.com/v1/oauth/revoke',
        source: revoking,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth })) return problem(401, 'unauthorized')
          if (lacksVersion(ask)) return problem(400, 'missing_version')
          const found = isJson(ask) ? ledger.find(ask.json['token'] as string) : undefined
          // Only an access token is spoken of; the answer for any other is unverified.
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return problem(400, 'validation_error')
          }
          found.alive = false
          return { status: 200, body: { request_id: '3c90c3cc-0d44-4b50-8888-8dd25736052a' } }
        },
      },
    ]
  },
  expects: {
    subject: (login) => `${personOf(login)}:${workspace}`,
    ending: 'by-hand',
    afterwards: 'asked',
    expired: null,
    silentLogIn: false,
  },
}
