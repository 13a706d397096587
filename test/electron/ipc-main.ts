import { EventEmitter } from 'node:events'

type Handler = Parameters<Electron.IpcMain['handle']>[1]
type Implemented = Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>

class IpcMain extends EventEmitter implements Implemented {
  /** Named as in Electron itself, where specs look for it too. */
  readonly _invokeHandlers = new Map<string, Handler>()

  constructor() {
    super()
    this.on('error', () => undefined) // a channel may be called so
  }

  handle(channel: string, listener: Handler): void {
    if (this._invokeHandlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this._invokeHandlers.set(channel, listener)
  }
  handleOnce(channel: string, listener: Handler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.removeHandler(channel)
      return listener(event, ...args) as unknown
    })
  }
  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel)
  }

  /** For the stand-in's other modules. */
  async answer(
    channel: string,
    event: Electron.IpcMainInvokeEvent,
    args: unknown[],
  ): Promise<unknown> {
    const handler = this._invokeHandlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return (await handler(event, ...args)) as unknown
  }
}

export const ipcMain = new IpcMain()
