// session.webRequest: the listeners that may change a request. Those that only watch are accepted
// and never called.

type Headers = Record<string, string | string[]>
interface RequestDetails {
  [more: string]: unknown
  id: number
  url: string
  method: string
  resourceType: string
  timestamp: number
  referrer: string
}
interface Listeners {
  onBeforeRequest: { cancel?: boolean; redirectURL?: string }
  onBeforeSendHeaders: { cancel?: boolean; requestHeaders?: Headers }
  onHeadersReceived: { cancel?: boolean; responseHeaders?: Headers }
}
type Name = keyof Listeners
type Listener<N extends Name> = (
  details: RequestDetails,
  callback: (answer: Listeners[N]) => void,
) => void
interface Filter {
  urls: string[]
}

function matches(filter: Filter | undefined, url: string): boolean {
  if (!filter || filter.urls.length === 0) return true
  return filter.urls.some((pattern) => {
    if (pattern === '<all_urls>') return true
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    return new RegExp(`^${escaped}$`).test(url)
  })
}

let lastRequestId = 0
export function requestDetails(url: string, method: string, resourceType: string): RequestDetails {
  const id = ++lastRequestId
  return { id, url, method, resourceType, timestamp: Date.now(), referrer: '' }
}

export class WebRequest {
  readonly #listeners: { [N in Name]?: { filter: Filter | undefined; listener: Listener<N> } } = {}

  onBeforeRequest(...args: unknown[]): void {
    this.#set('onBeforeRequest', args)
  }
  onBeforeSendHeaders(...args: unknown[]): void {
    this.#set('onBeforeSendHeaders', args)
  }
  onHeadersReceived(...args: unknown[]): void {
    this.#set('onHeadersReceived', args)
  }
  onSendHeaders(): void {}
  onResponseStarted(): void {}
  onBeforeRedirect(): void {}
  onCompleted(): void {}
  onErrorOccurred(): void {}

  /** For the stand-in's other modules: what the app's listener answers, nothing when it has none. */
  async ask<N extends Name>(name: N, details: RequestDetails): Promise<Listeners[N]> {
    const entry = this.#listeners[name]
    if (!entry || !matches(entry.filter, details.url)) return {}
    return new Promise((resolve) => entry.listener(details, resolve))
  }

  #set(name: Name, args: unknown[]): void {
    const listener = args.at(-1) as Listener<never> | null
    const filter = args.length > 1 ? (args[0] as Filter) : undefined
    if (listener === null) Reflect.deleteProperty(this.#listeners, name)
    else Reflect.set(this.#listeners, name, { filter, listener })
  }
}
