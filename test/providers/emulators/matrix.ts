import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply, Surroundings } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const source = (path: string): string =>
  `https://github.com/element-hq/matrix-authentication-service/blob/main/crates/handlers/src/oauth2/${path}`
const policy = (name: string): string =>
  `https://github.com/element-hq/matrix-authentication-service/blob/main/policies/${name}/${name}.rego`
const api = 'https://spec.matrix.org/latest/client-server-api'

const account = 'https://account.example.org'
const homeserver = 'https://matrix.example.org'

/** A user's number at the server (a ULID), which stays when the name changes. */
const numberOf = (login: string): string => `01HQZX${login.toUpperCase()}`

const minuteMs = 60_000

/** matrix-authentication-service before a Synapse, as its documents and sources have it. */
export const matrix: Emulation = {
  id: 'matrix',
  hosts: ['example.org', 'matrix.example.org', 'account.example.org'],
  app: { clientId: '01HQZXCLIENT0000000000000', secret: null },
  address: '@ada:example.org',
  registers: true,
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: (around) => {
    const authorization = new Authorization(around, {
      pkce: 'optional',
      redirect: 'any-port',
      // Its consent page is shown each time: nothing is remembered.
      asksEveryTime: true,
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessPrefix: 'mat_',
      refreshPrefix: 'mar_',
      accessLifeMs: 5 * minuteMs,
      refresh: { rotates: true },
    })
    const registered: string[] = []
    const authorize = (ask: Ask): Reply => {
      const refusal = refusalOf(ask.query, registered)
      return refusal === null ? authorization.answer(ask) : { status: 400, body: refusal }
    }
    const at = 'account.example.org'
    const { ledger } = around
    const unknownToken = { status: 401, body: { errcode: 'M_UNKNOWN_TOKEN', error: 'Unknown' } }
    return [
      {
        // Sessions of the old API, whose tokens no app was given.
        on: 'GET matrix.example.org/_matrix/client/v3/account/whoami',
        source: `${api}/#get_matrixclientv3accountwhoami`,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (!ledger.lives(found)) return unknownToken
          return { status: 200, body: { user_id: `@${found.grant.login}:example.org` } }
        },
      },
      {
        on: 'POST matrix.example.org/_matrix/client/v3/logout',
        source: `${api}/#post_matrixclientv3logout`,
        answer: ({ bearer }) => {
          const found = ledger.find(bearer)
          if (!ledger.lives(found)) return unknownToken
          found.alive = false
          return { status: 200, body: {} }
        },
      },
      {
        on: 'GET example.org/.well-known/matrix/client',
        source: `${api}/#getwell-knownmatrixclient`,
        answer: () => ({ status: 200, body: { 'm.homeserver': { base_url: homeserver } } }),
      },
      {
        on: 'GET matrix.example.org/_matrix/client/v1/auth_metadata',
        source: `${api}/#get_matrixclientv1auth_metadata`,
        answer: () => ({ status: 200, body: metadata }),
      },
      {
        on: `POST ${at}/oauth2/registration`,
        source: policy('client_registration'),
        answer: ({ json }) => register(json, registered, around),
      },
      { on: `GET ${at}/authorize`, source: source('authorization/mod.rs'), answer: authorize },
      { on: `POST ${at}/authorize`, source: source('authorization/mod.rs'), answer: authorize },
      { on: `POST ${at}/oauth2/token`, source: source('token.rs'), answer: token },
      {
        on: `GET ${at}/oauth2/userinfo`,
        source: source('userinfo.rs'),
        answer: ({ bearer }) => userInfo(bearer, around),
      },
      { on: `GET ${at}/oauth2/keys.json`, source: source('keys.rs'), answer: () => jwks },
      {
        on: `POST ${at}/oauth2/revoke`,
        source: source('revoke.rs'),
        answer: ({ form }) => revoke(form, around),
      },
    ]
  },
  expects: {
    subject: numberOf,
    // Its refresh token can’t be seen alive without being used up, so that end is answered, not proven.
    ending: 'answered',
    afterwards: 'asked',
    silentLogIn: false,
  },
}

const metadata = {
  issuer: `${account}/`,
  authorization_endpoint: `${account}/authorize`,
  token_endpoint: `${account}/oauth2/token`,
  jwks_uri: `${account}/oauth2/keys.json`,
  registration_endpoint: `${account}/oauth2/registration`,
  userinfo_endpoint: `${account}/oauth2/userinfo`,
  revocation_endpoint: `${account}/oauth2/revoke`,
  introspection_endpoint: `${account}/oauth2/introspect`,
  scopes_supported: ['openid', 'email'],
  response_types_supported: ['code', 'id_token', 'code id_token'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  code_challenge_methods_supported: ['plain', 'S256'],
  prompt_values_supported: ['login', 'create'],
  account_management_uri: `${account}/account/`,
  account_management_actions_supported: ['org.matrix.profile', 'org.matrix.devices_list'],
}

/** Needs a page of the app, and for native apps a loopback address without a port. */
function register(
  json: Ask['json'],
  registered: string[],
  { app }: Pick<Surroundings, 'app'>,
): Reply {
  const uris = json['redirect_uris'] as string[]
  const refusal = (error: string): Reply => ({ status: 400, body: { error } })
  const page = URL.parse((json['client_uri'] as string | undefined) ?? '')
  if (page?.protocol !== 'https:' || page.port !== '') return refusal('invalid_client_metadata')
  const isNative = (uri: string): boolean =>
    json['application_type'] === 'native' &&
    /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])\/[A-Za-z0-9/.-]*$/.test(uri)
  if (uris.length === 0 || !uris.every(isNative)) return refusal('invalid_redirect_uri')
  registered.push(...uris)
  return {
    status: 201,
    body: {
      client_id: app.clientId,
      client_id_issued_at: 1,
      redirect_uris: uris,
      token_endpoint_auth_method: json['token_endpoint_auth_method'],
    },
  }
}

/** What its policy and its redirect rule refuse. */
function refusalOf(query: URLSearchParams, registered: readonly string[]): string | null {
  const url = URL.parse(query.get('redirect_uri') ?? '')
  if (url !== null) url.port = ''
  if (url === null || !registered.includes(url.href)) return 'invalid redirect uri'
  const scopes = (query.get('scope') ?? '').split(' ')
  const unknown = scopes.find(
    (one) => !['openid', 'email', 'urn:matrix:client:api:*'].includes(one),
  )
  return unknown === undefined ? null : `scope ${unknown} not allowed`
}

/** The scope `openid` is needed; every token that is no good is a 401 without a body. */
function userInfo(bearer: string | null, { ledger }: Surroundings): Reply {
  const token = ledger.find(bearer)
  const may =
    ledger.lives(token) && token.kind === 'access' && token.grant.scopes.includes('openid')
  if (!may) return { status: 401 }
  const { login } = token.grant
  return { status: 200, body: { sub: numberOf(login), username: login } }
}

/**
 * RFC 7009 with three 200s that do nothing: for an unknown token, one with a wrong hint, and one that
 * is no good any more, as a rotated refresh token is.
 */
function revoke(form: URLSearchParams, { ledger, app }: Surroundings): Reply {
  if (form.get('client_id') !== app.clientId)
    return { status: 401, body: { error: 'invalid_client' } }
  const hint = form.get('token_type_hint')
  if (hint !== null && !['access_token', 'refresh_token'].includes(hint)) {
    return { status: 400, body: { error: 'unsupported_token_type' } }
  }
  const token = ledger.find(form.get('token'))
  const hinted = hint === null || hint === `${token?.kind}_token`
  if (!ledger.lives(token) || !hinted) return { status: 200 }
  if (token.grant.clientId !== app.clientId) {
    return { status: 401, body: { error: 'unauthorized_client' } }
  }
  // One session per sign-in: both of its tokens go.
  ledger.endPair(token)
  return { status: 200 }
}
