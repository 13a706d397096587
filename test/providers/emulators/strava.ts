import { Authorization } from '../kit/authorize.ts'
import type { Emulation, Reply } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const page = 'https://developers.strava.com/docs/authentication/'
/** Quotes that page as of June 2026. */
const quoted = 'https://github.com/stravalib/stravalib/issues/738'

const numberOf = (login: string): number => 227_615 + login.length

const problem = (status: number, message: string, resource: string, field: string): Reply => ({
  status,
  body: { message, errors: [{ resource, field, code: 'invalid' }] },
})

export const strava: Emulation = {
  id: 'strava',
  hosts: ['www.strava.com'],
  app: { clientId: '41518', secret: 'strava-app-secret' },
  address: 'strava.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'ignored',
      redirect: 'any-port',
      scopeSeparator: ',',
      wants: { scope: 'read' },
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessLifeMs: 6 * 3_600_000,
      refresh: { rotates: true },
      answer: ({ access, refresh, grant, expiresIn }) => ({
        token_type: 'Bearer',
        expires_at: Math.floor((access.expiresAt ?? 0) / 1000),
        expires_in: expiresIn,
        refresh_token: refresh?.text,
        access_token: access.text,
        athlete: { id: numberOf(grant.login) },
      }),
      refuses: (error) =>
        error === 'invalid_client'
          ? problem(401, 'Authorization Error', 'Application', 'client_secret')
          : problem(400, 'Bad Request', 'RefreshToken', 'refresh_token'),
    })
    return [
      { on: 'GET www.strava.com/oauth/authorize', source: page, answer: authorization.answer },
      { on: 'POST www.strava.com/oauth/authorize', source: page, answer: authorization.answer },
      { on: 'POST www.strava.com/oauth/token', source: page, answer: token },
      {
        on: 'GET www.strava.com/api/v3/athlete',
        source: page,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return problem(401, 'Authorization Error', 'Athlete', 'access_token')
          }
          const { login } = found.grant
          const body = { id: numberOf(login), username: login, firstname: login, lastname: 'B' }
          return { status: 200, body }
        },
      },
      {
        on: 'POST www.strava.com/oauth/revoke',
        source: quoted,
        answer: (ask) => {
          // Body of the success, and every refusal, are unverified.
          if (!isClient(ask, around, { clientAuth: 'basic' })) return { status: 401 }
          const found = ledger.find(ask.form.get('token'))
          if (!ledger.lives(found)) return problem(400, 'Bad Request', 'Token', 'token')
          // “Revoking either token revokes the other”; that the app stays listed is the worse case.
          ledger.endPair(found)
          return { status: 200 }
        },
      },
    ]
  },
  expects: {
    subject: (login) => String(numberOf(login)),
    ending: 'answered',
    afterwards: 'let-through',
  },
}
