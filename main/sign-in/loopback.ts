import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { RedirectRule } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import {
  fixedPorts,
  loopbackAddress,
  redirectUri,
  type RedirectHost,
} from '../providers/redirect-uris.ts'
import { readCallback } from './callback-request.ts'
import { resultPage, resultPageHeaders, type ResultPage } from './result-page.ts'

/** Where the browser brings the answer. Bound before its address is known to anybody. */
export interface Loopback {
  readonly redirectUri: string
  /** The first answer with this state; wrong ones are turned away and waited past. */
  readonly waitFor: (state: string) => Promise<URL>
  /** Stops listening; an answer page on its way is still delivered. */
  readonly close: () => void
}

/** A browser opens a few connections; more are somebody holding the door. */
const maxSockets = 16

export async function openLoopback(options: {
  readonly rule: RedirectRule
  readonly path: string
  /** What the redirect URI calls this computer; the socket is bound to the address either way. */
  readonly name?: RedirectHost
}): Promise<Loopback> {
  const server = createServer({
    // Cookies of other programs on 127.0.0.1 come along, whatever their port: leave them room.
    maxHeaderSize: 16 * 1024,
    headersTimeout: 5000,
    requestTimeout: 5000,
    connectionsCheckingInterval: 1000,
    keepAlive: false,
  })
  limitSockets(server)
  const port = await bind(server, options.rule === 'any-port' ? [0] : fixedPorts)
  const name = options.name ?? loopbackAddress
  const expected = { host: `${name}:${port}`, path: options.path }
  let waiting: { state: string; arrived: (url: URL) => void } | null = null

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const callback = readCallback(request, { ...expected, state: waiting?.state ?? null })
    if (callback.kind === 'wrong') {
      answer(response, callback.status, 'not-expected')
      return
    }
    const declined = callback.url.searchParams.get('error') === 'access_denied'
    answer(response, 200, declined ? 'declined' : 'received')
    const { arrived } = waiting ?? {}
    waiting = null
    arrived?.(callback.url)
  })

  return {
    redirectUri: redirectUri(port, options.path, name),
    waitFor: (state) =>
      new Promise((resolve) => {
        waiting = { state, arrived: resolve }
      }),
    close: () => {
      waiting = null
      close(server)
    },
  }
}

function answer(response: ServerResponse, status: number, page: ResultPage): void {
  response.writeHead(status, resultPageHeaders).end(resultPage(page))
}

/** A busy port is an event, not an exception; on the fixed ports the next one is tried. */
async function bind(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    const bound = await new Promise<boolean>((resolve) => {
      server.once('error', () => {
        resolve(false)
      })
      server.listen(port, loopbackAddress, () => {
        resolve(true)
      })
    })
    server.removeAllListeners('error')
    server.removeAllListeners('listening')
    if (bound) return (server.address() as AddressInfo).port
  }
  throw failure('no-port-free', {}, { retryable: true })
}

/**
 * Beyond the limit the oldest connection goes, not the newest: connections that are held open and
 * say nothing must not keep the browser out.
 */
function limitSockets(server: Server): void {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    const [oldest] = sockets
    if (sockets.size > maxSockets) oldest?.destroy()
  })
}

function close(server: Server): void {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => {
    server.closeAllConnections()
  }, 1000).unref()
}
