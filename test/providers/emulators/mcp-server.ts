import { Authorization } from '../kit/authorize.ts'
import type { Ask, Emulation, Reply, Surroundings } from '../kit/emulator.types.ts'
import { tokenEndpoint } from '../kit/token-endpoint.ts'

const protocol = 'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization'
const library = 'https://github.com/cloudflare/workers-oauth-provider/blob/main/docs'

const server = 'https://mcp.example.com'
const resource = `${server}/mcp`
const described = '/.well-known/oauth-protected-resource/mcp'
const challenge = `Bearer resource_metadata="${server}${described}", scope="notes.read"`

const hourMs = 60 * 60_000

/** A server of the protocol that is its own authorization server, with the commonest library for it. */
export const mcpServer: Emulation = {
  id: 'mcp-server',
  hosts: ['mcp.example.com'],
  app: { clientId: 'Xk3vYw0q9Q2mZ8aB', secret: null },
  address: resource,
  registers: true,
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    // Whether the consent is remembered is left to the page that is built on the library.
    const authorization = new Authorization(around, { pkce: 'required', redirect: 'exact' })
    const issue = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessLifeMs: hourMs,
      refresh: { rotates: true, lifeMs: 30 * 24 * hourMs },
    })
    const registered: string[] = []
    const authorize = (ask: Ask): Reply =>
      registered.includes(ask.query.get('redirect_uri') ?? '') && isForUs(ask.query)
        ? authorization.answer(ask)
        : { status: 400, body: 'redirect_uri or resource' }
    const open = (ask: Ask): Reply => {
      const token = ledger.find(ask.bearer)
      const headers = { 'www-authenticate': challenge }
      if (!ledger.lives(token) || token.kind !== 'access') return { status: 401, headers }
      if (ask.method !== 'POST') return { status: 405 }
      if (ask.json['jsonrpc'] !== '2.0') return { status: 400 }
      const result = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: {} }
      return { status: 200, body: { jsonrpc: '2.0', id: ask.json['id'], result } }
    }
    const at = 'mcp.example.com'
    return [
      { on: `GET ${at}/mcp`, source: protocol, answer: open },
      { on: `POST ${at}/mcp`, source: protocol, answer: open },
      {
        on: `GET ${at}${described}`,
        source: 'https://www.rfc-editor.org/rfc/rfc9728#section-3.2',
        answer: () => ({ status: 200, body: { resource, authorization_servers: [server] } }),
      },
      {
        on: `GET ${at}/.well-known/oauth-authorization-server`,
        source: `${library}/authorization-server.md`,
        answer: () => ({ status: 200, body: metadata }),
      },
      {
        on: `POST ${at}/register`,
        source: `${protocol}/client-registration`,
        answer: ({ json }) => register(json, registered, around),
      },
      { on: `GET ${at}/authorize`, source: 'unverified', answer: authorize },
      { on: `POST ${at}/authorize`, source: 'unverified', answer: authorize },
      {
        on: `POST ${at}/token`,
        source: `${library}/authorization-server.md`,
        answer: (ask) => {
          if (!ask.form.has('grant_type')) return revoke(ask.form, around)
          if (!isForUs(ask.form)) return { status: 400, body: { error: 'invalid_target' } }
          if (ask.form.get('grant_type') === 'authorization_code') endEarlier(around)
          return issue(ask)
        },
      },
    ]
  },
  expects: {
    subject: () => resource,
    ending: 'answered',
    afterwards: 'asked',
  },
}

const metadata = {
  issuer: server,
  authorization_endpoint: `${server}/authorize`,
  token_endpoint: `${server}/token`,
  registration_endpoint: `${server}/register`,
  // The same address: what has no grant_type is a revocation.
  revocation_endpoint: `${server}/token`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  code_challenge_methods_supported: ['S256'],
}

/** RFC 8707 §2: in authorization and token requests, always. */
const isForUs = (parameters: URLSearchParams): boolean => parameters.get('resource') === resource

/** Redirect addresses are kept, and compared, with their ports. */
function register(
  json: Ask['json'],
  registered: string[],
  { app }: Pick<Surroundings, 'app'>,
): Reply {
  const uris = json['redirect_uris'] as string[]
  const isOurs = json['application_type'] === 'native' && uris.every((uri) => URL.canParse(uri))
  if (!isOurs) return { status: 400, body: { error: 'invalid_client_metadata' } }
  registered.push(...uris)
  return {
    status: 201,
    body: { client_id: app.clientId, redirect_uris: uris, token_endpoint_auth_method: 'none' },
  }
}

/** A new sign-in ends the earlier tokens of the same person, app and resource. */
function endEarlier({ ledger, app }: Surroundings): void {
  for (const token of ledger.tokens) if (token.grant.clientId === app.clientId) token.alive = false
}

/** Always 200 and empty. A refresh token takes the grant with it, an access token only itself. */
function revoke(form: URLSearchParams, { ledger, app }: Surroundings): Reply {
  const token = ledger.find(form.get('token'))
  if (token === undefined || form.get('client_id') !== app.clientId) return { status: 200 }
  if (token.kind === 'refresh' && token.alive) ledger.endGrant(token.grant, true)
  token.alive = false
  return { status: 200 }
}
