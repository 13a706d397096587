import { Authorization } from '../kit/authorize.ts'
import { DeviceCodes } from '../kit/device-code.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const reference =
  'https://github.com/okta/okta-developer-docs/blob/master/packages/@okta/vuepress-site/docs/reference/api/oidc/index.md'
const revoking =
  'https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/customas/revokecustomas'

/** A custom authorization server: only such a one asks for consent. */
const base = 'acme.okta.com/oauth2/default'
const issuer = `https://${base}`
const subjectOf = (login: string): string => `00uid4BxXw6I6TV4m0g${login}`

const claimsOf: ClaimsOf = (login) => ({
  sub: subjectOf(login),
  name: `${login} of Acme`,
  preferred_username: `${login}@acme.example.com`,
  email: `${login}@acme.example.com`,
})

export const okta: Emulation = {
  id: 'okta',
  hosts: ['acme.okta.com'],
  app: { clientId: '0oabucvyc38HLL1ef0h7', secret: null },
  address: base,
  codes: true,
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, { pkce: 'required', redirect: 'exact' })
    const codes = new DeviceCodes(around, {
      address: `https://acme.okta.com/activate`,
      fullAddress: (userCode) => `https://acme.okta.com/activate?user_code=${userCode}`,
      lifeSeconds: 600,
      intervalSeconds: 5,
    })
    const token = tokenEndpoint(around, authorization, {
      deviceCodes: codes,
      clientAuth: 'none',
      accessLifeMs: 3600_000,
      // A native app's refresh token lasts, unless rotation was chosen.
      refresh: { rotates: false, onlyFor: 'offline_access' },
      answer: openIdAnswer(around, issuer, claimsOf),
    })
    const noClient = {
      status: 401,
      body: { error: 'invalid_client', error_description: 'No client credentials found.' },
    }
    return [
      { on: `POST ${base}/v1/device/authorize`, source: reference, answer: codes.begin },
      { on: `POST acme.okta.com/activate`, source: reference, answer: codes.page },
      {
        on: `GET ${base}/.well-known/openid-configuration`,
        source: reference,
        answer: () => ({ status: 200, body: configuration }),
      },
      ...bothAt(`${base}/v1/authorize`, reference, authorization.answer),
      { on: `POST ${base}/v1/token`, source: reference, answer: token },
      { on: `GET ${base}/v1/keys`, source: reference, answer: () => jwks },
      { on: `GET ${base}/v1/userinfo`, source: reference, answer: userInfo(around, claimsOf) },
      {
        on: `POST ${base}/v1/introspect`,
        source: reference,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'none' })) return noClient
          const active = ledger.lives(ledger.find(ask.form.get('token')))
          return { status: 200, body: { active } }
        },
      },
      {
        on: `POST ${base}/v1/revoke`,
        source: revoking,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'none' })) return noClient
          const found = ledger.find(ask.form.get('token'))
          if (found?.kind === 'refresh') ledger.endPair(found)
          else if (found !== undefined) found.alive = false
          // "Invalid, expired, or revoked" is a success as well; the consent stays.
          return { status: 200 }
        },
      },
    ]
  },
  // Linking asks with `prompt=consent`, which shows the page also where consent was given.
  expects: { subject: subjectOf, ending: 'proven', afterwards: 'asked' },
}

const methods = ['client_secret_basic', 'client_secret_post', 'none']

const configuration = {
  issuer,
  authorization_endpoint: `${issuer}/v1/authorize`,
  device_authorization_endpoint: `${issuer}/v1/device/authorize`,
  token_endpoint: `${issuer}/v1/token`,
  userinfo_endpoint: `${issuer}/v1/userinfo`,
  jwks_uri: `${issuer}/v1/keys`,
  introspection_endpoint: `${issuer}/v1/introspect`,
  revocation_endpoint: `${issuer}/v1/revoke`,
  end_session_endpoint: `${issuer}/v1/logout`,
  response_types_supported: ['code', 'id_token', 'code id_token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid', 'profile', 'email', 'address', 'phone', 'offline_access'],
  token_endpoint_auth_methods_supported: methods,
  introspection_endpoint_auth_methods_supported: methods,
  revocation_endpoint_auth_methods_supported: methods,
  code_challenge_methods_supported: ['S256'],
}
