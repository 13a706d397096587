import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { FailureError } from '../../../main/domain/failure.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'

/** Another host of the same provider: passes on whatever it gets. Returns its host and its log. */
async function startOtherHost(target: () => number): Promise<{ host: string; paths: string[] }> {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    const { method = 'GET', headers, url: path = '/' } = request
    const onward = { host: '127.0.0.1', port: target(), method, path, headers }
    request.pipe(
      ask(onward, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      }),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, paths }
}

test('a provider spread over two hosts is linked once the person agreed to the other one, and revoked there', async () => {
  let port = 0
  const other = await startOtherHost(() => port)
  const provider = await startProvider({
    discoverySays: {
      token_endpoint: `http://${other.host}/meadow/token`,
      revocation_endpoint: `http://${other.host}/meadow/token/revocation`,
    },
  })
  port = provider.port
  const desk = await openDesk()
  const { servers } = desk.app
  const refused: unknown = await servers.discover(provider.issuer).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FailureError)
  expect((refused as FailureError).failure).toMatchObject({
    code: 'other-hosts',
    values: { others: other.host },
  })
  expect(other.paths).toEqual([])

  const found = await servers.discover(provider.issuer, [other.host])
  expect(found.metadata.revocationEndpoint).toContain(other.host)
  desk.browser.person = { login: 'alice' }
  const started = desk.app.link.start({
    issuer: found.metadata.issuer,
    redirectToken: found.redirectToken,
    endpoints: {},
    client: { kind: 'register' },
  })
  const { accountId } = await desk.ended(started)
  await desk.app.revoke.revoke(accountId ?? '')
  const ended = await desk.until(({ overviews }) => {
    const { account } = overviews.get(accountId ?? '')
    return account.there === 'ended' ? account : undefined
  })
  expect(ended.ending).toEqual({ kind: 'proven' })
  expect(other.paths.filter((path) => path.endsWith('/revocation'))).toHaveLength(2)
})
