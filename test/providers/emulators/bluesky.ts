import { Authorization } from '../kit/authorize.ts'
import { DpopCheck } from '../kit/dpop-check.ts'
import type { Ask, Emulation, Reply, Route } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const specification = 'https://atproto.com/specs/oauth'
const server = 'https://github.com/bluesky-social/atproto/blob/main/packages/oauth/oauth-provider'

const issuer = 'https://bsky.social'
const host = 'https://morel.us-east.host.bsky.network'
const minuteMs = 60_000

/** A person's number in the network: 24 characters of base 32. */
export const didOf = (login: string): string => `did:plc:${login.padEnd(24, '2')}`
const did = didOf('ada')

/** One host, the server its people sign in at, and the directory of the network. */
export const bluesky: Emulation = {
  id: 'bluesky',
  hosts: ['bsky.social', 'ada.bsky.social', 'morel.us-east.host.bsky.network', 'plc.directory'],
  // Its id is the address that the app makes of itself.
  app: { clientId: '', secret: null },
  address: '@ada.bsky.social',
  registers: true,
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: (surroundings) => {
    const app = { clientId: '', secret: null }
    const around = { ...surroundings, app }
    const { ledger } = around
    const dpop = new DpopCheck()
    const pushed = new Map<string, URLSearchParams>()
    const keys = new Map<string, string>()
    const authorization = new Authorization(around, {
      pkce: 'required',
      redirect: 'any-port',
      // Silent sign-in is for apps that can prove which they are.
      asksEveryTime: true,
    })
    const issue = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessLifeMs: 15 * minuteMs,
      refreshPrefix: 'ref-',
      refresh: { rotates: true, lifeMs: 48 * 60 * minuteMs },
      answer: ({ access, refresh, grant }) => ({
        access_token: access.text,
        refresh_token: refresh?.text,
        token_type: 'DPoP',
        expires_in: 15 * 60,
        scope: 'atproto',
        sub: didOf(grant.login),
      }),
    })

    /** All of these want a proof; what they do is done for its key. */
    const proved =
      (answer: (ask: Ask, key: string) => Reply) =>
      (ask: Ask): Reply => {
        const key = dpop.check(ask)
        return typeof key === 'string' ? answer(ask, key) : key
      }
    const push = (ask: Ask, key: string): Reply => {
      const refused = refusalOf(ask.form)
      if (refused !== null)
        return { status: 400, body: { error: 'invalid_request', error_description: refused } }
      app.clientId = ask.form.get('client_id') ?? ''
      const name = `urn:ietf:params:oauth:request_uri:req-${pushed.size + 1}`
      pushed.set(name, ask.form)
      keys.set(ask.form.get('code_challenge') ?? '', key)
      return { status: 201, body: { request_uri: name, expires_in: 299 } }
    }
    const authorize = (ask: Ask): Reply => {
      const asked = pushed.get(ask.query.get('request_uri') ?? '')
      const isWhole = asked !== undefined && [...ask.query.keys()].length === 2
      if (!isWhole || ask.query.get('client_id') !== app.clientId) {
        return { status: 400, body: 'pushed requests only' }
      }
      const reply = authorization.answer({ ...ask, query: asked })
      const location = reply.headers?.['location']
      if (location === undefined) return reply
      const url = new URL(location)
      url.searchParams.set('iss', issuer)
      return { ...reply, headers: { ...reply.headers, location: url.href } }
    }
    const tokens = (ask: Ask, key: string): Reply => {
      const used = ledger.find(ask.form.get('refresh_token'))
      // Bound to the key of its sign-in: another key has no use for it.
      if (used !== undefined && keys.get(used.pair) !== key) {
        return { status: 400, body: { error: 'invalid_grant' } }
      }
      const before = ledger.tokens.length
      const reply = issue(ask)
      for (const token of ledger.tokens.slice(before)) keys.set(token.pair, key)
      return reply
    }
    const revoke = ({ form }: Ask, key: string): Reply => {
      const token = ledger.find(form.get('token'))
      if (form.get('client_id') === null || form.get('token') === null) {
        return { status: 400, body: { error: 'invalid_request' } }
      }
      // Whatever comes of it is not told.
      if (token !== undefined && keys.get(token.pair) === key) ledger.endPair(token)
      return { status: 200, body: {} }
    }
    return [
      ...identityRoutes,
      { on: 'POST bsky.social/oauth/par', source: specification, answer: proved(push) },
      { on: 'GET bsky.social/oauth/authorize', source: specification, answer: authorize },
      { on: 'POST bsky.social/oauth/authorize', source: specification, answer: authorize },
      { on: 'POST bsky.social/oauth/token', source: specification, answer: proved(tokens) },
      {
        on: 'POST bsky.social/oauth/revoke',
        source: `${server}/src/router/create-oauth-middleware.ts`,
        answer: proved(revoke),
      },
    ]
  },
  expects: {
    subject: didOf,
    ending: 'answered',
    afterwards: 'asked',
    silentLogIn: false,
  },
}

const json = (body: unknown) => (): Reply => ({ status: 200, body })

/** Who is who, and where: public, and the same for everybody. */
const identityRoutes: readonly Route[] = [
  {
    on: 'GET ada.bsky.social/.well-known/atproto-did',
    source: 'https://atproto.com/specs/handle#handle-resolution',
    answer: () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: `${did}\n` }),
  },
  {
    on: `GET plc.directory/${did}`,
    source: 'https://atproto.com/specs/did',
    answer: json({
      id: did,
      alsoKnownAs: ['at://ada.bsky.social'],
      service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: host }],
    }),
  },
  {
    on: 'GET morel.us-east.host.bsky.network/.well-known/oauth-protected-resource',
    source: specification,
    answer: json({ resource: host, authorization_servers: [issuer] }),
  },
  {
    on: 'GET bsky.social/.well-known/oauth-authorization-server',
    source: specification,
    answer: json({
      issuer,
      scopes_supported: ['atproto', 'transition:email', 'transition:generic'],
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      prompt_values_supported: ['none', 'login', 'consent', 'select_account', 'create'],
      token_endpoint_auth_methods_supported: ['none', 'private_key_jwt'],
      authorization_response_iss_parameter_supported: true,
      require_pushed_authorization_requests: true,
      client_id_metadata_document_supported: true,
      dpop_signing_alg_values_supported: ['RS256', 'ES256'],
      authorization_endpoint: `${issuer}/oauth/authorize`,
      token_endpoint: `${issuer}/oauth/token`,
      revocation_endpoint: `${issuer}/oauth/revoke`,
      pushed_authorization_request_endpoint: `${issuer}/oauth/par`,
    }),
  },
]

/** The rules for apps on this computer: https://atproto.com/specs/oauth#localhost-client-development. */
function refusalOf(form: URLSearchParams): string | null {
  const id = form.get('client_id') ?? ''
  const url = URL.parse(id)
  if (url === null || !/^http:\/\/localhost\/?\?/.test(id)) return 'client_id'
  const redirect = URL.parse(form.get('redirect_uri') ?? '')
  if (redirect === null || redirect.hostname !== '127.0.0.1') return 'redirect_uri'
  redirect.port = ''
  if (!url.searchParams.getAll('redirect_uri').includes(redirect.href)) return 'redirect_uri'
  const declared = (url.searchParams.get('scope') ?? 'atproto').split(' ')
  const asked = (form.get('scope') ?? '').split(' ')
  if (!asked.includes('atproto') || !asked.every((one) => declared.includes(one))) return 'scope'
  if (form.get('code_challenge_method') !== 'S256' || form.get('state') === null) return 'PKCE'
  return (form.get('prompt') ?? '').includes(' ') ? 'prompt' : null
}
