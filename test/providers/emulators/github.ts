import { Authorization, type AuthorizeRules } from '../kit/authorize.ts'
import { DeviceCodes } from '../kit/device-code.ts'
import type { Emulation, RegisteredApp } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const apps = 'https://docs.github.com/en/rest/apps/oauth-applications'
const flow = 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps'
const troubles = 'https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps'
const byCode = `${flow}#device-flow`
const users = 'https://docs.github.com/en/rest/users/users'
const exposed = 'https://docs.github.com/en/rest/credentials/revoke'

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const notFound = { status: 404, body: { message: 'Not Found' } }

/** The number is what counts: a person may change the name. */
const numberOf = (login: string): number => 583_000 + login.length

/**
 * `troubleshooting-authorization-request-errors`: to an address that is not registered nobody is sent,
 * but to the registered one. The page for an unknown client ID is not documented.
 */
const pageOf =
  ({ redirectPath }: RegisteredApp): NonNullable<AuthorizeRules['refuses']> =>
  (fault, { query }) => {
    if (fault !== 'redirect_uri') return { status: 404, body: '<p>404</p>' }
    const url = new URL(redirectPath ?? '/', 'http://127.0.0.1')
    const said = 'The redirect_uri MUST match the registered callback URL for this application.'
    url.search = new URLSearchParams({
      error: 'redirect_uri_mismatch',
      error_description: said,
      error_uri: `${troubles}/troubleshooting-authorization-request-errors`,
      state: query.get('state') ?? '',
    }).toString()
    return { status: 302, headers: { location: url.href } }
  }

/** Owners that were told that a token of theirs was reported as exposed. */
export const mails: string[] = []

export const github: Emulation = {
  id: 'github',
  hosts: ['github.com', 'api.github.com'],
  app: { clientId: 'Iv1.8a61f9b3a7aba766', secret: 'github-app-secret' },
  address: 'github.com',
  codes: true,
  client: { authMethod: 'client_secret_post', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger, app } = around
    const authorization = new Authorization(around, {
      pkce: 'optional',
      redirect: 'any-port',
      refuses: pageOf(app),
    })
    const codes = new DeviceCodes(around, {
      address: 'https://github.com/login/device',
      lifeSeconds: 900,
      intervalSeconds: 5,
      // As all errors there.
      refuses: (error) => ({ status: 200, body: { error } }),
    })
    const token = tokenEndpoint(around, authorization, {
      deviceCodes: codes,
      clientAuth: 'post',
      accessPrefix: 'gho_',
      accessLifeMs: null,
      refresh: null,
      // Errors come with HTTP 200; which of id and secret is wrong is not said (`troubles`).
      refuses: (error) => ({
        status: 200,
        body: {
          error:
            error === 'invalid_grant' ? 'bad_verification_code' : 'incorrect_client_credentials',
        },
      }),
    })
    return [
      { on: 'POST github.com/login/device/code', source: byCode, answer: codes.begin },
      { on: 'POST github.com/login/device', source: byCode, answer: codes.page },
      {
        on: 'POST api.github.com/credentials/revoke',
        source: exposed,
        answer: ({ json, bearer, basic }) => {
          // "Any authenticated requests will return a 403."
          if (bearer !== null || basic !== null) return { status: 403 }
          const named = json['credentials']
          const list = Array.isArray(named) ? (named as unknown[]) : []
          if (list.length === 0 || list.length > 1000) {
            return { status: 422, body: { message: 'Validation Failed' } }
          }
          // "Credential owners will be notified of the revocation." Unknown ones are taken in as well.
          for (const text of list) {
            const found = ledger.find(text as string)
            if (!ledger.lives(found)) continue
            found.alive = false
            mails.push(found.grant.login)
          }
          return { status: 202, body: {} }
        },
      },
      { on: 'GET github.com/login/oauth/authorize', source: flow, answer: authorization.answer },
      { on: 'POST github.com/login/oauth/authorize', source: flow, answer: authorization.answer },
      { on: 'POST github.com/login/oauth/access_token', source: flow, answer: token },
      {
        on: 'GET api.github.com/user',
        source: users,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (!ledger.lives(found)) return { status: 401, body: { message: 'Bad credentials' } }
          const { login, scopes } = found.grant
          return {
            status: 200,
            headers: { 'x-oauth-scopes': scopes.join(', ') },
            body: { id: numberOf(login), login, name: `${login} of GitHub` },
          }
        },
      },
      {
        on: { method: 'DELETE', path: /^api\.github\.com\/applications\/([^/]+)\/grant$/ },
        source: apps,
        answer: ({ basic, json }, [, clientId]) => {
          // "We send a 404 error when your client isn't properly authenticated" (`troubleshooting`).
          if (basic?.user !== app.clientId || basic.password !== app.secret) return notFound
          const found = ledger.find(json['access_token'] as string)
          const own = clientId === app.clientId && ledger.lives(found)
          if (!own) return { status: 422, body: { message: 'Validation Failed' } }
          ledger.endGrant(found.grant, true)
          return { status: 204 }
        },
      },
    ]
  },
  expects: {
    subject: (login) => String(numberOf(login)),
    ending: 'proven',
    afterwards: 'asked',
    expired: null,
  },
}
