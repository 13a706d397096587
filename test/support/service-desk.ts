import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { compose } from '../../main/compose.ts'
import type { AccountId } from '../../main/domain/account.ts'
import { failure } from '../../main/domain/failure.ts'
import type { Retention } from '../../main/domain/retention.ts'
import type { AccountOverview } from '../../main/services/account-overview.ts'
import type { Handback } from '../../main/services/handback.types.ts'
import type { ClientChoice } from '../../main/services/prepare-client.ts'
import type { SignInFlow } from '../../main/services/sign-in-flow.types.ts'
import { openStorage } from '../../main/storage/open-storage.ts'
import type { Browser } from '../../main/system/browser.ts'
import { nodeHttp } from '../../main/system/http-node.ts'
import type { Http, HttpRequest } from '../../main/system/http.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { createFakeKeychain, type FakeKeychain } from './fake-keychain.ts'
import { startOpenIdProvider } from './openid-provider.ts'
import type { ProviderOptions, TestProvider } from './openid-provider.types.ts'
import { signInAsPerson, type PersonOptions, type PersonVisit } from './person.ts'
import { inEnglish } from './in-english.ts'
import { flowEnded, startLink, until } from './product-in-use.ts'

/** A browser with a person before it; `person: null` is one who never answers. */
export interface FakeBrowser extends Browser {
  person: PersonOptions | null
  fails: boolean
  readonly opened: string[]
  /** Which hosts each of them may be on. */
  readonly allowed: (readonly string[])[]
  readonly visits: PersonVisit[]
}

/** The product without windows: everything real but clock, keychain, browser and network switch. */
export interface Desk {
  app: Handback
  /** Where the data file lies. */
  readonly folder: string
  readonly clock: FakeClock
  readonly keychain: FakeKeychain
  readonly browser: FakeBrowser
  /** What the system's clipboard holds. */
  readonly clipboard: { text: string }
  readonly log: string[]
  /** Every request that left, oldest first. */
  readonly sent: HttpRequest[]
  /** Stands between the product and the network. */
  between: (request: HttpRequest, go: Http['send']) => ReturnType<Http['send']>
  /** Where names lead; all others lead somewhere on the internet. */
  readonly names: Record<string, readonly string[]>
  network(online: boolean): void
  /** The person's setting; `app.events.emit('settings')` tells of a change. */
  dailyCheck: boolean
  /** Likewise. */
  keepEnded: Retention
  /** What the distribution's file says; `restart` reads it. */
  distributionClients: unknown
  /** Quits, and opens the same folder again; what works on the closed files comes in between. */
  restart(between?: () => void): Promise<void>
  /** Every change is announced by an event: resolves with the first answer that is not undefined. */
  until<T>(look: (app: Handback) => T | undefined): Promise<T>
  link(provider: TestProvider, login: string, client?: ClientChoice): Promise<AccountOverview>
  startLink(provider: TestProvider, client?: ClientChoice): Promise<SignInFlow>
  ended(flow: SignInFlow): Promise<SignInFlow>
  ending(accountId: AccountId): Promise<string>
}

export async function startProvider(options: ProviderOptions = {}): Promise<TestProvider> {
  const provider = await startOpenIdProvider(options)
  onTestFinished(() => provider.close())
  return provider
}

function fakeBrowser(): FakeBrowser {
  const browser: FakeBrowser = {
    person: null,
    fails: false,
    opened: [],
    allowed: [],
    visits: [],
    open: async (address, hosts) => {
      browser.opened.push(address)
      browser.allowed.push(hosts)
      if (browser.fails) throw failure('browser-did-not-open', {}, { retryable: true })
      if (browser.person === null) return
      const visit = await signInAsPerson(address, browser.person)
      browser.visits.push(visit)
    },
  }
  return browser
}

export async function openDesk(
  prepare: (keychain: FakeKeychain) => void = () => {},
  open: typeof openStorage = openStorage,
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'handback-services-'))
  const keychain = createFakeKeychain()
  prepare(keychain)
  const clock = fakeClock(Date.now())
  const listeners = new Set<() => void>()
  let online = true
  const note = (event: string, data?: unknown): void => {
    desk.log.push(`${event} ${data instanceof Error ? (data.stack ?? '') : JSON.stringify(data)}`)
  }
  const noting = { info: note, warn: note, error: note }
  const build = (): Handback =>
    compose({
      folder,
      storage: open({ folder, clock, log: noting }),
      clock,
      http: {
        send: (request) => {
          desk.sent.push(request)
          return desk.between(request, (one) => nodeHttp.send(one))
        },
      },
      language: inEnglish,
      connectivity: {
        isOnline: () => online,
        onChange: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
      browser: desk.browser,
      clipboard: {
        readText: () => Promise.resolve(desk.clipboard.text),
        clear: () => {
          desk.clipboard.text = ''
        },
      },
      keychain,
      resolve: (name) => Promise.resolve(desk.names[name] ?? ['93.184.216.34']),
      pictures: { toPng: (bytes) => (bytes[0] === 0x89 ? bytes : null) },
      routes: { proxyOf: () => Promise.resolve(null) },
      random: () => 0.5,
      wantsDailyCheck: () => desk.dailyCheck,
      keepsEnded: () => desk.keepEnded,
      distributionClients: desk.distributionClients,
      log: noting,
    })
  const stop = async (): Promise<void> => {
    const stopped = desk.app.stop({ drainMs: 0 })
    await new Promise(setImmediate)
    clock.advance(5000)
    await stopped
  }
  const names = { 'intranet.example': ['10.0.0.7'] }
  const clipboard = { text: '' }
  const base = {
    dailyCheck: false,
    keepEnded: 'for-ever' as const,
    distributionClients: undefined,
    folder,
    clock,
    keychain,
    browser: fakeBrowser(),
    clipboard,
    log: [],
    sent: [],
    names,
  }
  const desk: Desk = {
    ...base,
    app: undefined as never,
    between: (request, go) => go(request),
    network: (state) => {
      online = state
      for (const listener of listeners) listener()
    },
    restart: async (between = () => undefined) => {
      await stop()
      between()
      desk.app = build()
      await desk.app.start()
    },
    until: (look) => until(desk.app, look),
    startLink: (provider, client) => startLink(desk.app, provider.issuer, client),
    ended: (flow) => flowEnded(desk.app, flow),
    link: async (provider, login, client) => {
      desk.browser.person = { login }
      const flow = await desk.ended(await desk.startLink(provider, client))
      if (flow.accountId === null) throw new Error(JSON.stringify(flow))
      return desk.app.overviews.get(flow.accountId)
    },
    ending: (accountId) =>
      until(desk.app, ({ overviews }) => overviews.get(accountId).account.ending?.kind),
  }
  desk.app = build()
  await desk.app.start()
  onTestFinished(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return desk
}
