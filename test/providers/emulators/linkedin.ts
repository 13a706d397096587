import { Authorization } from '../kit/authorize.ts'
import type { Emulation, Handler } from '../kit/emulator.types.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const flow =
  'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow'
const signIn =
  'https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/sign-in-with-linkedin-v2'
const introspection =
  'https://learn.microsoft.com/en-us/linkedin/shared/authentication/token-introspection'

const dayMs = 24 * 60 * 60_000
const subjectOf = (login: string): string => `782bbtaQ${login}`

const claimsOf: ClaimsOf = (login) => ({
  sub: subjectOf(login),
  name: `${login} of LinkedIn`,
  email: `${login}@example.org`,
  picture: 'https://media.licdn-ei.com/dms/image/C5F03AQHqK8v7tB1HCQ/profile.jpg',
})

export const linkedin: Emulation = {
  id: 'linkedin',
  hosts: ['www.linkedin.com', 'api.linkedin.com'],
  app: { clientId: '77desk8u3f1abc', secret: 'WPL_AP1.of-the-app' },
  address: 'linkedin.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger, app } = around
    const authorization = new Authorization(around, {
      pkce: 'ignored',
      redirect: 'exact',
      redirectHost: 'localhost',
    })
    const withNonce = openIdAnswer(
      { app, now: around.now },
      'https://www.linkedin.com/oauth',
      claimsOf,
    )
    const exchange = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessLifeMs: 60 * dayMs,
      refresh: null,
      // The ID token carries no nonce, also where one was sent; scopes stand with commas.
      answer: (issued) => ({
        ...withNonce({ ...issued, grant: { ...issued.grant, nonce: null } }),
        scope: issued.grant.scopes.join(','),
      }),
    })
    // Second hand: an ordinary app that sends a `code_verifier` is refused as a client.
    const token: Handler = (ask) =>
      ask.form.has('code_verifier')
        ? { status: 401, body: { error: 'invalid_client' } }
        : exchange(ask)
    return [
      ...bothAt('www.linkedin.com/oauth/v2/authorization', flow, authorization.answer),
      { on: 'POST www.linkedin.com/oauth/v2/accessToken', source: flow, answer: token },
      {
        on: 'GET api.linkedin.com/v2/userinfo',
        source: signIn,
        answer: userInfo(around, claimsOf, dead),
      },
      {
        on: 'POST www.linkedin.com/oauth/v2/introspectToken',
        source: introspection,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'post' })) {
            return { status: 401, body: { error: 'invalid_client' } }
          }
          const found = ledger.find(ask.form.get('token'))
          const isKept = found?.alive === true
          const active = ledger.lives(found)
          const status = active ? 'active' : isKept ? 'expired' : 'revoked'
          return { status: 200, body: { active, status, client_id: app.clientId, auth_type: '3L' } }
        },
      },
    ]
  },
  expects: {
    subject: subjectOf,
    ending: 'by-hand',
    // Introspection knew the token alive, and afterwards dead.
    byHand: 'proven',
    afterwards: 'asked',
    // There is no refresh token: with the access token everything has run out.
    expired: 'expired',
    // The outage at the first look costs what introspection would have said; the next is a day later.
    overWithinMs: 2 * dayMs,
  },
}

const dead = {
  status: 401,
  body: {
    status: 401,
    serviceErrorCode: 65601,
    code: 'REVOKED_ACCESS_TOKEN',
    message: 'The token used in the request has been revoked by the user',
  },
}
