import { session } from 'electron'
import type { Resolve } from './address-gate.ts'
import type { ProxyChoice } from './proxy.ts'

/**
 * Chromium's resolver, the one its network stack will use for the request itself. Through a proxy the
 * person typed it uses none: the proxy looks names up, and this computer's resolver, who would learn
 * them, is not asked either.
 */
export function electronResolve(proxy: () => ProxyChoice): Resolve {
  return async (hostname) => {
    if (!['system', 'none'].includes(proxy())) return []
    const { endpoints } = await session.defaultSession.resolveHost(hostname)
    return endpoints.map(({ address }) => address)
  }
}
