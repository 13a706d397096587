import type { AccountId } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import { providerById } from '../providers/catalogue.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import { openableHosts } from '../providers/openable-hosts.ts'
import type { FreshTokens, OpenedClient } from '../providers/server-access.types.ts'
import { enqueueRevocation } from '../revocation/enqueue.ts'
import type { OwedWrites } from '../revocation/owed-writes.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import { signIn } from '../sign-in/sign-in.ts'
import type { Rung, SignInResult } from '../sign-in/sign-in.types.ts'
import type { Storage, StoredClientSecret } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Http } from '../system/http.ts'
import type { Language } from '../system/language.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { FetchPicture } from './fetch-picture.ts'
import { handBack } from './hand-back.ts'
import type { OwnAppDrafts } from './own-app-drafts.ts'
import type { FlowReport } from './sign-in-flow.types.ts'
import { throwIfCancelled } from './sign-in-flows.ts'
import { sealGrant, storeGrant, type StoredGrant } from './store-grant.ts'

/** How long we wait for the person in the browser. */
const signInTimeoutMs = 10 * 60 * 1000

export interface ArrivedGrant {
  readonly opened: OpenedClient
  /** Secrets of a client that is stored only now that it worked; null: the client is stored already. */
  readonly newSecrets: readonly StoredClientSecret[] | null
  readonly result: SignInResult
  /** Who was expected to sign in; null: anybody. */
  readonly expected: AccountId | null
  /** It came after the person had given up: it is kept only to be ended. */
  readonly unwanted?: boolean
}

/** What linking and logging in share: the trip through the browser, and storing what it brought. */
export class FinishSignIn {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  async signIn(
    client: OpenedClient,
    purpose: 'link' | 'log-in',
    loginHint: string | null,
    report: FlowReport,
  ): Promise<SignInResult> {
    throwIfCancelled(report.signal)
    const provider = providerById(client.client.providerId)
    const allowedHosts = openableHosts(client.client.metadata, provider)
    report.ways(waysAt(client, provider))
    return signIn({
      client,
      provider,
      purpose,
      rung: report.rung,
      loginHint,
      ...(report.choosesAccount ? { chooseAccount: true } : {}),
      timeoutMs: signInTimeoutMs,
      signal: report.signal,
      openBrowser: (address) => report.openAddress(address, allowedHosts),
      onPaste: (paste, redirectUri) => report.takePaste(paste, redirectUri),
      onUserCode: (code) => report.userCode(code),
      onReach: (isReached) => report.reached(isReached),
      // From here on it can't be cancelled: the grant exists, and what is not stored can't be revoked.
      onStep: (step) => {
        if (step === 'finishing') report.finishing()
      },
      onRefused: (tokens) => this.#refuse(client, tokens),
      http: this.#deps.http,
      clock: this.#deps.clock,
      language: this.#deps.language,
    })
  }

  /**
   * The tokens are real, but the answer they came in is not believed. They are handed back at once,
   * since they are not stored. Not where an account has access through the same client: whose they
   * are is what can't be believed, they may be that account's, and many servers would end the access
   * it has with them, with no evidence and both lamps still on. Its own revocation ends them there.
   */
  async #refuse(opened: OpenedClient, tokens: FreshTokens): Promise<void> {
    const { read } = this.#deps.storage
    const { ref } = opened.client
    const mayEnd = read.accounts
      .list()
      .filter(({ there }) => there !== 'ended')
      .some(
        ({ id, clientRef }) =>
          clientRef === ref || read.tokens.listHeld(id).some((held) => held.clientRef === ref),
      )
    if (!mayEnd) await handBack(opened, tokens, this.#deps.http)
  }

  /** One transaction: the client if it is new, the tokens, the account, the evidence. */
  async store(grant: ArrivedGrant): Promise<StoredGrant> {
    const { events, pictures, queue } = this.#deps
    const stored = await this.#commit(grant).catch((error: unknown) => this.#rescue(grant, error))
    const { providerId, metadata } = grant.opened.client
    this.#deps.drafts.forget({ providerId, issuer: metadata.issuer })
    events.emit('accounts')
    if (stored.kind === 'ending') {
      events.emit('activity')
      queue.wake()
    }
    if (stored.account.here === 'logged-in') void pictures.refresh(stored.account.id)
    return stored
  }

  async #commit(grant: ArrivedGrant): Promise<StoredGrant> {
    const { opened, newSecrets, result, expected, unwanted = false } = grant
    const { storage, vault, clock } = this.#deps
    const { client } = opened
    const now = clock.now()
    const tokens = sealGrant(vault, client.ref, result, now)
    return storage.commit((stores) => {
      if (newSecrets !== null) {
        stores.clients.insert(client)
        for (const secret of newSecrets) stores.clientSecrets.replace(secret)
      }
      const wish = { clientRef: client.ref, result, tokens, expected, apart: unwanted }
      const stored = storeGrant(stores, wish, now)
      if (!unwanted || stored.kind !== 'linked') return stored
      // In the same transaction: whatever happens next, it is ended.
      enqueueRevocation(stores, stored.account, now)
      return { kind: 'ending', account: stores.accounts.get(stored.account.id) }
    })
  }

  /**
   * The disk is full or the like. A new grant is handed back at once, since nobody could revoke it
   * later. Not where the account has access already: many servers would end that with it. There it
   * is owed, and stored as soon as there is room.
   */
  async #rescue(grant: ArrivedGrant, error: unknown): Promise<never> {
    const { storage, http, owed } = this.#deps
    const { opened, result } = grant
    const { issuer, subject, tokens } = result
    const there = storage.read.accounts.findByProviderAccount(issuer, subject)?.there ?? 'ended'
    if (there !== 'ended') {
      await owed.write(async () => {
        await this.#commit(grant)
      })
      throw error
    }
    await handBack(opened, tokens, http)
    const provider = opened.client.serverName
    throw failure('grant-not-stored', { provider }, { retryable: true })
  }
}

/** The rungs of the ladder there. A login flow has one way only. */
function waysAt({ client }: OpenedClient, { signIn: { kind } }: ProviderDefinition): Rung[] {
  if (kind !== 'code') return []
  const hasCodes = client.metadata.deviceAuthorizationEndpoint !== null
  return ['browser', ...(hasCodes ? (['device-code'] as const) : []), 'pasted-address']
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly http: Http
  readonly clock: Clock
  readonly language: Language
  readonly events: Events
  readonly pictures: Pick<FetchPicture, 'refresh'>
  readonly queue: Pick<RevocationQueue, 'wake'>
  readonly owed: OwedWrites
  readonly drafts: OwnAppDrafts
}
