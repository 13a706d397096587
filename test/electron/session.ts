import { lookup } from 'node:dns/promises'
import { EventEmitter } from 'node:events'
import { browser } from './browser-process.ts'
import { Protocol } from './protocol.ts'
import { inPacWords, proxyFor, readRules, type ProxyServer } from './proxy.ts'
import { sessionFetch } from './session-fetch.ts'
import { assertReady } from './state.ts'
import { WebRequest } from './web-request.ts'

const loopback: Electron.ResolvedHost = {
  endpoints: [
    { address: '127.0.0.1', family: 'ipv4' },
    { address: '::1', family: 'ipv6' },
  ],
}

type Implemented = Pick<
  Electron.Session,
  | 'fetch'
  | 'resolveHost'
  | 'setProxy'
  | 'resolveProxy'
  | 'closeAllConnections'
  | 'getUserAgent'
  | 'setUserAgent'
  | 'isPersistent'
  | 'clearStorageData'
  | 'clearCache'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setCertificateVerifyProc'
  | 'setSpellCheckerEnabled'
>

export class Session extends EventEmitter implements Implemented {
  readonly protocol = new Protocol()
  readonly webRequest = new WebRequest()
  /** What the app has set; the stand-in asks the first two before it grants a page anything. */
  readonly handlers: {
    permissionRequest?: Parameters<Electron.Session['setPermissionRequestHandler']>[0]
    permissionCheck?: Parameters<Electron.Session['setPermissionCheckHandler']>[0]
    devicePermission?: Parameters<Electron.Session['setDevicePermissionHandler']>[0]
    displayMedia?: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0]
    certificateVerify?: Parameters<Electron.Session['setCertificateVerifyProc']>[0]
  } = {}
  readonly #partition: string
  #proxy: Electron.ProxyConfig = { mode: 'system' }
  #userAgent = `Mozilla/5.0 Electron/${process.versions.electron} standin`

  constructor(partition: string) {
    super()
    this.#partition = partition
  }

  fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    return sessionFetch(this, input, init)
  }
  async resolveHost(host: string): Promise<Electron.ResolvedHost> {
    if (/(^|\.)localhost\.?$/i.test(host)) return loopback
    try {
      const found = await lookup(host, { all: true })
      return {
        endpoints: found.map(({ address, family }) => ({
          address,
          family: family === 6 ? 'ipv6' : 'ipv4',
        })),
      }
    } catch {
      throw new Error('net::ERR_NAME_NOT_RESOLVED')
    }
  }
  /** Requests of main only: a page of the stand-in is Chromium's own. */
  async setProxy(config: Electron.ProxyConfig): Promise<void> {
    if (config.proxyRules !== undefined && config.proxyRules !== '') readRules(config.proxyRules)
    this.#proxy = config
    await Promise.resolve()
  }
  async resolveProxy(url: string): Promise<string> {
    return Promise.resolve(inPacWords(this.proxyFor(new URL(url))))
  }
  proxyFor(url: URL): ProxyServer | undefined {
    return proxyFor(url, this.#proxy)
  }
  /** Nothing is pooled under a proxy here. */
  async closeAllConnections(): Promise<void> {
    await Promise.resolve()
  }
  getUserAgent(): string {
    return this.#userAgent
  }
  setUserAgent(userAgent: string): void {
    this.#userAgent = userAgent
  }
  isPersistent(): boolean {
    return this.#partition === '' || this.#partition.startsWith('persist:')
  }
  async clearStorageData(): Promise<void> {
    await browser().cdp.send('Storage.clearCookies')
  }
  async clearCache(): Promise<void> {
    await Promise.resolve()
  }

  setPermissionRequestHandler(
    handler: Parameters<Electron.Session['setPermissionRequestHandler']>[0],
  ): void {
    this.handlers.permissionRequest = handler
  }
  setPermissionCheckHandler(
    handler: Parameters<Electron.Session['setPermissionCheckHandler']>[0],
  ): void {
    this.handlers.permissionCheck = handler
  }
  setDevicePermissionHandler(
    handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0],
  ): void {
    this.handlers.devicePermission = handler
  }
  setDisplayMediaRequestHandler(
    handler: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0],
  ): void {
    this.handlers.displayMedia = handler
  }
  setCertificateVerifyProc(
    handler: Parameters<Electron.Session['setCertificateVerifyProc']>[0],
  ): void {
    this.handlers.certificateVerify = handler
  }
  setSpellCheckerEnabled(): void {}
}

const sessions = new Map<string, Session>()

export function sessionOf(partition: string): Session {
  assertReady('Session can only be received when app is ready')
  const known = sessions.get(partition) ?? new Session(partition)
  sessions.set(partition, known)
  return known
}

export const session = {
  fromPartition: sessionOf,
  get defaultSession(): Session {
    return sessionOf('')
  },
}

/** The `protocol` module: the default session's, but schemes are declared before it exists. */
const declarations = new Protocol()
export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) =>
    declarations.registerSchemesAsPrivileged(schemes),
  handle: (...args: Parameters<Protocol['handle']>) => sessionOf('').protocol.handle(...args),
  unhandle: (scheme: string) => sessionOf('').protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => sessionOf('').protocol.isProtocolHandled(scheme),
}

export const net = {
  fetch: (input: string | Request, init?: RequestInit) => sessionOf('').fetch(input, init),
  resolveHost: (host: string) => sessionOf('').resolveHost(host),
  isOnline: () => true,
  get online(): boolean {
    return net.isOnline()
  },
}
