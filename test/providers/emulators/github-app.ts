import { Authorization } from '../kit/authorize.ts'
import { DeviceCodes } from '../kit/device-code.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const apps = 'https://docs.github.com/en/rest/apps/oauth-applications'
const installations = 'https://docs.github.com/en/rest/apps/installations'
const creating =
  'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app'
const flow = `${creating}/generating-a-user-access-token-for-a-github-app`
const byCode = `${flow}#using-the-device-flow-to-generate-a-user-access-token`
const refreshing = `${creating}/refreshing-user-access-tokens`

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const notFound = { status: 404, body: { message: 'Not Found' } }

const hourMs = 60 * 60_000
const numberOf = (login: string): number => 583_000 + login.length

export const githubApp: Emulation = {
  id: 'github-app',
  hosts: ['github.com', 'api.github.com'],
  app: { clientId: 'Iv23liGitHubApp', secret: 'github-app-secret' },
  address: 'github.com',
  chosenByName: true,
  codes: true,
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger, app } = around
    const authorization = new Authorization(around, { pkce: 'optional', redirect: 'exact' })
    const codes = new DeviceCodes(around, {
      address: 'https://github.com/login/device',
      lifeSeconds: 900,
      intervalSeconds: 5,
      // As all errors there.
      refuses: (error) => ({ status: 200, body: { error } }),
    })
    // “Once you use a refresh token, that refresh token and the old user access token will no longer work.”
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      deviceCodes: codes,
      accessPrefix: 'ghu_',
      refreshPrefix: 'ghr_',
      accessLifeMs: 8 * hourMs,
      refresh: { rotates: true, lifeMs: 4380 * hourMs },
      answer: ({ access, refresh, expiresIn }) => ({
        access_token: access.text,
        expires_in: expiresIn,
        refresh_token: refresh?.text,
        refresh_token_expires_in: 15_811_200,
        // A GitHub App has no scopes.
        scope: '',
        token_type: 'bearer',
      }),
      // Errors come with HTTP 200.
      refuses: (error) => ({
        status: 200,
        body: {
          error: error === 'invalid_grant' ? 'bad_refresh_token' : 'incorrect_client_credentials',
        },
      }),
    })
    return [
      { on: 'POST github.com/login/device/code', source: byCode, answer: codes.begin },
      { on: 'POST github.com/login/device', source: byCode, answer: codes.page },
      { on: 'GET github.com/login/oauth/authorize', source: flow, answer: authorization.answer },
      { on: 'POST github.com/login/oauth/authorize', source: flow, answer: authorization.answer },
      {
        on: 'POST github.com/login/oauth/access_token',
        source: refreshing,
        answer: (ask) => {
          const used = ledger.find(ask.form.get('refresh_token'))
          const before = ledger.tokens.filter(
            (one) => one.kind === 'access' && one.pair === used?.pair,
          )
          const reply = token(ask)
          const body = reply.body as { readonly access_token?: string }
          if (used !== undefined && body.access_token !== undefined) {
            for (const one of before) one.alive = false
          }
          return reply
        },
      },
      {
        on: 'GET api.github.com/user',
        source: flow,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (!ledger.lives(found)) return { status: 401, body: { message: 'Bad credentials' } }
          const { login } = found.grant
          return { status: 200, body: { id: numberOf(login), login, name: `${login} of GitHub` } }
        },
      },
      {
        // A token of an installation: it belongs to no person.
        on: 'GET api.github.com/installation/repositories',
        source: installations,
        answer: ({ bearer }) =>
          ledger.lives(ledger.find(bearer))
            ? { status: 200, body: { total_count: 1, repositories: [] } }
            : { status: 401, body: { message: 'Bad credentials' } },
      },
      {
        on: 'DELETE api.github.com/installation/token',
        source: installations,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (!ledger.lives(found)) return { status: 401, body: { message: 'Bad credentials' } }
          found.alive = false
          return { status: 204 }
        },
      },
      {
        on: { method: 'DELETE', path: /^api\.github\.com\/applications\/([^/]+)\/grant$/ },
        source: apps,
        answer: ({ basic, json }, [, clientId]) => {
          // "We send a 404 error when your client isn't properly authenticated" (`troubleshooting`).
          if (basic?.user !== app.clientId || basic.password !== app.secret) return notFound
          const found = ledger.find(json['access_token'] as string)
          const own = clientId === app.clientId && found?.kind === 'access' && ledger.lives(found)
          if (!own) return { status: 422, body: { message: 'Validation Failed' } }
          ledger.endGrant(found.grant, true)
          return { status: 204 }
        },
      },
    ]
  },
  expects: {
    subject: (login) => String(numberOf(login)),
    // The refresh token went with the grant, but nothing shows that it did.
    ending: 'answered',
    afterwards: 'asked',
  },
}
