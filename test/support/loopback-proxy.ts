// A proxy on loopback that says what it was asked for: HTTP in absolute form and CONNECT (RFC 9112
// §3.2.2, RFC 9110 §9.3.6) and SOCKS 5 (RFC 1928) on one port, told apart by the first byte. It reaches
// nobody: what it is asked for over HTTP it answers itself.
import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Socket } from 'node:net'

export interface LoopbackProxy {
  readonly address: string
  /** `GET http://meadow.example/`, `CONNECT meadow.example:443`, `SOCKS meadow.example:80`. */
  readonly asked: string[]
  close(): Promise<void>
}

export async function startLoopbackProxy(): Promise<LoopbackProxy> {
  const asked: string[] = []
  const http = createHttpServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.end('through the proxy')
  })
  http.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', (first) => {
      socket.pause()
      if (first[0] === 5) {
        greet(socket, asked, (inner) => http.emit('connection', inner))
        return
      }
      http.emit('connection', socket)
      socket.unshift(first)
      process.nextTick(() => socket.resume())
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((closed) => {
        http.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

/** RFC 1928 §3 to §6: no authentication, then CONNECT; what follows is the connection itself. */
function greet(socket: Socket, asked: string[], go: (socket: Socket) => void): void {
  socket.write(Buffer.from([5, 0]))
  socket.resume()
  socket.once('data', (ask) => {
    socket.pause()
    const length = ask[3] === 3 ? (ask[4] ?? 0) : 0
    const name = ask.subarray(5, 5 + length).toString('latin1')
    asked.push(`SOCKS ${name}:${ask.readUInt16BE(5 + length)}`)
    socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]))
    go(socket)
    process.nextTick(() => socket.resume())
  })
}
