import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Http, HttpRequest } from '../../../main/system/http.ts'
import type { Ask, Emulation, Reply, Route } from './emulator.types.ts'
import { Ledger } from './ledger.ts'

export interface Emulated {
  readonly ledger: Ledger
  readonly asks: readonly Ask[]
  /** Every answer is this instead, while it is set. */
  trouble: Reply | null
  /** `https://api.example.com/x` → where the emulator answers for it on this computer. */
  at(address: string): string
  /** Stands between the product and the network: only this provider's hosts exist. */
  route(request: HttpRequest, go: Http['send']): ReturnType<Http['send']>
  close(): Promise<void>
}

/** A real HTTP server that answers for all hosts of one provider, as its pages document. */
export async function startEmulator(emulation: Emulation, now: () => number): Promise<Emulated> {
  const ledger = new Ledger(now)
  const asks: Ask[] = []
  const routes = emulation.routes({ ledger, app: emulation.app, now })
  const server: Server = createServer((request, response) => {
    void read(request).then((ask) => {
      asks.push(ask)
      const { status, headers, body } = emulated.trouble ?? replyTo(routes, ask)
      const json = body !== undefined && typeof body !== 'string'
      const type = json ? 'application/json' : 'text/html; charset=utf-8'
      const text = body === undefined ? '' : json ? JSON.stringify(body) : body
      const typed = body === undefined ? {} : { 'content-type': type }
      response.writeHead(status, { ...typed, ...headers }).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const emulated: Emulated = {
    ledger,
    asks,
    trouble: null,
    at: (address) => {
      const { host, pathname, search } = new URL(address)
      return `http://127.0.0.1:${port}/${host}${pathname}${search}`
    },
    route: (request, go) => {
      const { host } = new URL(request.url)
      if (!emulation.hosts.includes(host)) {
        return Promise.resolve({ kind: 'silence', reason: 'name-unknown', detail: host })
      }
      return go({ ...request, url: emulated.at(request.url) })
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return emulated
}

function replyTo(routes: readonly Route[], ask: Ask): Reply {
  const line = `${ask.method} ${ask.host}${ask.path}`
  for (const { on, answer } of routes) {
    if (typeof on === 'string') {
      if (on === line) return answer(ask, [line])
    } else if (on.method === ask.method) {
      const match = on.path.exec(`${ask.host}${ask.path}`)
      if (match !== null) return answer(ask, match)
    }
  }
  return { status: 404, body: { message: `no such address here: ${line}` } }
}

async function read(request: IncomingMessage): Promise<Ask> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const body = Buffer.concat(parts).toString()
  const url = new URL(request.url ?? '/', 'http://emulator.invalid')
  const [, host = '', ...path] = url.pathname.split('/')
  const headers = request.headers as Readonly<Record<string, string | undefined>>
  const [scheme = '', credentials = ''] = (headers['authorization'] ?? '').split(' ')
  return {
    method: request.method ?? '',
    host,
    path: `/${path.join('/')}`,
    query: url.searchParams,
    headers,
    body,
    form: new URLSearchParams(body),
    json: jsonIn(body),
    bearer: scheme !== '' && scheme !== 'Basic' ? credentials : null,
    basic: scheme === 'Basic' ? basicIn(credentials) : null,
  }
}

function jsonIn(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** RFC 6749 §2.3.1: both parts are form-encoded first. */
function basicIn(credentials: string): Ask['basic'] {
  const [user = '', ...password] = Buffer.from(credentials, 'base64').toString().split(':')
  const decoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))
  return { user: decoded(user), password: decoded(password.join(':')) }
}
