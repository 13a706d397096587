import { once } from 'node:events'
import { createServer as createPlainServer, request as plainRequest } from 'node:http'
import type { ClientRequest, IncomingMessage, RequestListener } from 'node:http'
import { createServer, request, type RequestOptions } from 'node:https'
import { HttpExecutor, configureRequestUrl, type CancellationToken } from 'builder-util-runtime'
import { selfSigned } from '../../support/self-signed-certificate.ts'

/** A file of the server, or where it redirects to. */
export type Served = Buffer | string | URL

export interface UpdateServer {
  /** The path of each request that came. */
  readonly asked: readonly string[]
  readonly url: string
  close(): void
}

/** Files on loopback, as a generic update server has them; over https unless told otherwise. */
export async function startUpdateServer(
  files: Readonly<Record<string, Served>>,
  protocol: 'https' | 'http' = 'https',
): Promise<UpdateServer> {
  const asked: string[] = []
  const serve: RequestListener = (incoming, answer) => {
    const path = new URL(incoming.url ?? '', 'http://localhost').pathname
    asked.push(path)
    const found = files[path]
    if (found === undefined) answer.writeHead(404).end()
    else if (found instanceof URL) answer.writeHead(302, { location: found.href }).end()
    else answer.end(found)
  }
  const server = protocol === 'https' ? createServer(selfSigned, serve) : createPlainServer(serve)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    asked,
    url: `${protocol}://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What ElectronHttpExecutor does over Electron's `net`, over Node's own requests instead; it trusts our server. */
export class NodeExecutor extends HttpExecutor<ClientRequest> {
  createRequest(options: RequestOptions, callback: (answer: IncomingMessage) => void) {
    if (options.protocol === 'http:') return plainRequest(options, callback)
    return request({ ...options, ca: selfSigned.cert }, callback)
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
