// session.fetch and net.fetch. Node makes the request; what differs from Node's own fetch is done
// here as in Electron (lib/browser/api/net-fetch.ts and net-client-request.ts).
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { asNetError } from './net-error.ts'
import { fetchThrough } from './proxied-fetch.ts'
import type { Protocol } from './protocol.ts'
import type { ProxyServer } from './proxy.ts'
import { requestDetails, type WebRequest } from './web-request.ts'

export interface FetchSession {
  readonly protocol: Protocol
  readonly webRequest: WebRequest
  getUserAgent(): string
  proxyFor(url: URL): ProxyServer | undefined
}
type Init = RequestInit & { bypassCustomProtocolHandlers?: boolean }

const redirects = new Set([301, 302, 303, 307, 308])
const bodiless = new Set([101, 204, 205, 304])

async function builtIn(session: FetchSession, request: Request): Promise<Response> {
  if (request.url.startsWith('file:')) {
    try {
      return new Response(await readFile(fileURLToPath(request.url)))
    } catch {
      throw new Error('net::ERR_FILE_NOT_FOUND')
    }
  }
  if (!/^https?:/.test(request.url)) throw new Error('net::ERR_UNKNOWN_URL_SCHEME')
  // With `manual`, the redirect answer itself comes back and can be turned into Electron's error.
  const redirect = request.redirect === 'follow' ? 'follow' : 'manual'
  const proxy = session.proxyFor(new URL(request.url))
  const response =
    proxy === undefined
      ? await fetch(request, { redirect }).catch((error: unknown) => {
          throw asNetError(error)
        })
      : await fetchThrough(proxy, request)
  if (!redirects.has(response.status)) return response
  if (redirect === 'follow') {
    if (proxy === undefined) return response
    throw new Error('The stand-in follows no redirect through a proxy')
  }
  ignoreBody(response)
  throw new Error(
    request.redirect === 'error'
      ? "Attempted to redirect, but redirect policy was 'error'"
      : 'Redirect was cancelled',
  )
}

function ignoreBody(response: Response): void {
  response.body?.cancel().catch(() => undefined)
}

/** Rejects as soon as the request is aborted, also while a scheme handler is still at work. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

export async function sessionFetch(
  session: FetchSession,
  input: string | Request,
  init: Init = {},
): Promise<Response> {
  const request = new Request(input, init)
  if (!request.headers.has('user-agent')) request.headers.set('user-agent', session.getUserAgent())
  const details = requestDetails(request.url, request.method, 'xhr')
  const { cancel } = await session.webRequest.ask('onBeforeRequest', details)
  if (cancel === true) throw new Error('net::ERR_BLOCKED_BY_CLIENT')
  const handler =
    init.bypassCustomProtocolHandlers === true
      ? undefined
      : session.protocol.handlerFor(request.url)
  const answer = Promise.resolve(handler ? handler(request) : builtIn(session, request))
  const response = await Promise.race([answer, aborted(request.signal)])
  if (response.type === 'error') throw new Error('net::ERR_FAILED')
  // A new one, because in Electron neither `url` nor `redirected` tells anything.
  const { status, statusText, headers } = response
  const noBody = bodiless.has(status) || request.method === 'HEAD'
  return new Response(noBody ? null : response.body, { status, statusText, headers })
}
