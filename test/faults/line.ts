import { createServer, request as startRequest, type IncomingHttpHeaders } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from './faults.ts'
import { clockHeader, killHeader } from './life.types.ts'
import { listen } from './listening.ts'

const paths: Readonly<Record<Fault['on'], string>> = {
  revocation: '/token/revocation',
  introspection: '/token/introspection',
  userinfo: '/me',
}

/** One revocation request that reached the line. */
export interface Arrival {
  readonly token: string
  /** Its answer was no success, so that it has to come again. */
  spoilt: boolean
}

/** The line between app and provider: a real server on loopback that passes on, or strikes. */
export interface Line {
  readonly origin: string
  /** The first `times` requests that the fault is about are struck, once `armed`. */
  fault: { readonly what: Fault; times: number; armed: boolean } | null
  readonly arrivals: Arrival[]
  /** Every struck request. */
  strikes: number
  /** Ends the app where a request asks for it. */
  killApp: () => void
  /** Requests that followed a redirect: there must be none. */
  strayed: number
  connectTo(providerPort: number): void
  close(): Promise<void>
}

interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export async function startLine(): Promise<Line> {
  let providerPort = 0
  const server = createServer((request, response) => {
    void serve(line, providerPort, request, response).catch(() => response.destroy())
  })
  const { port, close } = await listen(server)
  const line: Line = {
    origin: `http://127.0.0.1:${port}`,
    fault: null,
    arrivals: [],
    strikes: 0,
    killApp: () => {},
    strayed: 0,
    connectTo: (to) => {
      providerPort = to
    },
    close,
  }
  return line
}

async function serve(
  line: Line,
  providerPort: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { killed, body } = await read(line, request)
  const { pathname } = new URL(request.url ?? '/', line.origin)
  if (pathname === '/elsewhere') line.strayed += 1
  const form = new URLSearchParams(body.toString())
  const struck = strikeAt(line, pathname, form)
  const arrival: Arrival = { token: form.get('token') ?? '', spoilt: false }
  if (pathname === paths.revocation) line.arrivals.push(arrival)
  if (struck === null || killed) {
    const answered = await forward(providerPort, request, body)
    // Nobody heard it, and no crash is the reason: a deadline passed on a busy computer.
    response.once('close', () => (arrival.spoilt ||= !response.writableFinished && !killed))
    response.writeHead(answered.status, answered.headers).end(answered.body)
    return
  }
  arrival.spoilt = struck.settles !== true
  line.strikes += 1
  if (struck.acts) await forward(providerPort, request, body)
  const now = Number(request.headers[clockHeader] ?? Date.now())
  struck.answer({ response, now, elsewhere: `${line.origin}/elsewhere` })
}

async function read(
  line: Line,
  request: IncomingMessage,
): Promise<{ killed: boolean; body: Buffer }> {
  const killed = request.headers[killHeader] !== undefined
  if (killed) line.killApp()
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
  } catch {
    // The app died while it sent: what came is what there is.
  }
  return { killed, body: Buffer.concat(chunks) }
}

function strikeAt({ fault }: Line, path: string, form: URLSearchParams): Fault | null {
  if (fault === null || !fault.armed || fault.times === 0 || fault.what.name === 'none') return null
  const { what } = fault
  if (what.detour !== undefined || paths[what.on] !== path) return null
  if (what.liesAbout !== undefined && form.get('token_type_hint') !== what.liesAbout) return null
  fault.times -= 1
  return what
}

function forward(port: number, request: IncomingMessage, body: Buffer): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { method, url: path, headers } = request
    const onward = startRequest({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => {
        // Its length is known now, and the connection to the provider is none of the app's business.
        const kept = { ...answer.headers }
        delete kept['transfer-encoding']
        delete kept.connection
        resolve({ status: answer.statusCode ?? 500, headers: kept, body: Buffer.concat(chunks) })
      })
    })
    onward.once('error', reject)
    onward.end(body)
  })
}
