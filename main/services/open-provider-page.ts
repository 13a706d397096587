import type { AccountId } from '../domain/account.ts'
import type { ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { providerById, providerOf } from '../providers/catalogue.ts'
import { openableHosts } from '../providers/openable-hosts.ts'
import type { Browser } from '../system/browser.ts'
import type { Storage } from '../storage/storage.types.ts'

/** Opens the provider's own pages in the person's browser: some things no app can do for them. */
export class OpenProviderPage {
  readonly #deps: { storage: Storage; browser: Browser }

  constructor(deps: { storage: Storage; browser: Browser }) {
    this.#deps = deps
  }

  /** Where a developer app is registered. */
  async openConsole(metadata: ServerMetadata, providerId: string): Promise<void> {
    const provider = providerById(providerId)
    const address = provider.console(metadata)
    if (address === null) {
      throw failure('page-unknown', { provider: provider.nameOf(new URL(metadata.issuer)) })
    }
    await this.#deps.browser.open(address, openableHosts(metadata, provider))
  }

  async open(accountId: AccountId, page: 'manage' | 'sign-out'): Promise<void> {
    const { storage, browser } = this.#deps
    const account = storage.read.accounts.get(accountId)
    const client = storage.read.clients.get(account.clientRef)
    const provider = providerOf(client)
    const hint = account.profile.email ?? account.profile.username
    const address =
      page === 'manage'
        ? provider.managePage(client.metadata)
        : (logoutAddress(client.metadata.endSessionEndpoint, client.clientId, hint) ??
          provider.signOutPage(client.metadata))
    if (address === null) throw failure('page-unknown', { provider: client.serverName })
    await browser.open(address, openableHosts(client.metadata, provider))
  }
}

/**
 * RP-Initiated Logout 1.0 §2 with `client_id` and `logout_hint`. No `id_token_hint`: it would put a
 * token into the browser's history.
 */
export function logoutAddress(
  endpoint: string | null,
  clientId: string,
  logoutHint: string | null,
): string | null {
  if (endpoint === null) return null
  const address = new URL(endpoint)
  if (clientId !== '') address.searchParams.set('client_id', clientId)
  if (logoutHint !== null) address.searchParams.set('logout_hint', logoutHint)
  return address.href
}
