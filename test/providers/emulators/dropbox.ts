import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply, Surroundings } from '../kit/emulator.types.ts'
import type { IssuedToken } from '../kit/ledger.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const guide = 'https://www.dropbox.com/developers/reference/oauth-guide'
const offline = 'https://dropbox.tech/developers/using-oauth-2-0-with-offline-access'
const auth = 'https://github.com/dropbox/dropbox-api-spec/blob/main/auth.stone'
const users =
  'https://dropbox.github.io/dropbox-sdk-java/api-docs/v8.0.1/com/dropbox/core/v2/users/Account.html'

const idOf = (login: string): string => `dbid:AAH4f99T0taONIb-OurWxbNQ6ywGRop${login}`

/** Remote procedure calls without arguments take no body, and their token from the header. */
function callerOf({ ledger, now }: Surroundings, ask: Ask): IssuedToken | Reply {
  if (ask.body !== '' && ask.body !== 'null') return { status: 400, body: 'Error in call: body' }
  if (ask.bearer === null) return { status: 400, body: 'Error in call: no token' }
  const refuse = (tag: string): Reply => ({
    status: 401,
    body: { error_summary: `${tag}/..`, error: { '.tag': tag } },
  })
  const found = ledger.find(ask.bearer)
  if (found?.kind !== 'access' || !found.alive) return refuse('invalid_access_token')
  const over = found.expiresAt !== null && found.expiresAt <= now()
  return over ? refuse('expired_access_token') : found
}

export const dropbox: Emulation = {
  id: 'dropbox',
  hosts: ['www.dropbox.com', 'api.dropboxapi.com'],
  app: { clientId: 'x1y2z3appkey', secret: null },
  address: 'dropbox.com',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'required',
      redirect: 'exact',
      wants: { token_access_type: 'offline' },
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessPrefix: 'sl.',
      accessLifeMs: 14_400_000,
      refresh: { rotates: false },
    })
    return [
      { on: 'GET www.dropbox.com/oauth2/authorize', source: guide, answer: authorization.answer },
      { on: 'POST www.dropbox.com/oauth2/authorize', source: guide, answer: authorization.answer },
      { on: 'POST api.dropboxapi.com/oauth2/token', source: offline, answer: token },
      {
        on: 'POST api.dropboxapi.com/2/users/get_current_account',
        source: users,
        answer: (ask) => {
          const caller = callerOf(around, ask)
          if ('status' in caller) return caller
          const { login } = caller.grant
          const named = { name: { display_name: `${login} (Personal)` } }
          const email = { email: `${login}@example.com`, email_verified: true }
          return { status: 200, body: { account_id: idOf(login), ...named, ...email } }
        },
      },
      {
        // Its refresh token as well, and any other access token of that one.
        on: 'POST api.dropboxapi.com/2/auth/token/revoke',
        source: auth,
        answer: (ask) => {
          const caller = callerOf(around, ask)
          if ('status' in caller) return caller
          ledger.endPair(caller)
          return { status: 200, body: null }
        },
      },
    ]
  },
  expects: {
    subject: idOf,
    // The refresh token ends with the access token, by the page's word.
    ending: 'answered',
    // "Authorizations may be revoked by the user, whereas apps may revoke tokens they receive."
    afterwards: 'let-through',
  },
}
