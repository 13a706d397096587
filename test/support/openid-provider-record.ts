import type { IncomingMessage } from 'node:http'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { IssuedToken, LoggedRequest } from './openid-provider.types.ts'

const urlOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://127.0.0.1')

export const pathOf = (request: IncomingMessage): string => urlOf(request).pathname

/** Adds the request to the log. */
export function logged(request: IncomingMessage, requests: LoggedRequest[]): void {
  const url = urlOf(request)
  const chunks: Buffer[] = []
  // Listening for 'data' would start the flow before the provider listens; so look at what goes in.
  const push = request.push.bind(request)
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    return push(chunk, encoding)
  }
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  requests.push({
    at: Date.now(),
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: { ...request.headers },
    get body() {
      return new URLSearchParams(isForm === true ? Buffer.concat(chunks).toString() : '')
    },
  })
}

export function recordIssued(provider: Provider): readonly IssuedToken[] {
  const issued: IssuedToken[] = []
  provider.on('grant.success', (ctx: KoaContextWithOIDC) => {
    const body = ctx.body as Record<string, unknown>
    for (const kind of ['access_token', 'refresh_token'] as const) {
      const token = body[kind]
      if (typeof token !== 'string' || issued.some((one) => one.token === token)) continue
      const subject = ctx.oidc.account?.accountId ?? ''
      issued.push({ kind, token, subject, clientId: ctx.oidc.client?.clientId ?? '' })
    }
  })
  return issued
}

export async function endAccess(provider: Provider, tokens: readonly IssuedToken[]): Promise<void> {
  for (const { kind, token } of tokens) {
    const isAccess = kind === 'access_token'
    const found = await (isAccess
      ? provider.AccessToken.find(token)
      : provider.RefreshToken.find(token))
    if (found?.grantId === undefined) continue
    const grant = await provider.Grant.find(found.grantId)
    // The adapter forgets the grant's tokens of every kind.
    await provider.AccessToken.revokeByGrantId(found.grantId)
    await grant?.destroy()
  }
}
