import { session, type Session } from 'electron'
import { reasonOfChromiumError } from './http-chromium-errors.ts'
import { httpOverFetch } from './http-over-fetch.ts'
import type { Http } from './http.ts'

/** In memory, of its own: shares no cookie, cache or stored login with any window. */
export function networkSession(): Session {
  return session.fromPartition('handback-network', { cache: false })
}

/**
 * Chromium's network stack, so that the proxy and the system's certificates count (Node's fetch knows
 * neither). Use it after `app` is ready.
 */
export function electronHttp(): Http {
  return httpOverFetch(
    (url, init) => networkSession().fetch(url, { ...init, bypassCustomProtocolHandlers: true }),
    reasonOfChromiumError,
  )
}
