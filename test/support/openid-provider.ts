import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type KoaContextWithOIDC } from 'oidc-provider'
import { createChecker } from './openid-provider-checker.ts'
import * as configuration from './openid-provider-configuration.ts'
import { appsPage } from './openid-provider-apps.ts'
import { holdTokens } from './openid-provider-held.ts'
import { interactionPages, shownName } from './openid-provider-pages.ts'
import { pictureOf } from './openid-provider-picture.ts'
import { endAccess, logged, pathOf, recordIssued } from './openid-provider-record.ts'
import type { LoggedRequest, ProviderOptions, TestProvider } from './openid-provider.types.ts'

type Interceptor = Parameters<TestProvider['intercept']>[0]

/** A real OpenID provider on 127.0.0.1, mounted under `/<name>`. */
export async function startOpenIdProvider(options: ProviderOptions = {}): Promise<TestProvider> {
  const server = createServer()
  const port = await listen(server, options.port ?? 0)
  const mount = options.name === '' ? '' : `/${options.name ?? 'meadow'}`
  const issuer = `http://127.0.0.1:${port}${mount}`
  const checker = createChecker()
  const provider = new Provider(
    issuer,
    configuration.configurationFor(options, issuer, checker.client),
  )
  if (options.exactRedirects === true) matchRedirectsExactly(provider)
  shapeDiscovery(provider, options)
  if (options.strictAuthMethods === true) insistOnAuthMethod(provider)
  await holdTokens(provider, options.holds ?? [])

  const requests: LoggedRequest[] = []
  const issued = recordIssued(provider)
  const answerPages = interactionPages(provider, options.name ?? 'meadow')
  const answerRest = provider.callback() as (req: IncomingMessage, res: ServerResponse) => void
  const isActive = (token: string): Promise<boolean> =>
    checker.isActive(`${issuer}/token/introspection`, token)
  const endAccessOf = (login: string): Promise<void> =>
    endAccess(
      provider,
      issued.filter((one) => one.subject === login),
    )
  const answerApps = appsPage({
    name: shownName(options.name ?? 'meadow'),
    issued,
    isActive,
    endAccessOf,
  })
  let interceptor: Interceptor = null

  server.on('request', (request, response) => {
    const path = pathOf(request)
    if (!checker.sent(request)) {
      logged(request, requests)
      if (options.decodesBasic === false) encodeBasic(request)
      if (interceptor?.(request, response) === true) return
    }
    const inside = route(path, mount, options.discoveryAt ?? 'both')
    if (inside === null) return void response.writeHead(404).end()
    if (inside.startsWith('/pictures/')) {
      pictureOf(inside, response)
      return
    }
    const answerOwn = inside.startsWith('/interaction/') ? answerPages : answerApps
    if (inside.startsWith('/interaction/') || inside === '/apps')
      return void answerOwn(request, response).catch(() => {
        response.writeHead(400).end('This page has expired.')
      })
    mountRequest(request, inside)
    answerRest(request, response)
  })

  return {
    issuer,
    port,
    publicClientId: configuration.publicClientId,
    confidentialClientId: configuration.confidentialClientId,
    confidentialClientSecret: configuration.confidentialClientSecret,
    postClientId: configuration.postClientId,
    issued,
    requests,
    isActive,
    endAccessOf,
    intercept: (answer) => {
      interceptor = answer
    },
    goDown: () => stop(server),
    comeBack: async () => {
      await listen(server, port)
    },
    close: () => stop(server),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) {
      resolve()
      return
    }
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}

/** The path inside the mount, or null. RFC 8414 §3.1 inserts its well-known part before the path. */
function route(path: string, mount: string, at: 'openid' | 'rfc8414' | 'both'): string | null {
  const inserted = `/.well-known/oauth-authorization-server${mount}`
  const document = '/.well-known/openid-configuration'
  if (path === inserted) return at === 'openid' ? null : document
  if (!path.startsWith(`${mount}/`)) return null
  const inside = path.slice(mount.length)
  return inside === document && at === 'rfc8414' ? null : inside
}

/** oidc-provider learns where it is mounted from `originalUrl`, as under Express. */
function mountRequest(request: IncomingMessage, inside: string): void {
  const url = request.url ?? '/'
  const query = url.indexOf('?')
  Object.assign(request, { originalUrl: url })
  request.url = inside + (query === -1 ? '' : url.slice(query))
}

/** Some servers compare Basic credentials as they come; encoded here, they pass the decoding. */
function encodeBasic(request: IncomingMessage): void {
  const [scheme, encoded] = (request.headers.authorization ?? '').split(' ')
  if (scheme !== 'Basic' || encoded === undefined) return
  const parts = Buffer.from(encoded, 'base64').toString().split(':').map(encodeURIComponent)
  request.headers.authorization = `Basic ${Buffer.from(parts.join(':')).toString('base64')}`
}

function matchRedirectsExactly(provider: Provider): void {
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed(this: { redirectUris: string[] }, uri: string) {
      return this.redirectUris.includes(uri)
    },
  })
}

function shapeDiscovery(provider: Provider, options: ProviderOptions): void {
  const hidden = new Set(options.discoveryHides ?? [])
  provider.use(async (ctx, next) => {
    await next()
    if (options.emptyRefusals === true && ctx.status === 401) {
      ctx.body = null
      ctx.status = 401
    }
    if (!ctx.path.includes('/.well-known/') || typeof ctx.body !== 'object') return
    const shown = Object.entries(ctx.body as object).filter(([member]) => !hidden.has(member))
    const prompts = options.selectAccount
      ? { prompt_values_supported: ['none', 'login', 'consent', 'select_account'] }
      : {}
    ctx.body = { ...Object.fromEntries(shown), ...prompts, ...options.discoverySays }
  })
}

/** RFC 7591 §2 `token_endpoint_auth_method` to the letter. */
function insistOnAuthMethod(provider: Provider): void {
  provider.use(async (ctx, next) => {
    await next()
    const { oidc } = ctx as Partial<KoaContextWithOIDC>
    const registered = oidc?.client?.clientAuthMethod
    const inHeader = ctx.headers.authorization?.startsWith('Basic ') === true
    const inBody = typeof oidc?.params?.['client_secret'] === 'string'
    const used = inHeader ? 'client_secret_basic' : inBody ? 'client_secret_post' : registered
    if (used === registered) return
    ctx.status = 401
    ctx.body = { error: 'invalid_client', error_description: 'client authentication failed' }
  })
}
