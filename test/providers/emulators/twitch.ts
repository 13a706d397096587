import { Authorization } from '../kit/authorize.ts'
import { DeviceCodes } from '../kit/device-code.ts'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const docs = 'https://dev.twitch.tv/docs/authentication'
const getting = `${docs}/getting-tokens-oauth/`
const validating = `${docs}/validate-tokens`
const revoking = `${docs}/revoke-tokens`

const numberOf = (login: string): string => String(713_936_700 + login.length)

const refused = (status: number, message: string): Reply => ({ status, body: { status, message } })

/** `force_verify=true` asks again. */
function asking(ask: Ask): Ask {
  const query = new URLSearchParams(ask.query)
  if (query.get('force_verify') === 'true') query.set('prompt', 'consent')
  return { ...ask, query }
}

export const twitch: Emulation = {
  id: 'twitch',
  hosts: ['id.twitch.tv'],
  app: { clientId: 'hof5gwx0su6owfnys0yan9c87zr6t', secret: 'twitch-app-secret' },
  address: 'twitch.tv',
  codes: true,
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger, app } = around
    const authorization = new Authorization(around, {
      pkce: 'ignored',
      redirect: 'exact',
      redirectHost: 'localhost',
    })
    const codes = new DeviceCodes(around, {
      address: 'https://www.twitch.tv/activate?public=true&device-code=ABCDEFGH',
      lifeSeconds: 1800,
      intervalSeconds: 5,
      scopeParameter: 'scopes',
      refuses: (error) => refused(400, error === 'expired_token' ? 'invalid device code' : error),
    })
    const token = tokenEndpoint(around, authorization, {
      deviceCodes: codes,
      clientAuth: 'post',
      accessLifeMs: 4 * 60 * 60_000,
      refresh: { rotates: false },
      // The scopes are a list.
      answer: ({ access, refresh, grant, expiresIn }) => ({
        access_token: access.text,
        expires_in: expiresIn,
        ...(refresh === null ? {} : { refresh_token: refresh.text }),
        scope: grant.scopes,
        token_type: 'bearer',
      }),
      refuses: (error) =>
        error === 'invalid_grant'
          ? refused(400, 'Invalid refresh token')
          : refused(403, 'invalid client secret'),
    })
    return [
      {
        on: 'GET id.twitch.tv/oauth2/authorize',
        source: getting,
        answer: (ask) => authorization.answer(asking(ask)),
      },
      {
        on: 'POST id.twitch.tv/oauth2/authorize',
        source: 'unverified',
        answer: (ask) => authorization.answer(asking(ask)),
      },
      { on: 'POST id.twitch.tv/oauth2/device', source: getting, answer: codes.begin },
      { on: 'POST www.twitch.tv/activate', source: getting, answer: codes.page },
      { on: 'POST id.twitch.tv/oauth2/token', source: getting, answer: token },
      {
        on: 'GET id.twitch.tv/oauth2/validate',
        source: validating,
        answer: ({ headers }) => {
          const text = /^OAuth (.+)$/.exec(headers['authorization'] ?? '')?.[1]
          const found = ledger.find(text)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return refused(401, 'invalid access token')
          }
          const { login } = found.grant
          const about = { client_id: app.clientId, login, scopes: null, user_id: numberOf(login) }
          return { status: 200, body: { ...about, expires_in: 5520 } }
        },
      },
      {
        on: 'POST id.twitch.tv/oauth2/revoke',
        source: revoking,
        answer: ({ form }) => {
          if (form.get('client_id') !== app.clientId) return refused(404, 'client does not exist')
          const found = ledger.find(form.get('token'))
          if (found?.kind !== 'access' || !ledger.lives(found)) return refused(400, 'Invalid token')
          // Nothing else: the refresh token works on (twitchdev/issues 943).
          found.alive = false
          return { status: 200 }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'by-hand',
    byHand: 'closed-by-you',
    afterwards: 'asked',
  },
}
