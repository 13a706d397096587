import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const wiki = 'https://github.com/reddit-archive/reddit/wiki/OAuth2'
const limits =
  'https://support.reddithelp.com/hc/en-us/articles/16160319875092-Reddit-Data-API-Wiki'
const since2021 = 'https://github.com/praw-dev/prawcore/pull/115'

const numberOf = (login: string): string => `1w72${login.length}`

/** `<platform>:<app id>:<version> …`; default ones are “drastically limited”. */
const namesItself = ({ headers }: Ask): boolean =>
  /^\w+:[\w.]+:v\w+ \(.+\)$/.test(headers['user-agent'] ?? '')

const tooMany: Reply = { status: 429, body: { message: 'Too Many Requests', error: 429 } }
const noClient: Reply = {
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="reddit"' },
  body: { message: 'Unauthorized', error: 401 },
}

/** The duration asked for decides whether a refresh token comes. */
function asking(ask: Ask): Ask {
  const query = new URLSearchParams(ask.query)
  query.set('scope', `${query.get('scope')} ${query.get('duration') ?? 'temporary'}`)
  return { ...ask, query }
}

/** What a revocation is answered with: 204 by the wiki, 200 since June 2021. */
export function redditAnswering(revoked: 200 | 204): Emulation {
  return {
    id: 'reddit',
    hosts: ['www.reddit.com', 'oauth.reddit.com'],
    app: { clientId: 'p-jcoLKBynTLew', secret: null },
    address: 'reddit.com',
    client: { authMethod: 'none', redirectRule: 'fixed-ports' },
    routes: (around) => {
      const { ledger } = around
      // An app without a secret has an empty password.
      const rules = { clientAuth: 'basic' } as const
      const authorization = new Authorization(around, {
        pkce: 'ignored',
        redirect: 'exact',
        asksEveryTime: true,
      })
      const token = tokenEndpoint(around, authorization, {
        ...rules,
        accessLifeMs: 60 * 60_000,
        refresh: { rotates: false, onlyFor: 'permanent' },
        answer: ({ access, refresh, expiresIn }) => ({
          access_token: access.text,
          token_type: 'bearer',
          expires_in: expiresIn,
          scope: 'identity',
          ...(refresh === null ? {} : { refresh_token: refresh.text }),
        }),
        refuses: (error) =>
          error === 'invalid_client'
            ? noClient
            : { status: 400, body: { message: 'Bad Request', error: 400 } },
      })
      return [
        {
          on: 'GET www.reddit.com/api/v1/authorize',
          source: wiki,
          answer: (ask) => authorization.answer(asking(ask)),
        },
        {
          on: 'POST www.reddit.com/api/v1/authorize',
          source: 'unverified',
          answer: (ask) => authorization.answer(asking(ask)),
        },
        {
          on: 'POST www.reddit.com/api/v1/access_token',
          source: wiki,
          answer: (ask) => (namesItself(ask) ? token(ask) : tooMany),
        },
        {
          on: 'GET oauth.reddit.com/api/v1/me',
          source: limits,
          answer: (ask) => {
            if (!namesItself(ask)) return tooMany
            const found = ledger.find(ask.bearer)
            if (found?.kind !== 'access' || !ledger.lives(found)) {
              return { status: 401, body: { message: 'Unauthorized', error: 401 } }
            }
            const { login } = found.grant
            return { status: 200, body: { id: numberOf(login), name: login } }
          },
        },
        {
          // The same answer, whether or not there ever was such a token.
          on: 'POST www.reddit.com/api/v1/revoke_token',
          source: revoked === 204 ? wiki : since2021,
          answer: (ask) => {
            if (!namesItself(ask)) return tooMany
            if (!isClient(ask, around, rules)) return noClient
            const found = ledger.find(ask.form.get('token'))
            if (found?.kind === 'refresh') ledger.endPair(found)
            else if (found !== undefined) found.alive = false
            return { status: revoked }
          },
        },
      ]
    },
    expects: {
      subject: numberOf,
      ending: 'answered',
      afterwards: 'asked',
      silentLogIn: false,
    },
  }
}

export const reddit: Emulation = redditAnswering(200)
