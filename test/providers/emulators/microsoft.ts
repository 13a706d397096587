import { Authorization, type AuthorizeRules } from '../kit/authorize.ts'
import { DeviceCodes } from '../kit/device-code.ts'
import type { Emulation, Reply } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { tokenEndpoint, type TokenRules } from '../kit/token-endpoint.ts'

const protocol = 'https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc'
const info = 'https://learn.microsoft.com/entra/identity-platform/userinfo'
const devices = 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code'
const refreshing = 'https://learn.microsoft.com/entra/identity-platform/refresh-tokens'

const common = 'login.microsoftonline.com/common'
/** Where personal accounts live: what an ID token names, whatever address was asked. */
const consumers = 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0'

const subjectOf = (login: string): string => `AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbta${login}`

const claimsOf: ClaimsOf = (login) => ({
  sub: subjectOf(login),
  name: `${login} of Microsoft`,
  email: `${login}@outlook.com`,
  picture: 'https://graph.microsoft.com/v1.0/me/photo/$value',
})

/** Errors have numbers, which `reference-error-codes` lists; the shape is that of `v2-oauth2-auth-code-flow`. */
const numbered = (status: number, error: string, number: number, said: string): Reply => ({
  status,
  body: {
    error,
    error_description: `AADSTS${number}: ${said} Trace ID: 255d1aef-8c98-452f-ac51-23d051240864`,
    error_codes: [number],
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
  },
})

const refuses: NonNullable<TokenRules['refuses']> = (error, _ask, fault) => {
  if (error === 'invalid_grant') {
    return numbered(400, error, 70000, 'The provided value for the code is not valid.')
  }
  switch (fault) {
    case 'secret-missing':
      return numbered(
        401,
        error,
        7000218,
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      )
    case 'secret-wrong':
      return numbered(401, error, 7000215, 'Invalid client secret provided.')
    case 'secret-unwanted':
      return numbered(
        401,
        error,
        700025,
        "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
      )
    case 'unknown':
    case null:
      return numbered(
        400,
        'unauthorized_client',
        700016,
        'Application was not found in the directory.',
      )
  }
}

const pageOf: NonNullable<AuthorizeRules['refuses']> = (fault) => {
  const said =
    fault === 'client_id'
      ? 'AADSTS700016: Application was not found in the directory.'
      : 'AADSTS50011: The redirect URI specified in the request does not match the redirect URIs configured for the application.'
  return { status: 200, body: `<p>${said}</p>` }
}

/** `web`: registered under the platform "Web", so it is no public client. */
export const microsoftWith = (platform: 'desktop' | 'web'): Emulation => ({
  id: 'microsoft',
  hosts: ['login.microsoftonline.com', 'graph.microsoft.com'],
  app: {
    clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
    secret: platform === 'web' ? 'web-app-secret' : null,
  },
  address: 'microsoft.com',
  codes: true,
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: (around) => {
    const authorization = new Authorization(around, {
      pkce: 'optional',
      redirect: 'any-port',
      redirectHost: 'localhost',
      refuses: pageOf,
    })
    const codes = new DeviceCodes(around, {
      address: 'https://microsoft.com/devicelogin',
      lifeSeconds: 900,
      intervalSeconds: 5,
      refuses: (error) => ({
        status: 400,
        body: { error: error === 'access_denied' ? 'authorization_declined' : error },
      }),
    })
    const token = tokenEndpoint(around, authorization, {
      deviceCodes: codes,
      clientAuth: platform === 'web' ? 'post' : 'no-secret',
      refuses,
      accessLifeMs: 3599_000,
      refresh: {
        rotates: true,
        keepsOld: true,
        onlyFor: 'offline_access',
        lifeMs: 90 * 24 * 60 * 60_000,
      },
      answer: openIdAnswer(around, consumers, claimsOf),
    })
    return [
      {
        on: `GET ${common}/v2.0/.well-known/openid-configuration`,
        source: protocol,
        answer: () => ({ status: 200, body: template }),
      },
      ...bothAt(`${common}/oauth2/v2.0/authorize`, protocol, authorization.answer),
      { on: `POST ${common}/oauth2/v2.0/devicecode`, source: devices, answer: codes.begin },
      { on: 'POST microsoft.com/devicelogin', source: devices, answer: codes.page },
      { on: `POST ${common}/oauth2/v2.0/token`, source: refreshing, answer: token },
      { on: `GET ${common}/discovery/v2.0/keys`, source: protocol, answer: () => jwks },
      {
        on: 'GET graph.microsoft.com/oidc/userinfo',
        source: info,
        answer: userInfo(around, claimsOf, dead),
      },
    ]
  },
  expects: {
    subject: subjectOf,
    ending: 'by-hand',
    // Seen alive by no probe before: only that nothing contradicts the person.
    byHand: 'closed-by-you',
    afterwards: 'asked',
  },
})

export const microsoft: Emulation = microsoftWith('desktop')

/** Its body is not on the page. */
const dead = { status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } }

const template = {
  issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
  authorization_endpoint: `https://${common}/oauth2/v2.0/authorize`,
  token_endpoint: `https://${common}/oauth2/v2.0/token`,
  jwks_uri: `https://${common}/discovery/v2.0/keys`,
  userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
  end_session_endpoint: `https://${common}/oauth2/v2.0/logout`,
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
}
