import { session } from 'electron'
import type { Resolve } from './address-gate.ts'

/** Chromium's resolver, the one its network stack will use for the request itself. */
export const electronResolve: Resolve = async (hostname) => {
  const { endpoints } = await session.defaultSession.resolveHost(hostname)
  return endpoints.map(({ address }) => address)
}
