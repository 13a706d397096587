import { contextBridge, ipcRenderer } from 'electron'
import { createBridge } from './bridge/bridge.ts'

contextBridge.exposeInMainWorld('handback', createBridge(ipcRenderer))
