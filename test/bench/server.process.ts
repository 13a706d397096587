// A provider in a process of its own: eight hosts that answer every revocation with an empty 200.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const hostCount = 8

const ports: number[] = []
for (let n = 0; n < hostCount; n += 1) {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(200).end())
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ports.push((server.address() as AddressInfo).port)
}
process.send?.(ports)
process.once('disconnect', () => process.exit())
