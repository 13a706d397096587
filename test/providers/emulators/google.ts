import { Authorization, type AuthorizeRules } from '../kit/authorize.ts'
import { DeviceCodes } from '../kit/device-code.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { tokenEndpoint, type TokenRules } from '../kit/token-endpoint.ts'

const native = 'https://developers.google.com/identity/protocols/oauth2/native-app'
const devices = 'https://developers.google.com/identity/protocols/oauth2/limited-input-device'
const revoking = 'https://developers.google.com/youtube/v3/live/guides/auth/devices'
const reference = 'https://developers.google.com/identity/openid-connect/reference'

const subjectOf = (login: string): string => `10769150350006150715${login.length}`

const claimsOf: ClaimsOf = (login) => ({
  sub: subjectOf(login),
  name: `${login} of Google`,
  email: `${login}@gmail.com`,
})

/**
 * The page says "400 along with an error code"; which one is second hand: a made-up token is answered
 * so, and an access token that has run out can't revoke (google-auth-library-nodejs issue 1175).
 */
const refusal = {
  status: 400,
  body: { error: 'invalid_token', error_description: 'Token expired or revoked' },
}

/** Second hand: https://github.com/googleapis/google-api-dotnet-client/issues/1827 and what others saw. */
const refuses: NonNullable<TokenRules['refuses']> = (error, { form }, fault) => {
  const said = (status: number, name: string, description: string) => ({
    status,
    body: { error: name, error_description: description },
  })
  if (error === 'invalid_grant') {
    return form.has('code')
      ? said(400, error, 'Malformed auth code.')
      : said(400, error, 'Token has been expired or revoked.')
  }
  if (!form.has('client_secret')) return said(400, 'invalid_request', 'client_secret is missing.')
  return fault === 'unknown'
    ? said(401, 'invalid_client', 'The OAuth client was not found.')
    : said(401, 'invalid_client', 'The provided client secret is invalid.')
}

/** The errors that the page for desktop apps names under "Authorization errors", as its own page shows them. */
const pageOf: NonNullable<AuthorizeRules['refuses']> = (fault) =>
  fault === 'client_id'
    ? {
        status: 401,
        body: '<p>Error 401: invalid_client</p><p>The OAuth client was not found.</p>',
      }
    : { status: 400, body: '<p>Error 400: redirect_uri_mismatch</p>' }

/**
 * `desktop`: any port of this computer, unregistered. `web`: only addresses that are registered, port
 * and all, and ours are none of them. https://developers.google.com/identity/protocols/oauth2/web-server
 */
export const googleWith = (type: 'desktop' | 'web'): Emulation => ({
  id: 'google',
  hosts: [
    'accounts.google.com',
    'oauth2.googleapis.com',
    'openidconnect.googleapis.com',
    'www.googleapis.com',
  ],
  app: { clientId: '4076-desk.apps.googleusercontent.com', secret: 'GOCSPX-of-a-desktop-app' },
  address: 'google.com',
  codes: true,
  client: { authMethod: 'client_secret_post', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(
      type === 'desktop' ? around : { ...around, app: { ...around.app, redirectPath: '/web' } },
      { pkce: 'optional', redirect: 'any-port', refuses: pageOf },
    )
    const codes = new DeviceCodes(around, {
      address: 'https://www.google.com/device',
      addressMember: 'verification_url',
      lifeSeconds: 1800,
      intervalSeconds: 5,
      refuses: (error) => ({
        status: { authorization_pending: 428, access_denied: 403, expired_token: 400 }[error],
        body: { error },
      }),
    })
    const token = tokenEndpoint(around, authorization, {
      deviceCodes: codes,
      clientAuth: 'post',
      accessLifeMs: 3599_000,
      // An installed app gets one at every sign-in.
      refresh: { rotates: false },
      answer: openIdAnswer(around, 'https://accounts.google.com', claimsOf),
      refuses,
    })
    return [
      {
        on: 'POST oauth2.googleapis.com/tokeninfo',
        source:
          'https://github.com/googleapis/google-auth-library-nodejs/blob/main/src/auth/oauth2client.ts',
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (!ledger.lives(found)) {
            const body = { error: 'invalid_token', error_description: 'Invalid Value' }
            return { status: 400, body }
          }
          const { login, scopes, clientId } = found.grant
          const named = scopes.includes('email') ? { email: `${login}@gmail.com` } : {}
          const ends = Math.floor((found.expiresAt ?? 0) / 1000)
          return {
            status: 200,
            body: {
              azp: clientId,
              aud: clientId,
              ...(scopes.includes('openid') ? { sub: subjectOf(login) } : {}),
              scope: scopes.join(' '),
              exp: String(ends),
              ...named,
            },
          }
        },
      },
      ...bothAt('accounts.google.com/o/oauth2/v2/auth', native, authorization.answer),
      { on: 'POST oauth2.googleapis.com/device/code', source: devices, answer: codes.begin },
      { on: 'POST www.google.com/device', source: devices, answer: codes.page },
      { on: 'POST oauth2.googleapis.com/token', source: native, answer: token },
      { on: 'GET www.googleapis.com/oauth2/v3/certs', source: reference, answer: () => jwks },
      {
        on: 'GET openidconnect.googleapis.com/v1/userinfo',
        source: reference,
        answer: userInfo(around, claimsOf),
      },
      {
        on: 'POST oauth2.googleapis.com/revoke',
        source: revoking,
        answer: ({ form }) => {
          const found = ledger.find(form.get('token'))
          if (!ledger.lives(found)) return refusal
          // "Removes all scopes previously granted to a project": the person's whole permission.
          ledger.endGrant(found.grant, true)
          return { status: 200, body: {} }
        },
      },
    ]
  },
  expects: {
    subject: subjectOf,
    // The refresh token was never used, so no probe knew it alive.
    ending: 'answered',
    afterwards: 'asked',
  },
})

export const google: Emulation = googleWith('desktop')
