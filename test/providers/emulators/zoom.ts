import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const flow = 'https://developers.zoom.us/changelog/platform/pkce-loopback.md'
const collection =
  'https://developers.qodex.ai/zoom-public/get-started-fast-with-zoom-apis/api-authorization-authentication-legacy-applications-oauth-app-oauth-2-0-with-pkce/revoke-an-access-token-2'
const publicly = 'https://developers.zoom.us/blog/public-pkce/'

const idOf = (login: string): string => `KDcuGIm1QgePTO8${login}`

export const zoom: Emulation = {
  id: 'zoom',
  hosts: ['zoom.us', 'api.zoom.us'],
  app: { clientId: 'q_CPnvNQTjyT0ZH3dzhzfA', secret: 'zoom-app-secret' },
  address: 'zoom.us',
  client: { authMethod: 'client_secret_basic', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, { pkce: 'optional', redirect: 'any-port' })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'basic',
      accessLifeMs: 3_600_000,
      refresh: { rotates: true, lifeMs: 90 * 24 * 3_600_000 },
    })
    return [
      { on: 'GET zoom.us/oauth/authorize', source: flow, answer: authorization.answer },
      { on: 'POST zoom.us/oauth/authorize', source: flow, answer: authorization.answer },
      { on: 'POST zoom.us/oauth/token', source: publicly, answer: token },
      {
        on: 'GET api.zoom.us/v2/users/me',
        source: 'unverified',
        answer: ({ bearer }) => {
          // The two codes: https://developers.zoom.us/docs/api/errors
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return { status: 401, body: { code: 124, message: 'Invalid access token.' } }
          }
          if (!found.grant.scopes.includes('user:read:user')) {
            const message = 'Invalid access token, does not contain scopes'
            return { status: 401, body: { code: 4700, message } }
          }
          const { login } = found.grant
          const body = {
            id: idOf(login),
            display_name: `${login} of Zoom`,
            email: `${login}@x.org`,
          }
          return { status: 200, body }
        },
      },
      {
        on: 'POST zoom.us/oauth/revoke',
        source: collection,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'basic' })) {
            return { status: 400, body: { reason: 'Invalid client', error: 'invalid_client' } }
          }
          const found = ledger.find(ask.form.get('token'))
          // Only an access token is shown; the answer for any other is unverified.
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return { status: 400, body: { reason: 'Token has been revoked', code: 4741 } }
          }
          // Its staff said once that the app goes with it; the worse case is that it does not.
          found.alive = false
          return { status: 200, body: { status: 'success' } }
        },
      },
    ]
  },
  expects: {
    subject: idOf,
    ending: 'by-hand',
    afterwards: 'asked',
  },
}
