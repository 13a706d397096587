import type { OAuthClient } from '../domain/client.ts'
import { providerById } from '../providers/catalogue.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import { signIn } from '../sign-in/sign-in.ts'
import type { SignInResult } from '../sign-in/sign-in.types.ts'
import type { Storage, StoredClientSecret } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { FetchPicture } from './fetch-picture.ts'
import type { FlowReport } from './sign-in-flows.ts'
import { sealGrant, storeGrant, type StoredGrant } from './store-grant.ts'

/** How long we wait for the person in the browser. */
const signInTimeoutMs = 10 * 60 * 1000

/** What linking and logging in share: the trip through the browser, and storing what it brought. */
export class FinishSignIn {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  signIn(
    client: OpenedClient,
    purpose: 'link' | 'log-in',
    loginHint: string | null,
    report: FlowReport,
  ): Promise<SignInResult> {
    return signIn({
      client,
      provider: providerById(client.client.providerId),
      purpose,
      loginHint,
      timeoutMs: signInTimeoutMs,
      signal: report.signal,
      openBrowser: (address) => report.openAddress(address),
      // From here on it can't be cancelled: the grant exists, and what is not stored can't be revoked.
      onStep: (step) => {
        if (step === 'finishing') report.finishing()
      },
      http: this.#deps.http,
      clock: this.#deps.clock,
    })
  }

  /** One transaction: the client if it is new, the tokens, the account, the evidence. */
  async store(
    client: OAuthClient,
    newSecrets: readonly StoredClientSecret[] | null,
    result: SignInResult,
  ): Promise<StoredGrant> {
    const { storage, vault, clock, events, pictures } = this.#deps
    const now = clock.now()
    const tokens = sealGrant(vault, client.ref, result, now)
    const stored = await storage.commit((stores) => {
      if (newSecrets !== null) {
        stores.clients.insert(client)
        for (const secret of newSecrets) stores.clientSecrets.replace(secret)
      }
      return storeGrant(stores, client.ref, result, tokens, now)
    })
    events.emit('accounts')
    if (stored.kind !== 'ending') void pictures.refresh(stored.account.id)
    return stored
  }
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly http: Http
  readonly clock: Clock
  readonly events: Events
  readonly pictures: FetchPicture
}
