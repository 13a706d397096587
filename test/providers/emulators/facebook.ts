import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply, Surroundings } from '../kit/emulator.types.ts'
import type { Grant, IssuedToken } from '../kit/ledger.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const developers = 'https://developers.facebook.com'
const manual = `${developers}/documentation/facebook-login/guides/advanced/manual-flow`
const permissions = `${developers}/docs/graph-api/reference/user/permissions/`
const errors = `${developers}/docs/graph-api/guides/error-handling`

/** Of the person within this app, not of the person at Facebook. */
const numberOf = (login: string): string => `1022178417738310${login.length}`

/** Codes and subcodes as the page on errors lists them. */
function oauthException(subcode: number | null, message: string): Reply {
  const sub = subcode === null ? {} : { error_subcode: subcode }
  const error = { message, type: 'OAuthException', code: 190, ...sub, fbtrace_id: 'EJplcsCHuLu' }
  return { status: 400, body: { error } }
}

const noToken: Reply = {
  status: 400,
  body: {
    error: {
      message: 'An active access token must be used to query information about the current user.',
      type: 'OAuthException',
      code: 2500,
    },
  },
}

/** The token that authorises a request, or why it does not. */
function tokenIn({ bearer, query }: Ask, { ledger }: Surroundings): IssuedToken | Reply {
  const text = bearer ?? query.get('access_token')
  if (text === null) return noToken
  const found = ledger.find(text)
  if (found === undefined) return oauthException(null, 'Invalid OAuth access token')
  if (!found.grant.alive) {
    return oauthException(458, 'The user has not authorized application 1234')
  }
  if (!found.alive) return oauthException(460, 'The session has been invalidated')
  return ledger.lives(found) ? found : oauthException(463, 'Session has expired')
}

const whoIs = ({ login }: Grant): object => ({
  id: numberOf(login),
  name: `${login} of Facebook`,
  picture: { data: { url: 'https://platform-lookaside.fbsbx.com/p.jpg', is_silhouette: false } },
})

export const facebook: Emulation = {
  id: 'facebook',
  hosts: ['www.facebook.com', 'graph.facebook.com'],
  app: { clientId: '1234567890123456', secret: 'facebook-app-secret' },
  address: 'facebook.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger } = around
    // “http://localhost redirects are automatically allowed while in development mode only”
    const authorization = new Authorization(around, {
      pkce: 'optional',
      redirect: 'any-port',
      redirectHost: 'localhost',
      scopeSeparator: ',',
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessPrefix: 'EAA',
      accessLifeMs: 2 * 60 * 60_000,
      refresh: null,
      answer: ({ access, expiresIn }) => ({
        access_token: access.text,
        token_type: 'bearer',
        expires_in: expiresIn,
      }),
      refuses: () => ({
        status: 400,
        body: { error: { message: 'This authorization code has been used.', code: 100 } },
      }),
    })
    return [
      {
        on: 'GET www.facebook.com/v25.0/dialog/oauth',
        source: manual,
        answer: authorization.answer,
      },
      {
        on: 'POST www.facebook.com/v25.0/dialog/oauth',
        source: 'unverified',
        answer: authorization.answer,
      },
      // The page shows GET; that POST is taken as well is what libraries rely on.
      {
        on: 'POST graph.facebook.com/v25.0/oauth/access_token',
        source: 'unverified',
        answer: token,
      },
      {
        on: 'GET graph.facebook.com/v25.0/me',
        source: errors,
        answer: (ask) => {
          const found = tokenIn(ask, around)
          return 'status' in found ? found : { status: 200, body: whoIs(found.grant) }
        },
      },
      {
        // A DELETE that was turned into a GET on its way shows what is granted, with HTTP 200.
        on: 'GET graph.facebook.com/v25.0/me/permissions',
        source: permissions,
        answer: (ask) => {
          const found = tokenIn(ask, around)
          if ('status' in found) return found
          const data = found.grant.scopes.map((one) => ({ permission: one, status: 'granted' }))
          return { status: 200, body: { data } }
        },
      },
      {
        on: 'DELETE graph.facebook.com/v25.0/me/permissions',
        source: permissions,
        answer: (ask) => {
          const found = tokenIn(ask, around)
          if ('status' in found) return found
          ledger.endGrant(found.grant, true)
          return { status: 200, body: { success: true } }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'proven',
    afterwards: 'asked',
    // There is nothing to get another token with.
    expired: 'expired',
  },
}
