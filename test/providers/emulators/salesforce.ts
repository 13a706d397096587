import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const document = 'https://login.salesforce.com/.well-known/openid-configuration'
const flow =
  'https://developer.salesforce.com/docs/atlas.en-us.262.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_eca.htm'
const tokens = 'https://jsforce.github.io/jsforce/types/oauth2.TokenResponse.html'
const info =
  'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_using_userinfo_endpoint.htm'
const revoking =
  'https://developer.salesforce.com/docs/platform/mobile-sdk/guide/oauth-revoking-tokens.html'

const login = 'login.salesforce.com'
const issuer = `https://${login}`
const organisation = '00D3i000000Xk4fEAC'
const userOf = (name: string): string => `0053i00000${name}AAG`
const subjectOf = (name: string): string => `${issuer}/id/${organisation}/${userOf(name)}`

const claimsOf: ClaimsOf = (name) => ({
  sub: subjectOf(name),
  user_id: userOf(name),
  organization_id: organisation,
  preferred_username: `${name}@example.org.desk`,
  name: `${name} of Salesforce`,
  email: `${name}@example.org`,
})

export const salesforce: Emulation = {
  id: 'salesforce',
  hosts: [login],
  // "Require Secret for Web Server Flow" is off.
  app: { clientId: '3MVG9lKcPoNINVBIPJjdw1J9LLM82HnFVVX19KY1uA5mu0', secret: null },
  address: 'salesforce.com',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'required',
      redirect: 'exact',
      redirectHost: 'localhost',
    })
    const answer = openIdAnswer(around, issuer, claimsOf)
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      // It ends with the session that the organisation's settings allow; the answer names no end.
      accessLifeMs: null,
      refresh: { rotates: false, onlyFor: 'offline_access' },
      answer: (issued) => ({
        ...answer(issued),
        id: subjectOf(issued.grant.login),
        instance_url: 'https://example.my.salesforce.com',
        issued_at: String(around.now()),
        signature: 'c2lnbmF0dXJl',
      }),
    })
    return [
      {
        on: `GET ${login}/.well-known/openid-configuration`,
        source: document,
        answer: () => ({ status: 200, body: configuration }),
      },
      ...bothAt(`${login}/services/oauth2/authorize`, flow, authorization.answer),
      { on: `POST ${login}/services/oauth2/token`, source: tokens, answer: token },
      { on: `GET ${login}/id/keys`, source: document, answer: () => jwks },
      {
        on: `GET ${login}/services/oauth2/userinfo`,
        source: info,
        answer: userInfo(around, claimsOf, dead),
      },
      {
        on: `POST ${login}/services/oauth2/revoke`,
        source: revoking,
        answer: ({ form }) => {
          const found = ledger.find(form.get('token'))
          if (!ledger.lives(found)) return { status: 400, body: { error: 'invalid_token' } }
          if (found.kind === 'refresh') ledger.endPair(found)
          found.alive = false
          return { status: 200 }
        },
      },
    ]
  },
  expects: {
    subject: subjectOf,
    ending: 'answered',
    afterwards: 'asked',
    expired: null,
  },
}

/** Second hand, from client libraries: one word and no 401. Its content type is a guess. */
const dead = {
  status: 403,
  headers: { 'content-type': 'text/plain;charset=UTF-8' },
  body: 'Bad_OAuth_Token',
}

const configuration = {
  issuer,
  authorization_endpoint: `${issuer}/services/oauth2/authorize`,
  token_endpoint: `${issuer}/services/oauth2/token`,
  revocation_endpoint: `${issuer}/services/oauth2/revoke`,
  userinfo_endpoint: `${issuer}/services/oauth2/userinfo`,
  jwks_uri: `${issuer}/id/keys`,
  registration_endpoint: `${issuer}/services/oauth2/register`,
  introspection_endpoint: `${issuer}/services/oauth2/introspect`,
  scopes_supported: ['offline_access', 'id', 'api', 'email', 'openid', 'profile', 'refresh_token'],
  response_types_supported: ['code', 'token', 'token id_token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
}
