import type { App } from './fixture.ts'

interface Recording {
  ipcTraffic?: string[]
}

/**
 * Begins to record everything that passes between main and its windows, those of later too: the
 * requests with their arguments, the replies, the failures and the events.
 * `_invokeHandlers` is where Electron's own `ipcMain.handle` keeps them.
 */
export async function recordIpc(app: App): Promise<void> {
  await app.evaluateMain(({ app: electronApp, ipcMain, BrowserWindow }) => {
    type Handler = (event: unknown, ...args: unknown[]) => unknown
    const traffic: string[] = ((globalThis as Recording).ipcTraffic = [])
    const record = (kind: string, channel: string, values: unknown): void => {
      const text = JSON.stringify(values, (_key, value: unknown) => {
        if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack ?? ''}`
        // Bytes as the characters they are, not as numbers in which nothing would be found.
        return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
      })
      traffic.push(`${kind} ${channel} ${text}`)
    }

    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, Handler>
    }
    const recorded =
      (channel: string, handler: Handler): Handler =>
      async (event, ...args) => {
        record('request', channel, args)
        try {
          const reply = await handler(event, ...args)
          record('reply', channel, [reply])
          return reply
        } catch (error) {
          record('failure', channel, [error])
          throw error
        }
      }
    const set = handlers.set.bind(handlers)
    handlers.set = (channel, handler) => set(channel, recorded(channel, handler))
    for (const [channel, handler] of [...handlers]) handlers.set(channel, handler)

    const watch = ({ webContents }: Electron.BrowserWindow): void => {
      const send = webContents.send.bind(webContents)
      webContents.send = (channel: string, ...args: unknown[]) => {
        record('event', channel, args)
        send(channel, ...args)
      }
    }
    BrowserWindow.getAllWindows().forEach(watch)
    electronApp.on('browser-window-created', (_event, window) => {
      watch(window)
    })
  })
}

export async function ipcTraffic(app: App): Promise<string> {
  return app.evaluateMain(() => ((globalThis as Recording).ipcTraffic ?? []).join('\n'))
}
