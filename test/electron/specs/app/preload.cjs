const { contextBridge, ipcRenderer } = require('electron')

globalThis.preloadLeak = 'the page must not see this'
let failure = ''
try {
  require('node:fs')
} catch (error) {
  failure = error.message
}

contextBridge.exposeInMainWorld('api', {
  version: 1,
  nested: { list: [1, 2] },
  fsFailure: () => failure,
  hasNode: () => typeof Buffer !== 'undefined' || typeof process.binding === 'function',
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  sendFunction: () => ipcRenderer.send('note', () => 1),
  note: (text) => ipcRenderer.send('note', text),
  invokeFunction: () => ipcRenderer.invoke('echo', () => 1).catch((error) => error.message),
  onBurst: (listener) => {
    const forward = (_event, index) => listener(index)
    ipcRenderer.on('burst', forward)
    return () => void ipcRenderer.removeListener('burst', forward)
  },
  throwing: () => {
    throw new RangeError('from the preload')
  },
})
