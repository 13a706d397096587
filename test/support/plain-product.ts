import { compose } from '../../main/compose.ts'
import type { Handback } from '../../main/services/handback.types.ts'
import { openStorage } from '../../main/storage/open-storage.ts'
import { systemClock } from '../../main/system/clock.ts'
import { nodeHttp } from '../../main/system/http-node.ts'
import { silentLog } from '../../main/system/log.ts'
import { createFakeKeychain } from './fake-keychain.ts'
import { inEnglish } from './in-english.ts'
import { signInAsPerson } from './person.ts'
import { flowEnded, startLink } from './product-in-use.ts'

/** The whole product in a process of its own: everything real but keychain, browser and network switch. */
export interface PlainProduct {
  readonly app: Handback
  readonly network: (online: boolean) => void
  /** Links the account of `login` and resolves with its id. */
  readonly link: (issuer: string, login: string) => Promise<string>
}

export function openPlainProduct(folder: string): PlainProduct {
  const listeners = new Set<() => void>()
  let online = true
  let login = ''
  const app = compose({
    folder,
    storage: openStorage({ folder, clock: systemClock }),
    clock: systemClock,
    http: nodeHttp,
    connectivity: {
      isOnline: () => online,
      onChange: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    browser: {
      open: async (address) => {
        await signInAsPerson(address, { login })
      },
    },
    clipboard: { readText: () => Promise.resolve(''), clear: () => undefined },
    keychain: createFakeKeychain(),
    resolve: () => Promise.resolve([]),
    pictures: { toPng: () => null },
    language: inEnglish,
    routes: { proxyOf: () => Promise.resolve(null) },
    random: Math.random,
    wantsDailyCheck: () => false,
    keepsEnded: () => 'for-ever',
    log: silentLog,
  })
  return {
    app,
    network: (state) => {
      online = state
      for (const listener of listeners) listener()
    },
    link: async (issuer, who) => {
      login = who
      const { accountId } = await flowEnded(app, await startLink(app, issuer))
      if (accountId === null) throw new Error(`${who} could not be linked`)
      return accountId
    },
  }
}
