import { createServer, request, type IncomingMessage, type RequestOptions } from 'node:http'
import { once } from 'node:events'
import { HttpExecutor, configureRequestUrl, type CancellationToken } from 'builder-util-runtime'
import type { ClientRequest } from 'node:http'

/** Static files on loopback, as a generic update server is; `asked` names each path. */
export async function startUpdateServer(files: Readonly<Record<string, Buffer | string>>) {
  const asked: string[] = []
  const server = createServer((incoming, answer) => {
    const path = new URL(incoming.url ?? '', 'http://localhost').pathname
    asked.push(path)
    const found = files[path]
    if (found === undefined) answer.writeHead(404).end()
    else answer.end(found)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    asked,
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What ElectronHttpExecutor does over Electron's `net`, over Node's http instead. */
export class NodeExecutor extends HttpExecutor<ClientRequest> {
  createRequest(options: RequestOptions, callback: (answer: IncomingMessage) => void) {
    return request(options, callback)
  }

  async download(
    url: URL,
    destination: string,
    options: { cancellationToken: CancellationToken; headers?: object | null },
  ): Promise<string> {
    return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const requestOptions = { headers: { ...options.headers }, redirect: 'manual' }
      configureRequestUrl(url, requestOptions)
      this.doDownload(
        requestOptions,
        {
          destination,
          options,
          onCancel,
          callback: (error?: Error | null) => (error ? reject(error) : resolve(destination)),
          responseHandler: null,
        } as never,
        0,
      )
    })
  }
}
