import { addScheme } from './scheme-address.ts'
import { state } from './state.ts'

export type SchemeHandler = (request: Request) => Response | Promise<Response>
type Implemented = Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>

/** The schemes of one session. */
export class Protocol implements Implemented {
  readonly #handlers = new Map<string, SchemeHandler>()

  registerSchemesAsPrivileged(customSchemes: Electron.CustomScheme[]): void {
    if (state.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme } of customSchemes) addScheme(scheme)
  }
  handle(scheme: string, handler: SchemeHandler): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.#handlers.set(scheme, handler)
    addScheme(scheme)
  }
  unhandle(scheme: string): void {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }
  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme)
  }

  /** For the stand-in's other modules. */
  handlerFor(url: string): SchemeHandler | undefined {
    return this.#handlers.get(url.slice(0, url.indexOf(':')))
  }
}
