import { Authorization } from '../kit/authorize.ts'
import { DeviceCodes } from '../kit/device-code.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const flow = 'https://auth0.com/docs/get-started/applications/application-settings'
const asking = 'https://auth0.com/docs/secure/security-guidance/measures-against-app-impersonation'
const byCode =
  'https://auth0.com/docs/get-started/authentication-and-authorization-flow/device-authorization-flow'
const document = 'https://qiita.com/smesh/items/db9b90bc6735cf9381af'
const info = 'https://github.com/auth0/docs/blob/master/articles/api/authentication/_userinfo.md'
const revoking =
  'https://github.com/auth0/docs/blob/06ac90928838478a8fa7a3512c9ab140dfe3cd74/articles/api/authentication/errors/_oauth-revoke.md'

const host = 'acme.eu.auth0.com'
/** With the slash at the end, in the document and in ID tokens. */
const issuer = `https://${host}/`
const dayMs = 24 * 60 * 60_000
const subjectOf = (login: string): string => `auth0|5f7c8ec7c33c6c004bbafe82${login}`

const claimsOf: ClaimsOf = (login) => ({
  sub: subjectOf(login),
  name: `${login} of Acme`,
  nickname: login,
  email: `${login}@acme.example.com`,
})

export const auth0: Emulation = {
  id: 'auth0',
  hosts: [host],
  app: { clientId: 'JyC8oEA1h1eR1vS0Pj6vLkq1KXxXxXxX', secret: null },
  address: host,
  codes: true,
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    // A loopback address can't be verified, so it asks for confirmation each time.
    const authorization = new Authorization(around, {
      pkce: 'required',
      redirect: 'exact',
      asksEveryTime: true,
    })
    const codes = new DeviceCodes(around, {
      address: `https://${host}/activate`,
      fullAddress: (userCode) => `https://${host}/activate?user_code=${userCode}`,
      lifeSeconds: 900,
      intervalSeconds: 5,
      refuses: (error) => ({ status: 403, body: { error } }),
    })
    const token = tokenEndpoint(around, authorization, {
      deviceCodes: codes,
      clientAuth: 'none',
      accessLifeMs: dayMs,
      refresh: { rotates: false, onlyFor: 'offline_access' },
      answer: openIdAnswer(around, issuer, claimsOf),
      // Its status is from memory.
      refuses: (error) => ({ status: error === 'invalid_client' ? 401 : 403, body: { error } }),
    })
    return [
      { on: `POST ${host}/oauth/device/code`, source: byCode, answer: codes.begin },
      { on: `POST ${host}/activate`, source: byCode, answer: codes.page },
      {
        on: `GET ${host}/.well-known/openid-configuration`,
        source: document,
        answer: () => ({ status: 200, body: configuration }),
      },
      ...bothAt(`${host}/authorize`, asking, authorization.answer),
      { on: `POST ${host}/oauth/token`, source: flow, answer: token },
      { on: `GET ${host}/.well-known/jwks.json`, source: document, answer: () => jwks },
      { on: `GET ${host}/userinfo`, source: info, answer: userInfo(around, claimsOf) },
      {
        on: `POST ${host}/oauth/revoke`,
        source: revoking,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'none' })) {
            return { status: 401, body: { error: 'invalid_client' } }
          }
          const text = ask.json['token'] ?? ask.form.get('token')
          if (typeof text !== 'string') return { status: 400, body: { error: 'invalid_request' } }
          const found = ledger.find(text)
          if (found?.kind !== 'refresh' || !ledger.lives(found)) {
            // "Revoked, does not exist, or was not issued to the client": a 200 all the same.
            return {
              status: 200,
              body: { error: 'invalid_request', error_description: 'Invalid refresh token' },
            }
          }
          // "Refresh Token Revocation Deletes Grant" is off: this token alone.
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
    silentLogIn: false,
    // Nothing ends an access token but its own end, 24 hours after it was given.
    overWithinMs: 2 * dayMs,
  },
}

const configuration = {
  issuer,
  authorization_endpoint: `${issuer}authorize`,
  token_endpoint: `${issuer}oauth/token`,
  device_authorization_endpoint: `${issuer}oauth/device/code`,
  userinfo_endpoint: `${issuer}userinfo`,
  jwks_uri: `${issuer}.well-known/jwks.json`,
  registration_endpoint: `${issuer}oidc/register`,
  revocation_endpoint: `${issuer}oauth/revoke`,
  scopes_supported: ['openid', 'profile', 'offline_access', 'name', 'nickname', 'email', 'picture'],
  response_types_supported: ['code', 'token', 'id_token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['HS256', 'RS256'],
  code_challenge_methods_supported: ['S256', 'plain'],
}
