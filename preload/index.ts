import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from './bridge/bridge.ts'
import { eventChannel, requestChannel } from './contract/channels.ts'
import type { Reply } from './contract/common.ts'
import type { AppEvent, Output } from './contract/contract.ts'

/**
 * Main checks the sender, parses the input and parses the output; nothing is decided here. The
 * page gets two functions and never an Electron object or an IPC event.
 */
const bridge: Bridge = {
  request: (name, input) =>
    ipcRenderer.invoke(requestChannel, { name, input }) as Promise<Reply<Output<typeof name>>>,
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, data: AppEvent): void => listener(data)
    ipcRenderer.on(eventChannel, forward)
    return () => {
      ipcRenderer.removeListener(eventChannel, forward)
    }
  },
}

contextBridge.exposeInMainWorld('handback', bridge)
