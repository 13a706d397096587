// Structured clone as JSON text, for values between main, preload and page. The same function runs
// in Node and, as its own source text, in both worlds of a page: it may use nothing from outside.

/** How functions and promises cross the context bridge. Over IPC neither can: no hook is given. */
export interface EncodeHook {
  fn: (value: (...args: unknown[]) => unknown) => number
  promise: (value: Promise<unknown>) => number
}
export interface DecodeHook {
  fn: (id: number) => unknown
  promise: (id: number) => Promise<unknown>
}
export type Wire = null | string | number | boolean | { $: string; v?: unknown }
export interface Codec {
  encode: (value: unknown, hook?: EncodeHook) => Wire
  decode: (wire: Wire, hook?: DecodeHook) => unknown
}

export function createCodec(): Codec {
  const uncloneable = () => new Error('An object could not be cloned.')
  const toBase64 = (bytes: Uint8Array) => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  const arrayTypes: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }

  const encode = (root: unknown, hook?: EncodeHook): Wire => {
    const seen = new Map<object, number>()
    const object = (value: object): Wire => {
      if (hook && value instanceof Promise) return { $: 'promise', v: hook.promise(value) }
      const known = seen.get(value)
      if (known !== undefined) return { $: 'seen', v: known }
      seen.set(value, seen.size)
      if (Array.isArray(value)) return { $: 'array', v: value.map(any) }
      if (value instanceof Date) return { $: 'date', v: String(value.getTime()) }
      if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] }
      if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack] }
      if (value instanceof Map) {
        return { $: 'map', v: [...value].map(([key, item]) => [any(key), any(item)]) }
      }
      if (value instanceof Set) return { $: 'set', v: [...value].map(any) }
      if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        const name = value.constructor.name in arrayTypes ? value.constructor.name : 'Uint8Array'
        return { $: 'view', v: [name, toBase64(bytes)] }
      }
      const unclonable = [Promise, WeakMap, WeakSet, WeakRef, EventTarget, Response, Blob]
      if (unclonable.some((type) => value instanceof type)) throw uncloneable()
      return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, any(item)]) }
    }
    const any = (value: unknown): Wire => {
      switch (typeof value) {
        case 'undefined':
          return { $: 'undefined' }
        case 'string':
        case 'boolean':
          return value
        case 'number':
          if (Number.isFinite(value) && !Object.is(value, -0)) return value
          return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
        case 'bigint':
          return { $: 'bigint', v: String(value) }
        case 'function':
          if (!hook) throw uncloneable()
          return { $: 'function', v: hook.fn(value as (...args: unknown[]) => unknown) }
        case 'symbol':
          throw uncloneable()
        case 'object':
          return value === null ? null : object(value)
      }
    }
    return any(root)
  }

  const decode = (root: Wire, hook?: DecodeHook): unknown => {
    const seen: unknown[] = []
    const keep = <Value>(value: Value): Value => {
      seen.push(value)
      return value
    }
    const error = ([name, message, stack]: [string, string, string]) => {
      const value = keep(new Error(message))
      value.name = name
      value.stack = stack
      return value
    }
    const any = (wire: Wire): unknown => {
      if (wire === null || typeof wire !== 'object') return wire
      const { $: type, v: value } = wire
      switch (type) {
        case 'undefined':
          return undefined
        case 'number':
          return Number(value)
        case 'bigint':
          return BigInt(value as string)
        case 'function':
          return hook?.fn(value as number)
        case 'promise':
          return hook?.promise(value as number)
        case 'seen':
          return seen[value as number]
        case 'date':
          return keep(new Date(Number(value)))
        case 'regexp':
          return keep(new RegExp(...(value as [string, string])))
        case 'error':
          return error(value as [string, string, string])
        case 'buffer':
          return keep(fromBase64(value as string).buffer)
        case 'view': {
          const [name, text] = value as [string, string]
          return keep(new (arrayTypes[name] ?? Uint8Array)(fromBase64(text).buffer))
        }
        case 'array': {
          const array: unknown[] = keep([])
          for (const item of value as Wire[]) array.push(any(item))
          return array
        }
        case 'map': {
          const map = keep(new Map<unknown, unknown>())
          for (const [key, item] of value as [Wire, Wire][]) map.set(any(key), any(item))
          return map
        }
        case 'set': {
          const set = keep(new Set<unknown>())
          for (const item of value as Wire[]) set.add(any(item))
          return set
        }
        default: {
          const object = keep<Record<string, unknown>>({})
          for (const [key, item] of value as [string, Wire][]) {
            const property = { value: any(item), enumerable: true, writable: true }
            Object.defineProperty(object, key, { ...property, configurable: true })
          }
          return object
        }
      }
    }
    return any(root)
  }
  return { encode, decode }
}
