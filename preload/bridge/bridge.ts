import type { IpcRenderer, IpcRendererEvent } from 'electron'
import type { Bridge } from '../contract/bridge.contract.ts'
import { eventChannel, requestChannel } from '../contract/channels.ts'
import type { Reply } from '../contract/shapes.ts'
import type { AppEvent, Output } from '../contract/contract.ts'

export type { Bridge } from '../contract/bridge.contract.ts'

/**
 * Main checks the sender, parses the input and parses the output; nothing is decided here. The
 * page gets two functions and never an Electron object or an IPC event.
 */
export const createBridge = (ipc: IpcRenderer): Bridge => ({
  request: (name, input) =>
    ipc.invoke(requestChannel, { name, input }) as Promise<Reply<Output<typeof name>>>,
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, data: AppEvent): void => listener(data)
    ipc.on(eventChannel, forward)
    return () => {
      ipc.removeListener(eventChannel, forward)
    }
  },
})
