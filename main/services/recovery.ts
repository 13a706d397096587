import type { Account } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import { providerById } from '../providers/catalogue.ts'
import type { Mark } from '../providers/define-provider.ts'
import { openableHosts } from '../providers/openable-hosts.ts'
import type { OpenedStorage } from '../storage/open-storage.ts'
import type { RememberedAccount } from '../storage/remember.ts'
import type { Browser } from '../system/browser.ts'
import type { Events } from '../system/events.ts'

/** An account that the damaged file still names, beside what was restored. */
export interface FoundAccount {
  readonly providerName: string
  readonly issuer: string
  readonly mark: Mark
  /** The person's own name for it, or the provider's; null while both are hidden or unreadable. */
  readonly name: string | null
  /** `missing`: nothing here knows it any more. `older`: the damaged file knew that its access was ending or had ended. */
  readonly restored: 'same' | 'older' | 'missing'
  /** What its button opens. */
  readonly page: 'manage' | 'issuer'
}

export interface RecoveryOverview {
  readonly recovered: 'from-backup' | 'started-empty'
  readonly setAside: readonly string[]
  readonly accounts: readonly FoundAccount[]
}

/** Says, until the person has read it, what was lost with a damaged data file and where to look. */
export class RecoveryReport {
  readonly #deps: Deps
  #read = false

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Undefined where nothing had to be restored, or the person has read it. */
  find(): RecoveryOverview | undefined {
    const { recovered, setAside, remembered } = this.#deps.storage.recovery
    if (this.#read || recovered === 'none') return undefined
    return { recovered, setAside, accounts: remembered.map((one) => this.#compare(one)) }
  }

  /** The page of the account named at this place of the list. */
  async openPage(index: number): Promise<void> {
    const remembered = this.#deps.storage.recovery.remembered[index]
    if (remembered === undefined) throw failure('not-found')
    const page = pageOf(remembered)
    if (page === null) throw failure('page-unknown', { provider: remembered.issuer })
    await this.#deps.browser.open(page.address, page.hosts)
  }

  /** For this session; the damaged file stays where it was set aside. */
  dismiss(): void {
    this.#read = true
    this.#deps.events.emit('status')
  }

  #compare(remembered: RememberedAccount): FoundAccount {
    const { read } = this.#deps.storage
    const restored = read.accounts.findByProviderAccount(remembered.issuer, remembered.subject)
    const provider = providerById(remembered.providerId)
    return {
      providerName: remembered.serverName ?? URL.parse(remembered.issuer)?.host ?? '',
      issuer: remembered.issuer,
      mark: provider.mark,
      name: remembered.label ?? remembered.name,
      restored: difference(remembered, restored),
      page: managePage(remembered) === null ? 'issuer' : 'manage',
    }
  }
}

function difference(
  { there }: RememberedAccount,
  restored: Account | undefined,
): FoundAccount['restored'] {
  if (restored === undefined || restored.removedAt !== null) return 'missing'
  const wasOver = there === 'ended' || there === 'ending'
  const isOver = restored.there === 'ended' || restored.there === 'ending'
  return wasOver && !isOver ? 'older' : 'same'
}

function managePage({ providerId, metadata }: RememberedAccount): string | null {
  return metadata === null ? null : providerById(providerId).managePage(metadata)
}

/** The gate in front of the browser lets only these hosts through, whatever a damaged file says. */
function pageOf(remembered: RememberedAccount): { address: string; hosts: string[] } | null {
  const { metadata, providerId, issuer } = remembered
  const address = managePage(remembered)
  if (metadata !== null && address !== null) {
    return { address, hosts: openableHosts(metadata, providerById(providerId)) }
  }
  const url = URL.parse(issuer)
  return url === null ? null : { address: url.href, hosts: [url.hostname] }
}

interface Deps {
  readonly storage: Pick<OpenedStorage, 'recovery' | 'read'>
  readonly browser: Browser
  readonly events: Events
}
