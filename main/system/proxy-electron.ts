import { session, type Session } from 'electron'
import { networkSession } from './http-electron.ts'
import { firstProxy, proxyConfig, type ProxyChoice, type Routes } from './proxy.ts'

/** Everything of ours that reaches the network: requests, the window, looking for updates. */
const sessions = (): Session[] => [
  networkSession(),
  session.defaultSession,
  // electron-updater's own, named and made as it does (NET_SESSION_NAME).
  session.fromPartition('electron-updater', { cache: false }),
]

/**
 * From here on every request goes that way. Connections that are open through another proxy are cut,
 * so that none is used again; what was under way is tried anew like after any broken connection.
 */
export async function useProxy(choice: ProxyChoice): Promise<void> {
  for (const one of sessions()) {
    await one.setProxy(proxyConfig(choice))
    await one.closeAllConnections()
  }
}

export const electronRoutes: Routes = {
  proxyOf: async (url) => firstProxy(await networkSession().resolveProxy(url)),
}
