import { createServer, type Server, type ServerResponse } from 'node:http'
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { reasonOfChromiumError } from '../../../main/system/http-chromium-errors.ts'
import { nodeHttp, reasonOfNodeError } from '../../../main/system/http-node.ts'
import { bodyText, type HttpAnswer, type HttpRequest } from '../../../main/system/http.ts'

let server: Server | null = null

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  server = createServer((_, response) => answer(response))
  const started = server
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`
}

const get = (url: string, more: Partial<HttpRequest> = {}): Promise<HttpAnswer> =>
  nodeHttp.send({ method: 'GET', url, headers: {}, ...more })

describe('http over Node', () => {
  test('brings status, lower-case headers and body', async () => {
    const url = await serve((response) => response.writeHead(418, { 'X-Tea': 'yes' }).end('short'))
    const answer = await get(url)
    expect(answer).toMatchObject({ kind: 'response', status: 418, cut: false })
    if (answer.kind !== 'response') return
    expect(answer.headers.get('x-tea')).toBe('yes')
    expect(bodyText(answer)).toBe('short')
  })

  test('cuts a huge body and hangs up', async () => {
    let closed: () => void = () => {}
    const hungUp = new Promise<void>((resolve) => (closed = resolve))
    const url = await serve((response) => {
      response.on('close', closed)
      const chunk = Buffer.alloc(64 * 1024, 'x')
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk));
        response.once('drain', pour)
      }
      pour()
    })
    const answer = await get(url)
    expect(answer).toMatchObject({ kind: 'response', status: 200, cut: 'too-long' })
    if (answer.kind === 'response') expect(answer.body.byteLength).toBe(64 * 1024)
    await hungUp
  })

  test('a body of exactly the limit is whole', async () => {
    const url = await serve((response) => response.end('12345678'))
    expect(await get(url, { maxBytes: 8 })).toMatchObject({ cut: false })
    expect(await get(url, { maxBytes: 7 })).toMatchObject({ cut: 'too-long' })
  })

  test('the deadline covers the body: what came before it is kept', async () => {
    const url = await serve((response) => response.writeHead(503).write('begin'))
    const answer = await get(url, { timeoutMs: 300 })
    expect(answer).toMatchObject({ kind: 'response', status: 503, cut: 'broken-off' })
  })

  test('a server that never answers is a timeout', async () => {
    const url = await serve(() => {})
    expect(await get(url, { timeoutMs: 100 })).toMatchObject({ kind: 'silence', reason: 'timeout' })
  })

  test('cancelling is told apart from a timeout', async () => {
    const controller = new AbortController()
    const url = await serve(() => controller.abort())
    expect(await get(url, { signal: controller.signal })).toMatchObject({ reason: 'aborted' })
    expect(await get(url, { signal: controller.signal })).toMatchObject({ reason: 'aborted' })
  })

  test.each([301, 302, 303, 307, 308])('never follows a %i', async (status) => {
    let requests = 0
    const url = await serve((response) => {
      requests++
      response.writeHead(status, { location: '/elsewhere?token=x' }).end()
    })
    const answer = await get(url, { method: 'POST', body: 'token=x' })
    expect(answer).toMatchObject({ kind: 'silence', reason: 'redirected' })
    expect(JSON.stringify(answer)).not.toContain('token')
    expect(requests).toBe(1)
  })

  test('a closed port is refused, a broken connection is reset', async () => {
    const url = await serve(() => {})
    server?.close()
    server = null
    expect(await get(url)).toMatchObject({ kind: 'silence', reason: 'refused' })
    const tcp = createTcpServer((socket) => socket.once('data', () => socket.destroy()))
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
    const { port } = tcp.address() as AddressInfo
    expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ reason: 'reset' })
    tcp.close()
    connect({ port, host: '127.0.0.1' }).on('error', () => {})
  })

  test.each(['file:///etc/passwd', 'nonsense', 'https://u:p@example.org/', 'data:,x'])(
    'sends nothing to %s',
    async (url) => {
      expect(await get(url)).toMatchObject({ kind: 'silence', reason: 'address' })
    },
  )

  test.each([
    ['ENOTFOUND', 'name-unknown'],
    ['EAI_AGAIN', 'dns'],
    ['ECONNREFUSED', 'refused'],
    ['UND_ERR_SOCKET', 'reset'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['ENETUNREACH', 'offline'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['WHATEVER', 'other'],
  ])('reads Node’s %s as %s', (code, reason) => {
    const cause = Object.assign(new Error('x'), { code })
    expect(reasonOfNodeError(new TypeError('fetch failed', { cause }))).toBe(reason)
  })

  test.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'name-unknown'],
    ['net::ERR_DNS_TIMED_OUT', 'dns'],
    ['net::ERR_CONNECTION_REFUSED', 'refused'],
    ['net::ERR_CONNECTION_RESET', 'reset'],
    ['net::ERR_EMPTY_RESPONSE', 'reset'],
    ['net::ERR_TIMED_OUT', 'timeout'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'tls'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_PROXY_AUTH_UNSUPPORTED', 'proxy'],
    ['net::ERR_UNEXPECTED_PROXY_AUTH', 'proxy'],
    ['net::ERR_PAC_SCRIPT_FAILED', 'proxy'],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['Redirect was cancelled', 'redirected'],
    ['something new', 'other'],
  ])('reads Chromium’s %s as %s', (message, reason) => {
    expect(reasonOfChromiumError(new Error(message))).toBe(reason)
  })
})
