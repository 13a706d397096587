import { Authorization } from '../kit/authorize.ts'
import type { Emulation, Reply } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const host = 'meta.wikimedia.org'
const rest = `${host}/w/rest.php/oauth2`
const extension = 'https://github.com/wikimedia/mediawiki-extensions-OAuth/blob/master'
const library = 'https://github.com/thephpleague/oauth2-server/blob/master/src'
const hourMs = 60 * 60_000

/** The central number, the same on all wikis. */
const numberOf = (login: string): string => String(71_000_000 + login.length)

const denied = (hint: string): Reply => ({
  status: 401,
  headers: { 'www-authenticate': 'Bearer realm="OAuth"' },
  body: {
    error: 'access_denied',
    error_description: 'The resource owner or authorization server denied the request.',
    hint,
    message: 'The resource owner or authorization server denied the request.',
  },
})

export const wikimedia: Emulation = {
  id: 'wikimedia',
  hosts: [host],
  // Proposed as not confidential, for "User identity verification only".
  app: { clientId: '5f3c9c1b2d7e4a6f8b0c1d2e3f4a5b6c', secret: null },
  address: 'en.wikipedia.org',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, { pkce: 'required', redirect: 'exact' })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessPrefix: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.',
      refreshPrefix: 'def50200',
      accessLifeMs: hourMs,
      refresh: { rotates: true, lifeMs: 30 * 24 * hourMs },
      // League 8 says this of a refresh token it does not take; 9 says 400 invalid_grant.
      refuses: (error) => ({
        status: 401,
        body:
          error === 'invalid_grant'
            ? { error: 'invalid_request', error_description: 'The refresh token is invalid.' }
            : { error, error_description: 'Client authentication failed' },
      }),
    })
    return [
      {
        on: `GET ${rest}/authorize`,
        source: `${extension}/extension.json`,
        answer: authorization.answer,
      },
      {
        on: `POST ${rest}/authorize`,
        source: `${extension}/extension.json`,
        answer: authorization.answer,
      },
      {
        on: `POST ${rest}/access_token`,
        source: `${library}/Exception/OAuthServerException.php`,
        answer: token,
      },
      {
        on: `GET ${rest}/resource/profile`,
        source: `${library}/AuthorizationValidators/BearerTokenValidator.php`,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (found === undefined) return denied('The JWT string must have two dots')
          if (!ledger.lives(found)) return denied('Access token has been revoked')
          const { login } = found.grant
          const body = { sub: numberOf(login), username: login, blocked: false, grants: ['basic'] }
          return { status: 200, body }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'by-hand',
    afterwards: 'asked',
    expired: 'by-hand',
  },
}
