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
import type { Language } from '../system/language.ts'
import { readCallback } from './callback-request.ts'
import { readPasted } from './pasted-redirect.ts'
import { resultPage, resultPageHeaders, type ResultPage } from './result-page.ts'

/** Where the browser brings the answer. Bound before its address is known to anybody. */
export interface Loopback {
  readonly redirectUri: string
  /** The first answer with this state; wrong ones are turned away and waited past. */
  readonly waitFor: (state: string) => Promise<URL>
  /** The same answer by hand: the address of the page the browser ended up on. Throws as `readPasted`. */
  readonly paste: (text: string) => void
  /** Stops listening; an answer page on its way is still delivered. */
  readonly close: () => void
}

/** A browser opens a few connections; more are somebody holding the door. */
const maxSockets = 16

export interface LoopbackOptions {
  readonly rule: RedirectRule
  readonly path: string
  /** What the redirect URI calls this computer; the socket is bound to the address either way. */
  readonly name?: RedirectHost
  /** Of the page the browser shows afterwards. */
  readonly language: Language
}

export async function openLoopback(options: LoopbackOptions): Promise<Loopback> {
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
  const answer = (status: number, page: ResultPage, response: ServerResponse): void =>
    void response.writeHead(status, resultPageHeaders).end(resultPage(page, options.language))
  const arrival = new Arrival(redirectUri(port, options.path, name))

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const callback = readCallback(request, { ...expected, state: arrival.state })
    if (callback.kind === 'wrong') {
      answer(callback.status, 'not-expected', response)
      return
    }
    const declined = callback.url.searchParams.get('error') === 'access_denied'
    answer(200, declined ? 'declined' : 'received', response)
    arrival.take(callback.url)
  })

  return {
    ...arrival.doors,
    close: () => {
      arrival.end()
      close(server)
    },
  }
}

/**
 * Where nobody listens, because others hold all the ports: the answer can be pasted only. Whoever
 * holds the port is shown the code, which is worth nothing without our verifier (RFC 7636) or secret.
 */
export function unheardLoopback({ path, name }: LoopbackOptions): Loopback {
  const arrival = new Arrival(redirectUri(fixedPorts[0] ?? null, path, name ?? loopbackAddress))
  return { ...arrival.doors, close: () => arrival.end() }
}

/** One answer is waited for; it comes through the browser or by hand, and counts once. */
class Arrival {
  readonly #redirectUri: string
  #waiting: { state: string; arrived: (url: URL) => void } | null = null

  constructor(redirectUri: string) {
    this.#redirectUri = redirectUri
  }

  get state(): string | null {
    return this.#waiting?.state ?? null
  }

  get doors(): Pick<Loopback, 'redirectUri' | 'waitFor' | 'paste'> {
    return {
      redirectUri: this.#redirectUri,
      waitFor: (state) =>
        new Promise((resolve) => {
          this.#waiting = { state, arrived: resolve }
        }),
      paste: (text) => {
        const { state } = this
        if (state === null) throw failure('not-now')
        this.take(readPasted(text, { redirectUri: this.#redirectUri, state }))
      },
    }
  }

  take(url: URL): void {
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.arrived(url)
  }

  end(): void {
    this.#waiting = null
  }
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
  throw failure('no-port-free', { ports: ports.join(', ') }, { retryable: true })
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
