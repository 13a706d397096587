// Gives the app's preload script, in its isolated world, what a sandboxed preload has in Electron:
// `require('electron')` with contextBridge and ipcRenderer, and a small `process`. Runs in the page
// as its own source text: it may use nothing from outside but its arguments.
import type { Codec, Wire } from './codec.ts'
import type { createBridgePeer } from './context-bridge-peer.ts'

type Listener = (event: unknown, ...args: unknown[]) => void
type PreloadScript = (require: unknown, module: unknown, exports: unknown, process: unknown) => void

/** From a page to main, through the binding. */
export type FromPage =
  | { t: 'invoke'; id: number; channel: string; args: Wire }
  | { t: 'send'; channel: string; args: Wire }
  | { t: 'preload-error'; error: Wire }
/** From main to a page. */
export type ToPage =
  | { t: 'reply'; id: number; ok: true; v: Wire }
  | { t: 'reply'; id: number; ok: false; error: string }
  | { t: 'event'; channel: string; args: Wire }

export function exposeInPage(
  codec: Codec,
  createPeer: typeof createBridgePeer,
  secret: string,
): void {
  const freeze = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value
    Object.freeze(value)
    Object.values(value).forEach(freeze)
    return value
  }
  const peer = createPeer(codec, `${secret}page`, `${secret}preload`, {
    onExpose: (key, value) => {
      const property = { value: freeze(value), enumerable: true, configurable: false }
      Object.defineProperty(window, key, { ...property, writable: false })
    },
  })
  peer.sayHello()
}

export function runPreload(
  codec: Codec,
  createPeer: typeof createBridgePeer,
  secret: string,
  processInfo: object,
  script: PreloadScript,
): void {
  const world = globalThis as unknown as {
    standinSend: (text: string) => void
    standinDeliver: (message: ToPage) => void
  }
  const send = world.standinSend
  const post = (message: FromPage) => send(JSON.stringify(message))
  const exposed = new Map<string, unknown>()
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  const replies = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  const peer = createPeer(codec, `${secret}preload`, `${secret}page`, {
    onHello: () => exposed.forEach((value, key) => peer.expose(key, value)),
  })

  const listen = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }
  const unlisten = (channel: string, listener: Listener) => {
    const rest = (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener)
    listeners.set(channel, rest)
    return ipcRenderer
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => {
      const reply = Promise.withResolvers<unknown>()
      try {
        post({ t: 'invoke', id: ++lastId, channel, args: codec.encode(args) })
        replies.set(lastId, reply)
      } catch (error) {
        reply.reject(error)
      }
      return reply.promise
    },
    send: (channel: string, ...args: unknown[]) =>
      post({ t: 'send', channel, args: codec.encode(args) }),
    on: (channel: string, listener: Listener) => listen(channel, listener, false),
    addListener: (channel: string, listener: Listener) => listen(channel, listener, false),
    once: (channel: string, listener: Listener) => listen(channel, listener, true),
    off: unlisten,
    removeListener: unlisten,
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  }
  const contextBridge = {
    exposeInMainWorld: (key: string, value: unknown) => {
      if (exposed.has(key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      exposed.set(key, value)
      peer.expose(key, value)
    },
  }
  world.standinDeliver = (message) => {
    if (message.t === 'event') {
      for (const { listener, once } of listeners.get(message.channel) ?? []) {
        if (once) unlisten(message.channel, listener)
        const args = codec.decode(message.args) as unknown[]
        listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...args)
      }
      return
    }
    const reply = replies.get(message.id)
    replies.delete(message.id)
    if (message.ok) reply?.resolve(codec.decode(message.v))
    else reply?.reject(new Error(message.error))
  }

  const electron = { contextBridge, ipcRenderer, webFrame: {}, webUtils: {} }
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval }
  const modules: Record<string, unknown> = { electron, timers, url: { URL, URLSearchParams } }
  const require = (id: string) => {
    const found =
      modules[id.replace(/^node:/, '').replace(/^electron\/(renderer|common)$/, 'electron')]
    if (found === undefined) throw new Error(`module not found: ${id}`)
    return found
  }
  const module = { exports: {} }
  try {
    script(require, module, module.exports, processInfo)
  } catch (error) {
    post({ t: 'preload-error', error: codec.encode(error) })
    throw error
  }
}
