import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const oauth = 'https://docs.gitlab.com/api/oauth2/'
const personal = 'https://docs.gitlab.com/api/personal_access_tokens/'
const openid = 'https://docs.gitlab.com/integration/openid_connect_provider'
const document = 'https://gitlab.com/.well-known/openid-configuration'
const consent =
  'https://github.com/gitlabhq/gitlabhq/blob/master/app/controllers/oauth/authorizations_controller.rb'

const issuer = 'https://gitlab.com'
const subjectOf = (login: string): string => String(4_100_000 + login.length)

const claimsOf: ClaimsOf = (login) => ({
  sub: subjectOf(login),
  name: `${login} of GitLab`,
  nickname: login,
  preferred_username: login,
  email: `${login}@example.org`,
})

export const gitlab: Emulation = {
  id: 'gitlab',
  hosts: ['gitlab.com'],
  // "Confidential" unticked: no secret.
  app: {
    clientId: '9b36d8c0db59eff5038aea7a417d73e69aea75b41aac771816d2ef1b3109cc2f',
    secret: null,
  },
  address: 'gitlab.com',
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger, app } = around
    // Remembered consent counts only for a confidential application.
    const authorization = new Authorization(around, {
      pkce: 'optional',
      redirect: 'any-port',
      asksEveryTime: true,
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessLifeMs: 7200_000,
      refresh: { rotates: true },
      answer: openIdAnswer(around, issuer, claimsOf),
    })
    /** A token of the person's own making; anything else is no such token. */
    const own = (bearer: string | null) => {
      const found = ledger.find(bearer)
      return ledger.lives(found) && found.text.startsWith('glpat-') ? found : null
    }
    const refused = { status: 401, body: { message: '401 Unauthorized' } }
    return [
      {
        on: 'GET gitlab.com/api/v4/personal_access_tokens/self',
        source: personal,
        answer: ({ bearer }) => {
          const found = own(bearer)
          if (found === null) return refused
          const { login, scopes } = found.grant
          return {
            status: 200,
            body: {
              id: 4,
              name: 'Test Token',
              revoked: false,
              scopes,
              user_id: Number(subjectOf(login)),
              active: true,
              expires_at: '2999-01-01',
            },
          }
        },
      },
      {
        on: 'GET gitlab.com/api/v4/user',
        source: 'https://docs.gitlab.com/api/users/',
        answer: ({ bearer }) => {
          const found = own(bearer)
          if (found === null) return refused
          const { login, scopes } = found.grant
          if (!scopes.some((one) => one === 'api' || one === 'read_user')) {
            return { status: 403, body: { error: 'insufficient_scope' } }
          }
          const body = { id: Number(subjectOf(login)), username: login, name: `${login} of GitLab` }
          return { status: 200, body }
        },
      },
      {
        on: 'DELETE gitlab.com/api/v4/personal_access_tokens/self',
        source: personal,
        answer: ({ bearer }) => {
          const found = own(bearer)
          if (found === null) return refused
          found.alive = false
          return { status: 204 }
        },
      },
      {
        on: 'GET gitlab.com/.well-known/openid-configuration',
        source: document,
        answer: () => ({ status: 200, body: configuration }),
      },
      ...bothAt('gitlab.com/oauth/authorize', consent, authorization.answer),
      { on: 'POST gitlab.com/oauth/token', source: oauth, answer: token },
      { on: 'GET gitlab.com/oauth/discovery/keys', source: document, answer: () => jwks },
      { on: 'GET gitlab.com/oauth/userinfo', source: openid, answer: userInfo(around, claimsOf) },
      {
        on: 'POST gitlab.com/oauth/revoke',
        source: oauth,
        answer: ({ form }) => {
          if (form.get('client_id') !== app.clientId) {
            return { status: 403, body: { error: 'unauthorized_client' } }
          }
          const found = ledger.find(form.get('token'))
          // Access and refresh token are one row. An unknown one is answered alike.
          if (found !== undefined) ledger.endPair(found)
          return { status: 200, body: {} }
        },
      },
    ]
  },
  expects: {
    subject: subjectOf,
    ending: 'answered',
    afterwards: 'asked',
    silentLogIn: false,
  },
}

const configuration = {
  issuer,
  authorization_endpoint: `${issuer}/oauth/authorize`,
  token_endpoint: `${issuer}/oauth/token`,
  revocation_endpoint: `${issuer}/oauth/revoke`,
  introspection_endpoint: `${issuer}/oauth/introspect`,
  userinfo_endpoint: `${issuer}/oauth/userinfo`,
  jwks_uri: `${issuer}/oauth/discovery/keys`,
  scopes_supported: ['api', 'read_api', 'read_user', 'openid', 'profile', 'email'],
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code', 'client_credentials', 'refresh_token'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
}
