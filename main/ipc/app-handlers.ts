import { failure } from '../domain/failure.ts'
import type { Handback } from '../services/handback.types.ts'
import type { Language } from '../system/language.ts'
import type { Updates } from '../system/updates.ts'
import { readProxy, type ProxyChoice } from '../system/proxy.ts'
import type { Settings, SettingsStore } from '../system/settings.ts'
import type { StatusView } from '../../preload/contract/app.contract.ts'
import { message } from '../../words/words.ts'
import { packWords } from '../../words/packed.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `app.${string}` | `vault.${string}` | `settings.${string}`>

/** What only the desktop around the product can do; `main/index.ts` provides it. */
export interface Desktop {
  readonly settings: SettingsStore
  readonly updates: Updates
  readonly version: string
  readonly dataFolder: string
  readonly language: Language
  readonly platform: StatusView['platform']
  readonly developmentWindow: boolean
  copyText(text: string): void
  openDataFolder(): void
  openLicences(): void
  networkChanged(): void
  /** Resolves when what was changed counts. */
  settingsChanged(settings: Settings): Promise<void>
}

export function appHandlers(app: Handback, desktop: Desktop): Pick<Handlers, Names> {
  return {
    'app.status': () => statusView(app, desktop),
    'app.words': () => ({ words: JSON.stringify(packWords(desktop.language.locale())) }),
    'app.copyText': ({ text }) => {
      desktop.copyText(text)
      return {}
    },
    'app.openDataFolder': () => {
      desktop.openDataFolder()
      return {}
    },
    'app.openLicences': () => {
      desktop.openLicences()
      return {}
    },
    'app.networkChanged': () => {
      desktop.networkChanged()
      app.events.emit('status')
      return {}
    },
    'vault.choosePassphrase': async ({ passphrase }) => {
      await app.protection.choosePassphrase(passphrase)
      return {}
    },
    'vault.unlock': async ({ passphrase }) => {
      await app.protection.unlock(passphrase)
      return {}
    },
    'vault.retry': async () => {
      await app.protection.retry()
      return {}
    },
    'vault.useKeychain': async () => {
      await app.protection.useKeychain()
      return {}
    },
    'settings.get': () => desktop.settings.get(),
    'settings.set': async ({ proxy, ...change }) => {
      const chosen = proxy === undefined ? {} : { proxy: usableProxy(proxy) }
      const settings = desktop.settings.set({ ...change, ...chosen })
      await desktop.settingsChanged(settings)
      app.events.emit('settings')
      // The window's words follow its status.
      if (change.language !== undefined) app.events.emit('status')
      return settings
    },
  }
}

/** Throws FailureError `proxy-not-usable`, which says what is wrong with it. */
function usableProxy(typed: string): ProxyChoice {
  const proxy = readProxy(typed)
  if (typeof proxy === 'string') return proxy
  throw failure('proxy-not-usable', { fault: proxy.fault })
}

function statusView(app: Handback, desktop: Desktop): StatusView {
  return {
    online: app.connectivity.isOnline(),
    waiting: app.activity.countWaiting(),
    hasEvidence: app.overviews.hasEvidence(),
    vault: vaultView(app),
    developmentWindow: desktop.developmentWindow,
    lookOnly: app.lookOnly,
    version: desktop.version,
    dataFolder: desktop.dataFolder,
    locale: desktop.language.locale(),
    platform: desktop.platform,
  }
}

function openWords(wrappedBy: 'os-keychain' | 'passphrase', hasKeychain: boolean) {
  if (wrappedBy === 'os-keychain') return 'vault.open.os-keychain'
  return hasKeychain ? 'vault.open.passphrase' : 'vault.open.passphrase.no-keychain'
}

function vaultView(app: Handback): StatusView['vault'] {
  const { state, backend, hasKeychain } = app.protection.describe()
  const wrappedBy = state.kind === 'open' ? state.wrappedBy : null
  const key =
    state.kind === 'open'
      ? openWords(state.wrappedBy, hasKeychain)
      : state.kind === 'passphrase-wanted'
        ? (`vault.passphrase-wanted.${state.why}` as const)
        : (`vault.${state.kind}` as const)
  return { state: state.kind, wrappedBy, hasKeychain, words: message(key, { backend }) }
}
