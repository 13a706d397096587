// One end of the context bridge. The preload's world and the page's world share only the DOM, so
// values travel in synchronous DOM events whose names hold a secret made for each window. Runs in
// the page as its own source text: it may use nothing from outside but its arguments.
import type { Codec, DecodeHook, EncodeHook, Wire } from './codec.ts'

type Fn = (...args: unknown[]) => unknown
interface Outcome {
  ok: boolean
  v: Wire
}
export type BridgeMessage =
  | { t: 'hello' }
  | { t: 'expose'; key: string; v: Wire }
  | { t: 'call'; id: number; call: number; args: Wire }
  | ({ t: 'returned'; call: number } & Outcome)
  | ({ t: 'settled'; id: number } & Outcome)

export interface BridgePeer {
  expose: (key: string, value: unknown) => void
  sayHello: () => void
}

export function createBridgePeer(
  codec: Codec,
  inName: string,
  outName: string,
  listeners: { onHello?: () => void; onExpose?: (key: string, value: unknown) => void },
): BridgePeer {
  // Taken before any script of the page runs, so that the page cannot replace them.
  const dispatch = window.dispatchEvent.bind(window)
  const { parse, stringify } = JSON
  const { CustomEvent } = window

  const functions: Fn[] = []
  const ids = new Map<Fn, number>()
  const returns = new Map<number, Outcome>()
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0

  const fire = (message: BridgeMessage) =>
    dispatch(new CustomEvent(outName, { detail: stringify(message) }))
  const settle = (id: number, ok: boolean, value: unknown) =>
    fire({ t: 'settled', id, ok, v: encode(value) })
  const encodeHook: EncodeHook = {
    fn: (value) => {
      const id = ids.get(value) ?? functions.push(value) - 1
      ids.set(value, id)
      return id
    },
    promise: (value) => {
      const id = ++lastId
      value.then(
        (result) => settle(id, true, result),
        (error: unknown) => settle(id, false, error),
      )
      return id
    },
  }
  const decodeHook: DecodeHook = {
    fn:
      (id) =>
      (...args: unknown[]) => {
        const call = ++lastId
        fire({ t: 'call', id, call, args: encode(args) })
        const outcome = returns.get(call)
        returns.delete(call)
        if (!outcome) throw new Error('The context bridge has gone')
        if (!outcome.ok) throw decode(outcome.v)
        return decode(outcome.v)
      },
    promise: (id) => {
      const promise = Promise.withResolvers<unknown>()
      promises.set(id, promise)
      return promise.promise
    },
  }
  const encode = (value: unknown) => codec.encode(value, encodeHook)
  const decode = (wire: Wire) => codec.decode(wire, decodeHook)
  const run = (id: number, args: Wire): Outcome => {
    try {
      return { ok: true, v: encode(functions[id]?.(...(decode(args) as unknown[]))) }
    } catch (error) {
      return { ok: false, v: encode(error) }
    }
  }

  window.addEventListener(inName, (event) => {
    const message = parse((event as CustomEvent<string>).detail) as BridgeMessage
    switch (message.t) {
      case 'hello':
        listeners.onHello?.()
        break
      case 'expose':
        listeners.onExpose?.(message.key, decode(message.v))
        break
      case 'call':
        fire({ t: 'returned', call: message.call, ...run(message.id, message.args) })
        break
      case 'returned':
        returns.set(message.call, message)
        break
      case 'settled': {
        const promise = promises.get(message.id)
        promises.delete(message.id)
        if (message.ok) promise?.resolve(decode(message.v))
        else promise?.reject(decode(message.v))
        break
      }
    }
  })
  return {
    expose: (key, value) => fire({ t: 'expose', key, v: encode(value) }),
    sayHello: () => fire({ t: 'hello' }),
  }
}
