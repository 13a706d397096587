// A Chrome DevTools Protocol client over Chromium's debugging pipe. When this process dies, however
// it dies, the pipe closes and Chromium quits by itself: no browser is ever left behind.
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
type Command = keyof Protocol.CommandParameters
export type CdpEvent = {
  [Method in keyof Protocol.Events]: {
    method: Method
    params: Protocol.Events[Method]
    sessionId?: string
  }
}[keyof Protocol.Events]

export type CdpListeners = {
  readonly [Method in keyof Protocol.Events]?: (params: Protocol.Events[Method]) => void
}

interface Reply {
  id: number
  result?: unknown
  error?: { message: string }
}

interface Pending {
  method: string
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

export class CdpConnection {
  readonly #write: Writable
  readonly #onEvent: (event: CdpEvent) => void
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #closed = false

  constructor(write: Writable, read: Readable, onEvent: (event: CdpEvent) => void) {
    this.#write = write
    this.#onEvent = onEvent
    write.on('error', () => this.#close())
    read.on('error', () => this.#close())
    read.on('close', () => this.#close())
    let parts: Buffer[] = []
    read.on('data', (chunk: Buffer) => {
      let from = 0
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
        parts.push(chunk.subarray(from, end))
        this.#receive(Buffer.concat(parts).toString())
        parts = []
        from = end + 1
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
    })
  }

  send<Method extends Command>(
    method: Method,
    params?: Protocol.CommandParameters[Method],
    sessionId?: string,
  ): Promise<Protocol.CommandReturnValues[Method]> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error(`${method}: Chromium has gone`))
        return
      }
      const id = ++this.#lastId
      this.#pending.set(id, {
        method,
        reject,
        resolve: (result) => resolve(result as Protocol.CommandReturnValues[Method]),
      })
      this.#write.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`)
    })
  }

  #receive(text: string): void {
    const message = JSON.parse(text) as Reply | CdpEvent
    if (!('id' in message)) {
      this.#onEvent(message)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`))
    else pending?.resolve(message.result)
  }

  #close(): void {
    this.#closed = true
    for (const { method, reject } of this.#pending.values()) {
      reject(new Error(`${method}: Chromium has gone`))
    }
    this.#pending.clear()
  }
}
