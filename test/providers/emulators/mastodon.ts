import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const docs = 'https://docs.joinmastodon.org'
const oauth = `${docs}/methods/oauth/`
const accounts = `${docs}/methods/accounts/#verify_credentials`
const host = 'social.example'

/** An account's number says nothing about its name. */
const numberOf = (login: string): string => `1090000000000${login.length}`

/** A Mastodon 4.3 or later at an address the catalogue does not know. */
export const mastodon: Emulation = {
  id: 'mastodon',
  hosts: [host],
  app: {
    clientId: 'TWhM-tNSuncnqN7DBJmoyeLnk6K3iJJ71KKXxgL1hPM',
    secret: 'ZEaFUFmF0umgBX1qKJDjaU99Q31lDkOU8NutzTOoliw',
  },
  address: `@ada@${host}`,
  registers: true,
  client: { authMethod: 'client_secret_post', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger, app } = around
    const authorization = new Authorization(around, { pkce: 'optional', redirect: 'any-port' })
    /** What the app was registered for; nothing else can be asked for. */
    let registered = ''
    const authorize = (ask: Ask): Reply => {
      const scope = ask.query.get('scope') ?? 'read'
      const beyond = scope.split(' ').some((one) => !registered.split(' ').includes(one))
      if (beyond) return { status: 400, body: '<p>invalid_scope</p>' }
      const shown = ask.query.get('force_login') === 'true' && ask.method === 'GET'
      const answer = authorization.answer(ask)
      // `force_login` asks even where a token would let the person through.
      return shown && answer.status === 302
        ? {
            status: 200,
            body: '<form method="post"><input type="hidden" name="prompt" value="consent"></form>',
          }
        : answer
    }
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'post',
      accessLifeMs: null,
      refresh: null,
      // `reuse_access_token`: the same person, app and scopes are given the same token again.
      answer: ({ access, grant }) => {
        const first = ledger.tokens.find((one) => one.grant === grant && one.alive) ?? access
        if (first !== access) access.alive = false
        const scope = grant.scopes.join(' ')
        return { access_token: first.text, token_type: 'Bearer', scope, created_at: 1573979017 }
      },
    })
    return [
      {
        on: `GET ${host}/.well-known/oauth-authorization-server`,
        source: `${oauth}#authorization-server-metadata`,
        answer: () => ({
          status: 200,
          body: {
            issuer: `https://${host}/`,
            service_documentation: `${docs}/`,
            authorization_endpoint: `https://${host}/oauth/authorize`,
            token_endpoint: `https://${host}/oauth/token`,
            app_registration_endpoint: `https://${host}/api/v1/apps`,
            revocation_endpoint: `https://${host}/oauth/revoke`,
            userinfo_endpoint: `https://${host}/oauth/userinfo`,
            scopes_supported: ['read', 'profile', 'write', 'read:accounts', 'push'],
            response_types_supported: ['code'],
            grant_types_supported: ['authorization_code', 'client_credentials'],
            token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
            code_challenge_methods_supported: ['S256'],
          },
        }),
      },
      {
        on: `POST ${host}/api/v1/apps`,
        source: `${docs}/methods/apps/#create`,
        answer: ({ form }) => {
          const uri = URL.parse(form.get('redirect_uris') ?? '')
          if (uri === null || form.get('client_name') === null) {
            const error = 'Validation failed: Redirect URI must be an absolute URI.'
            return { status: 422, body: { error } }
          }
          registered = form.get('scopes') ?? 'read'
          return {
            status: 200,
            body: {
              id: '563419',
              name: form.get('client_name'),
              website: null,
              redirect_uri: uri.href,
              client_id: app.clientId,
              client_secret: app.secret,
              client_secret_expires_at: 0,
            },
          }
        },
      },
      { on: `GET ${host}/oauth/authorize`, source: `${oauth}#authorize`, answer: authorize },
      { on: `POST ${host}/oauth/authorize`, source: `${oauth}#authorize`, answer: authorize },
      { on: `POST ${host}/oauth/token`, source: `${oauth}#token`, answer: token },
      {
        on: `GET ${host}/api/v1/accounts/verify_credentials`,
        source: accounts,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (!ledger.lives(found)) {
            return { status: 401, body: { error: 'The access token is invalid' } }
          }
          const { login, scopes } = found.grant
          const allowed = ['profile', 'read', 'read:accounts'].some((one) => scopes.includes(one))
          if (!allowed) {
            return { status: 403, body: { error: 'This action is outside the authorized scopes' } }
          }
          const id = numberOf(login)
          const avatar = `https://${host}/avatars/original/missing.png`
          return {
            status: 200,
            body: { id, username: login, acct: login, display_name: '', avatar },
          }
        },
      },
      {
        on: `POST ${host}/oauth/revoke`,
        source: `${oauth}#revoke`,
        answer: (ask) => {
          const found = ledger.find(ask.form.get('token'))
          if (!isClient(ask, around, { clientAuth: 'post' }) || ask.form.get('token') === null) {
            const error_description = 'You are not authorized to revoke this token'
            return { status: 403, body: { error: 'unauthorized_client', error_description } }
          }
          // Idempotent: a dead token, or one it never knew, is answered like a living one.
          if (found !== undefined) ledger.endGrant(found.grant, true)
          return { status: 200, body: {} }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'proven',
    afterwards: 'asked',
    expired: null,
  },
}
