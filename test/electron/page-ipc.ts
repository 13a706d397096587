// Messages between one window's page and main.
import { createCodec, type Wire } from './codec.ts'
import { ipcMain } from './ipc-main.ts'
import type { FromPage, ToPage } from './preload-world.ts'
import { cancellable } from './state.ts'
import type { WebContents } from './web-contents.ts'

const codec = createCodec()

export class PageIpc {
  /** The preload's world in the document that is shown now. */
  context: number | undefined
  readonly #contents: WebContents
  readonly #evaluate: (expression: string, contextId: number) => void

  constructor(contents: WebContents, evaluate: (expression: string, contextId: number) => void) {
    this.#contents = contents
    this.#evaluate = evaluate
  }

  send(channel: string, args: unknown[]): void {
    let encoded: Wire
    try {
      encoded = codec.encode(args)
    } catch {
      throw new Error('Failed to serialize arguments')
    }
    this.#deliver({ t: 'event', channel, args: encoded }, this.context)
  }

  receive(payload: string, context: number): void {
    const message = JSON.parse(payload) as FromPage
    if (message.t === 'preload-error') {
      const error = codec.decode(message.error) as Error
      console.error('Unable to load preload script:', error)
      this.#contents.emit('preload-error', cancellable({}), '', error)
      return
    }
    const event = this.#eventFor(context)
    const args = codec.decode(message.args) as unknown[]
    if (message.t === 'send') {
      this.#contents.emit('ipc-message', event, message.channel, ...args)
      ipcMain.emit(message.channel, event, ...args)
      return
    }
    const { id, channel } = message
    ipcMain
      .answer(channel, event as unknown as Electron.IpcMainInvokeEvent, args)
      .then((value): ToPage => ({ t: 'reply', id, ok: true, v: codec.encode(value) }))
      .catch((error: unknown): ToPage => {
        console.error(`Error occurred in handler for '${channel}':`, error)
        const text = `Error invoking remote method '${channel}': ${String(error)}`
        return { t: 'reply', id, ok: false, error: text }
      })
      .then((reply) => this.#deliver(reply, context))
      .catch(console.error)
  }

  #eventFor(context: number): object {
    const sender = this.#contents
    return cancellable({
      type: 'frame',
      sender,
      frameId: 1,
      processId: 1,
      // The page may have navigated since it sent the message.
      senderFrame: context === this.context ? sender.mainFrame : null,
      reply: (channel: string, ...args: unknown[]) => sender.send(channel, ...args),
    })
  }
  #deliver(message: ToPage, context: number | undefined): void {
    if (context === undefined) return
    this.#evaluate(`standinDeliver(${JSON.stringify(message)})`, context)
  }
}
