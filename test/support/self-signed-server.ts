import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { selfSigned } from './self-signed-certificate.ts'

/** A real https server whose certificate no client trusts. `asked` counts requests that got through. */
export async function startSelfSignedServer(): Promise<{ url: string; asked: () => number }> {
  let asked = 0
  const server: Server = createServer(selfSigned, (_request, response) => {
    asked += 1
    response.writeHead(200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `https://127.0.0.1:${port}`, asked: () => asked }
}
