import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Answers a revocation in the server's place where it returns true. `nth` counts those of this token. */
export type Misbehave = (token: string, nth: number, response: ServerResponse) => boolean

/** A small authorization server on loopback: RFC 7009 §2 and RFC 7662 §2, and whatever goes wrong. */
export interface TokenServer {
  readonly issuer: string
  readonly host: string
  /** The provider's truth. */
  readonly alive: Set<string>
  /** Tokens asked to be revoked, oldest first, whatever came of it. */
  readonly asked: string[]
  /** Tokens it said to have ended, true or not. */
  readonly confirmed: Set<string>
  misbehave: Misbehave
}

export async function startTokenServer(): Promise<TokenServer> {
  const listening = createServer((request, response) => {
    void readForm(request).then((form) => answer(request.url ?? '', form, response))
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    listening.closeAllConnections()
    listening.close()
  })
  const host = `127.0.0.1:${(listening.address() as AddressInfo).port}`
  const server: TokenServer = {
    issuer: `http://${host}`,
    host,
    alive: new Set(),
    asked: [],
    confirmed: new Set(),
    misbehave: () => false,
  }
  const answer = (path: string, form: URLSearchParams, response: ServerResponse): void => {
    const token = form.get('token') ?? ''
    if (path === '/introspect') {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ active: server.alive.has(token) }))
      return
    }
    server.asked.push(token)
    response.once('finish', () => {
      if (response.statusCode === 200 && !response.hasHeader('content-type')) {
        server.confirmed.add(token)
      }
    })
    const nth = server.asked.filter((one) => one === token).length
    if (server.misbehave(token, nth, response)) return
    // RFC 7009 §2.2: an unknown token is no error.
    server.alive.delete(token)
    response.writeHead(200).end()
  }
  return server
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}
