import type { App } from './fixture.ts'

interface Recording {
  ipcTraffic?: string[]
}

/**
 * Begins to record everything that main sends to windows: the replies to requests and the events.
 * `_invokeHandlers` is where Electron's own `ipcMain.handle` keeps them.
 */
export async function recordIpc(app: App): Promise<void> {
  await app.evaluateMain(({ ipcMain, BrowserWindow }) => {
    const traffic: string[] = ((globalThis as Recording).ipcTraffic = [])
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => unknown>
    }
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...args) => {
        const reply = await handler(...args)
        traffic.push(JSON.stringify(reply))
        return reply
      })
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const send = webContents.send.bind(webContents)
      webContents.send = (channel: string, ...args: unknown[]) => {
        traffic.push(JSON.stringify(args))
        send(channel, ...args)
      }
    }
  })
}

export async function ipcTraffic(app: App): Promise<string> {
  return app.evaluateMain(() => ((globalThis as Recording).ipcTraffic ?? []).join('\n'))
}
