import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const oauth = 'https://zoho.com/accounts/protocol/oauth'
const authorizing = `${oauth}/mobile-and-desktop-apps/get-authorization-code.html`
const exchange = `${oauth}/mobile-applications.html`
const using = 'https://www.zoho.com/accounts/protocol/oauth/use-access-token.html'
const revoking = `${oauth}/revoke-refresh-token.html`

const numberOf = (login: string): number => 675_925_600 + login.length

export const zoho: Emulation = {
  id: 'zoho',
  hosts: ['accounts.zoho.com'],
  app: { clientId: '1000.GMB0YULZHJK411284S8I5GZ4CHUEX0', secret: null },
  address: 'www.zoho.com',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'required',
      redirect: 'exact',
      scopeSeparator: ',',
      wants: { access_type: 'offline', scope: 'AaaServer.profile.READ' },
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessPrefix: '1000.',
      refreshPrefix: '1000.',
      accessLifeMs: 3_600_000,
      refresh: { rotates: false },
      // Errors come with HTTP 200: https://github.com/Weble/ZohoBooksApi/issues/84
      refuses: (error) => ({
        status: 200,
        body: { error: error === 'invalid_grant' ? 'invalid_code' : 'invalid_client' },
      }),
    })
    return [
      {
        on: 'GET accounts.zoho.com/oauth/v2/auth',
        source: authorizing,
        answer: authorization.answer,
      },
      {
        on: 'POST accounts.zoho.com/oauth/v2/auth',
        source: authorizing,
        answer: authorization.answer,
      },
      { on: 'POST accounts.zoho.com/oauth/v2/token', source: exchange, answer: token },
      {
        on: 'GET accounts.zoho.com/oauth/user/info',
        source: using,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          // Its page does not show this answer: unverified.
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return { status: 401, body: { response: 'INVALID_OAUTHTOKEN' } }
          }
          const { login } = found.grant
          const names = { First_Name: login, Display_Name: `${login} of Zoho` }
          return { status: 200, body: { ZUID: numberOf(login), Email: `${login}@x.org`, ...names } }
        },
      },
      {
        on: 'POST accounts.zoho.com/oauth/v2/token/revoke',
        source: revoking,
        answer: ({ query }) => {
          const found = ledger.find(query.get('token'))
          if (!ledger.lives(found)) return { status: 400, body: { status: 'error' } }
          if (found.kind === 'refresh') ledger.endPair(found)
          else found.alive = false
          return { status: 200, body: { status: 'success' } }
        },
      },
    ]
  },
  expects: {
    subject: (login) => String(numberOf(login)),
    ending: 'answered',
    // Linking asks with `prompt=consent`, so this shows nothing of what a revocation leaves.
    afterwards: 'asked',
  },
}
