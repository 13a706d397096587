import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startLoopbackProxy, type LoopbackProxy } from '../../support/loopback-proxy.ts'
import type { App } from '../../e2e/fixture.ts'
import { expect, test } from './standin-app.ts'

let proxy: LoopbackProxy
test.beforeEach(async () => {
  proxy = await startLoopbackProxy()
})
test.afterEach(() => proxy.close())

const fetchOver = (app: App, config: Electron.ProxyConfig, url: string) =>
  app.evaluateMain(
    async ({ session }, [how, address]) => {
      const own = session.fromPartition('proxied')
      await own.setProxy(how)
      await own.closeAllConnections()
      try {
        const text = await (await own.fetch(address)).text()
        return { text, route: await own.resolveProxy(address) }
      } catch (error) {
        return (error as Error).message
      }
    },
    [config, url] as const,
  )

test('a session goes through the proxy it was told of: http as a whole address, https by CONNECT', async ({
  app,
}) => {
  const config = { proxyRules: `http://${proxy.address}` }
  expect(await fetchOver(app, config, 'http://meadow.example/path')).toEqual({
    text: 'through the proxy',
    route: `PROXY ${proxy.address}`,
  })
  expect(await fetchOver(app, config, 'https://meadow.example/')).toBe(
    'net::ERR_TUNNEL_CONNECTION_FAILED',
  )
  expect(proxy.asked).toEqual(['GET http://meadow.example/path', 'CONNECT meadow.example:443'])
})

test('a SOCKS 5 proxy looks the name up itself', async ({ app }) => {
  const config = { proxyRules: `socks5://${proxy.address}` }
  expect(await fetchOver(app, config, 'http://meadow.example/path')).toEqual({
    text: 'through the proxy',
    route: `SOCKS5 ${proxy.address}`,
  })
  expect(proxy.asked).toEqual(['SOCKS meadow.example:80', 'GET /path'])
})

test('a proxy that is gone is named as the cause, and loopback never goes through one', async ({
  app,
}) => {
  const config = { proxyRules: `http://${proxy.address}` }
  const server = createServer((_request, response) => response.end('directly'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  expect(await fetchOver(app, config, `http://127.0.0.1:${port}/`)).toEqual({
    text: 'directly',
    route: 'DIRECT',
  })
  server.close()
  expect(proxy.asked).toEqual([])
  await proxy.close()
  expect(await fetchOver(app, config, 'http://meadow.example/')).toBe(
    'net::ERR_PROXY_CONNECTION_FAILED',
  )
  proxy = await startLoopbackProxy()
})
