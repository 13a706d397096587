import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply, Route } from '../kit/emulator.types.ts'
import { idToken, jwks } from '../kit/id-token.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

/** A code forge of the family whose sign-in is the same, and what tells its makes apart. */
export interface Forge {
  readonly id: string
  readonly host: string
  readonly manual: string
  /** What its own addresses answer about its version. */
  readonly versions: Readonly<Record<string, string>>
}

const source = 'https://github.com/go-gitea/gitea/blob/main/routers/web/auth'
const provider = `${source}/oauth2_provider.go`
const wellKnown = `${source}/oauth2_wellknown.go`
const hourMs = 60 * 60_000
const bearer = { 'www-authenticate': 'Bearer realm="Gitea OAuth2"' }

const numberOf = (login: string): string => String(4100 + login.length)

export function forge({ id, host, manual, versions }: Forge): Emulation {
  const site = `https://${host}`
  return {
    id,
    hosts: [host],
    app: { clientId: '0e7d4b83-9f5f-4c8b-9a4c-1f6d3a7f2b10', secret: null },
    address: host,
    client: { authMethod: 'none', redirectRule: 'any-port' },
    routes: (around) => {
      const { ledger, app, now } = around
      const authorization = new Authorization(around, {
        pkce: 'required',
        redirect: 'any-port',
        // "always require authorization for untrusted public clients"
        asksEveryTime: true,
      })
      const authorize = (ask: Ask): Reply => {
        const login = /session=([\w-]+)/.exec(ask.headers['cookie'] ?? '')?.[1] ?? ''
        const known = ledger.consentOf(login, app.clientId)
        const other = known !== undefined && known.scopes.join(' ') !== ask.query.get('scope')
        if (!other || ask.form.get('decision') !== 'allow') return authorization.answer(ask)
        const back = new URL(ask.query.get('redirect_uri') ?? '')
        back.searchParams.set('error', 'server_error')
        back.searchParams.set('error_description', 'a grant exists with different scope')
        back.searchParams.set('state', ask.query.get('state') ?? '')
        return { status: 302, headers: { location: back.href } }
      }
      const token = tokenEndpoint(around, authorization, {
        clientAuth: 'none',
        accessPrefix: 'eyJ',
        refreshPrefix: 'eyJ',
        accessLifeMs: hourMs,
        // INVALIDATE_REFRESH_TOKENS is off by default: the one used before stays good.
        refresh: { rotates: true, keepsOld: true, lifeMs: 730 * hourMs },
        answer: ({ access, refresh, grant, expiresIn }) => ({
          access_token: access.text,
          token_type: 'bearer',
          expires_in: expiresIn,
          refresh_token: refresh?.text,
          id_token: idToken(
            { iss: site, sub: numberOf(grant.login), aud: app.clientId, nonce: grant.nonce },
            now(),
          ),
        }),
        refuses: (error) => ({ status: 400, body: { error, error_description: '' } }),
      })
      const tells: Route[] = Object.entries(versions).map(([path, version]) => ({
        on: `GET ${host}${path}`,
        source: 'unverified',
        answer: () => ({ status: 200, body: { version } }),
      }))
      return [
        ...tells,
        {
          on: `GET ${host}/.well-known/openid-configuration`,
          source: wellKnown,
          answer: () => ({ status: 200, body: document(site) }),
        },
        { on: `GET ${host}/login/oauth/authorize`, source: manual, answer: authorize },
        { on: `POST ${host}/login/oauth/authorize`, source: manual, answer: authorize },
        { on: `POST ${host}/login/oauth/access_token`, source: manual, answer: token },
        { on: `GET ${host}/login/oauth/keys`, source: manual, answer: () => jwks },
        {
          on: `GET ${host}/login/oauth/userinfo`,
          source: provider,
          answer: (ask) => {
            const found = ledger.find(ask.bearer)
            if (!ledger.lives(found)) {
              return { status: 401, headers: bearer, body: 'no valid authorization' }
            }
            const { login } = found.grant
            const sub = numberOf(login)
            return { status: 200, body: { sub, name: login, preferred_username: login } }
          },
        },
        {
          // Only for clients with a secret.
          on: `POST ${host}/login/oauth/introspect`,
          source: provider,
          answer: () => ({
            status: 401,
            headers: { 'www-authenticate': 'Basic realm="Gitea OAuth2"' },
            body: 'no valid authorization',
          }),
        },
      ]
    },
    expects: {
      subject: numberOf,
      ending: 'by-hand',
      afterwards: 'asked',
      expired: 'by-hand',
      silentLogIn: false,
    },
  }
}

/** There is no revocation_endpoint in it. */
const document = (site: string): object => ({
  issuer: site,
  authorization_endpoint: `${site}/login/oauth/authorize`,
  token_endpoint: `${site}/login/oauth/access_token`,
  jwks_uri: `${site}/login/oauth/keys`,
  userinfo_endpoint: `${site}/login/oauth/userinfo`,
  introspection_endpoint: `${site}/login/oauth/introspect`,
  response_types_supported: ['code', 'id_token'],
  id_token_signing_alg_values_supported: ['RS256'],
  subject_types_supported: ['public'],
  scopes_supported: ['openid', 'profile', 'email', 'groups'],
  code_challenge_methods_supported: ['plain', 'S256'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
})
