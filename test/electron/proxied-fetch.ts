// A request of session.fetch that goes through a proxy: absolute form for http, CONNECT for https
// (RFC 9112 §3.2.2, RFC 9110 §9.3.6), and SOCKS 5 by name (RFC 1928).
import { once } from 'node:events'
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { connect as connectTcp, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { asNetError } from './net-error.ts'
import type { ProxyServer } from './proxy.ts'

const bodiless = new Set([101, 204, 205, 304])
const bare = (host: string): string => host.replace(/^\[|\]$/g, '')

async function openSocket({ scheme, host, port }: ProxyServer): Promise<Socket> {
  const target = { host: bare(host), port }
  const socket =
    scheme === 'https' ? connectTls({ ...target, servername: target.host }) : connectTcp(target)
  try {
    await once(socket, scheme === 'https' ? 'secureConnect' : 'connect')
  } catch {
    throw new Error('net::ERR_PROXY_CONNECTION_FAILED')
  }
  return socket
}

async function readExactly(socket: Socket, count: number): Promise<Buffer> {
  for (;;) {
    const chunk = socket.read(count) as Buffer | null
    if (chunk !== null) return chunk
    await Promise.race([
      once(socket, 'readable'),
      once(socket, 'close').then(() => {
        throw new Error('net::ERR_SOCKS_CONNECTION_FAILED')
      }),
    ])
  }
}

/** RFC 1928 §3, §4, §6: no authentication, CONNECT, and the name is looked up by the proxy. */
async function throughSocks(socket: Socket, url: URL): Promise<void> {
  const name = Buffer.from(bare(url.hostname))
  const port = Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port)
  socket.write(Buffer.from([5, 1, 0]))
  if ((await readExactly(socket, 2))[1] !== 0) throw new Error('net::ERR_SOCKS_CONNECTION_FAILED')
  const ask = Buffer.from([5, 1, 0, 3, name.length])
  socket.write(Buffer.concat([ask, name, Buffer.from([port >> 8, port & 255])]))
  const [, reply, , kind = 1] = await readExactly(socket, 4)
  const rest = kind === 4 ? 18 : kind === 3 ? 2 + ((await readExactly(socket, 1))[0] ?? 0) : 6
  await readExactly(socket, rest)
  if (reply !== 0) throw new Error('net::ERR_SOCKS_CONNECTION_FAILED')
}

async function throughConnect(proxy: ProxyServer, url: URL): Promise<Socket> {
  const socket = await openSocket(proxy)
  const authority = `${url.hostname}:${url.port === '' ? 443 : url.port}`
  const asked = httpRequest({
    method: 'CONNECT',
    path: authority,
    headers: { host: authority },
    createConnection: () => socket,
  }).end()
  const [answer] = (await once(asked, 'connect')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error('net::ERR_TUNNEL_CONNECTION_FAILED')
  return socket
}

/** A socket that leads to the server itself; null: the proxy is asked for it, in absolute form. */
async function tunnel(proxy: ProxyServer, url: URL): Promise<Socket | null> {
  if (proxy.scheme === 'socks5') {
    const socket = await openSocket(proxy)
    await throughSocks(socket, url)
    return socket
  }
  return url.protocol === 'https:' ? throughConnect(proxy, url) : null
}

async function send(proxy: ProxyServer, url: URL, request: Request): Promise<ClientRequest> {
  const { method, signal } = request
  const headers = { ...Object.fromEntries(request.headers), host: url.host }
  const raw = (await tunnel(proxy, url)) ?? (await openSocket(proxy))
  const isTls = url.protocol === 'https:'
  const socket = isTls ? connectTls({ socket: raw, servername: bare(url.hostname) }) : raw
  const absolute = !isTls && proxy.scheme !== 'socks5'
  const path = absolute ? url.href : url.pathname + url.search
  return httpRequest({ method, path, headers, signal, createConnection: () => socket })
}

/** What the server answered; a redirect is not followed. */
export async function fetchThrough(proxy: ProxyServer, request: Request): Promise<Response> {
  try {
    const asked = await send(proxy, new URL(request.url), request)
    asked.end(Buffer.from(await request.arrayBuffer()))
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    const { statusCode: status = 500, statusMessage: statusText = '' } = answer
    const headers = new Headers()
    for (const [name, value] of Object.entries(answer.headersDistinct)) {
      for (const one of value ?? []) headers.append(name, one)
    }
    const body = bodiless.has(status) ? null : (Readable.toWeb(answer) as ReadableStream)
    return new Response(body, { status, statusText, headers })
  } catch (error) {
    throw error instanceof Error && error.message.startsWith('net::')
      ? error
      : asNetError(new TypeError('fetch failed', { cause: error }))
  }
}
