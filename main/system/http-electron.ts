import { session, type Session } from 'electron'
import { reasonOfChromiumError } from './http-chromium-errors.ts'
import { httpOverFetch } from './http-over-fetch.ts'
import type { Http } from './http.ts'

/** In memory, of its own: shares no cookie, cache or stored login with any window. */
const partition = 'handback-network'

/**
 * Chromium's network stack, so that the system's proxy and certificates count (Node's fetch knows
 * neither). Use it after `app` is ready.
 */
export function electronHttp(): Http {
  let own: Session | undefined
  return httpOverFetch((url, init) => {
    own ??= session.fromPartition(partition, { cache: false })
    return own.fetch(url, { ...init, bypassCustomProtocolHandlers: true })
  }, reasonOfChromiumError)
}
