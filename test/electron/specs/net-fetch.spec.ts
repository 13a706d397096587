import { createServer, type Server } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { expect, test } from './standin-app.ts'
import type { App } from '../../e2e/fixture.ts'

type Init = Pick<RequestInit, 'redirect' | 'credentials' | 'cache'>

let server: Server
let origin: string

test.beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/here' }).end('moved')
    else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (request.url === '/empty') response.writeHead(204).end()
    else if (request.url === '/silent') response.flushHeaders()
    else if (request.url === '/never') return
    else response.end(`${request.method ?? ''} ${request.headers['user-agent'] ?? ''}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Fetches in main with a session of its own; the answer, or the error's message. */
const fetchInMain = (app: App, url: string, init: Init = {}) =>
  app.evaluateMain(
    async ({ session }, [address, options]) => {
      const own = session.fromPartition('specs')
      try {
        const response = await own.fetch(address, options)
        const { status, url: responseUrl } = response
        return { status, url: responseUrl, text: await response.text() }
      } catch (error) {
        return { error: (error as Error).message }
      }
    },
    [url, init] as const,
  )

test('answers, with no address in the response, as in Electron', async ({ app }) => {
  const init: Init = { credentials: 'omit', cache: 'no-store' }
  const answer = await fetchInMain(app, `${origin}/here`, init)
  expect(answer).toMatchObject({ status: 200, url: '' })
  expect(answer.text).toMatch(/^GET Mozilla/)
  expect(await fetchInMain(app, `${origin}/empty`)).toEqual({ status: 204, url: '', text: '' })
})

test('redirects: follow follows, manual and error reject', async ({ app }) => {
  expect(await fetchInMain(app, `${origin}/moved`)).toMatchObject({ status: 200 })
  expect(await fetchInMain(app, `${origin}/moved`, { redirect: 'manual' })).toEqual({
    error: 'Redirect was cancelled',
  })
  expect(await fetchInMain(app, `${origin}/moved`, { redirect: 'error' })).toEqual({
    error: "Attempted to redirect, but redirect policy was 'error'",
  })
  expect(await fetchInMain(app, `${origin}/here`, { redirect: 'manual' })).toMatchObject({
    status: 200,
  })
  expect(await fetchInMain(app, `${origin}/loop`)).toEqual({ error: 'net::ERR_TOO_MANY_REDIRECTS' })
})

test('network failures carry Chromium’s names', async ({ app }) => {
  const closed = createTcpServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as AddressInfo
  const dropped = await fetchInMain(app, `http://127.0.0.1:${port}/`)
  expect(dropped.error).toMatch(/^net::ERR_(EMPTY_RESPONSE|CONNECTION_RESET)$/)
  await new Promise((resolve) => closed.close(resolve))
  const failures = [
    [`http://127.0.0.1:${port}/`, 'net::ERR_CONNECTION_REFUSED'],
    ['http://no-such-host.invalid/', 'net::ERR_NAME_NOT_RESOLVED'],
    [origin.replace('http:', 'https:'), 'net::ERR_SSL_PROTOCOL_ERROR'],
    ['http://127.0.0.1:1/', 'net::ERR_UNSAFE_PORT'],
    ['ftp://127.0.0.1/', 'net::ERR_UNKNOWN_URL_SCHEME'],
  ] as const
  for (const [url, error] of failures) expect(await fetchInMain(app, url)).toEqual({ error })
})

test('an abort rejects, before the answer and within its body', async ({ app }) => {
  const names = await app.evaluateMain(async ({ net }, address) => {
    const nameOf = (error: unknown) => (error as Error).name
    const never = await net
      .fetch(`${address}/never`, { signal: AbortSignal.timeout(100) })
      .then(() => 'answered', nameOf)
    const controller = new AbortController()
    const response = await net.fetch(`${address}/silent`, { signal: controller.signal })
    controller.abort()
    return [never, await response.text().then(() => 'read', nameOf)]
  }, origin)
  expect(names).toEqual(['TimeoutError', 'AbortError'])
})

test('webRequest of the session can block; another session is not touched', async ({ app }) => {
  const outcomes = await app.evaluateMain(async ({ session }, address) => {
    const strict = session.fromPartition('strict')
    strict.webRequest.onBeforeRequest((details, answer) =>
      answer({ cancel: details.url.endsWith('/blocked') }),
    )
    const [blocked, passed, other] = await Promise.allSettled([
      strict.fetch(`${address}/blocked`),
      strict.fetch(`${address}/here`),
      session.fromPartition('other').fetch(`${address}/blocked`),
    ])
    const same = session.fromPartition('strict') === strict
    const reason = blocked.status === 'rejected' && (blocked.reason as Error).message
    return { reason, passed: passed.status, other: other.status, same }
  }, origin)
  const reason = 'net::ERR_BLOCKED_BY_CLIENT'
  expect(outcomes).toEqual({ reason, passed: 'fulfilled', other: 'fulfilled', same: true })
})

test('hosts resolve, or say in Chromium’s words that they do not', async ({ app }) => {
  const found = await app.evaluateMain(async ({ session }) => {
    const own = session.fromPartition('specs')
    const literal = await own.resolveHost('127.0.0.1')
    const missing = await own.resolveHost('no-such-host.invalid').catch((e: unknown) => String(e))
    return { literal: literal.endpoints[0], missing }
  })
  expect(found).toEqual({
    literal: { address: '127.0.0.1', family: 'ipv4' },
    missing: 'Error: net::ERR_NAME_NOT_RESOLVED',
  })
})
