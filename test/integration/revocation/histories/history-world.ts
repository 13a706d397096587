import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OAuthClient } from '../../../../main/domain/client.ts'
import { Secret } from '../../../../main/domain/secret.ts'
import type { HeldToken } from '../../../../main/domain/token.ts'
import { openid } from '../../../../main/providers/catalogue/openid.ts'
import { oauthErrorAnswer } from '../../../../main/providers/answer-match.ts'
import { standardRevocation } from '../../../../main/providers/revocation-rules.ts'
import type { ProviderDefinition } from '../../../../main/providers/define-provider.ts'
import { Attempt } from '../../../../main/revocation/attempt.ts'
import type { ByHandDeps } from '../../../../main/revocation/by-hand.ts'
import { OwedWrites } from '../../../../main/revocation/owed-writes.ts'
import { RevocationQueue } from '../../../../main/revocation/queue.ts'
import { openStorage, type OpenedStorage } from '../../../../main/storage/open-storage.ts'
import type { Storage } from '../../../../main/storage/storage.types.ts'
import { createEvents } from '../../../../main/system/events.ts'
import type { Clock } from '../../../../main/system/clock.ts'
import type { Http } from '../../../../main/system/http.ts'
import type { Log } from '../../../../main/system/log.ts'
import { createVault } from '../../../../main/vault/vault.ts'
import type { Keychain, Vault } from '../../../../main/vault/vault.types.ts'
import { createFakeKeychain } from '../../../support/fake-keychain.ts'
import { fakeClock, type FakeClock } from '../../../support/fake-clock.ts'
import { aClientAt, anAccount, aToken } from '../../../support/revocation-facts.ts'
import { HeldAnswers } from './held-answers.ts'
import { Life } from './life.ts'
import { ProviderTruth, type TrueToken } from './provider-truth.ts'
import { SendRules } from './send-rules.ts'
import type { ProviderFacts, Setting, TokenFacts } from './setting.ts'

/** The app as it runs now: a queue and what it was given. */
export interface App {
  readonly life: Life
  readonly queue: RevocationQueue
  readonly vault: Vault
  readonly byHand: ByHandDeps
}

/** What stands between the app and its outside; a test may let calls fail there. */
export interface Through {
  storage(storage: Storage): Storage
  http(http: Http): Http
  clock(clock: Clock): Clock
  vault(vault: Vault): Pick<Vault, 'open' | 'seal' | 'state' | 'onChange'>
}

const undisturbed: Through = {
  storage: (storage) => storage,
  http: (http) => http,
  clock: (clock) => clock,
  vault: (vault) => vault,
}

/** Everything round the queue: real storage, vault and engine; clock, keychain and providers obey. */
export class HistoryWorld {
  readonly clock: FakeClock = fakeClock()
  readonly storage: OpenedStorage
  readonly providers = new Map<string, ProviderTruth>()
  readonly answers: HeldAnswers
  readonly rules: SendRules
  /** By the row that holds it. */
  readonly truthOf = new Map<string, TrueToken>()
  readonly accountIds: string[] = []
  readonly surprises: string[] = []
  /** The largest reading of the wall clock so far: by it a token may have lapsed. */
  latestNow: number
  /** True time gone by: providers count by it, nobody sets it. */
  trueNow = 0
  online = true
  keychain: 'there' | 'locked' | 'changed' = 'there'
  app: App | null = null
  readonly #folder: string
  readonly #keychain = createFakeKeychain()
  readonly #listeners = new Set<() => void>()
  readonly #through: Through
  #draw: number
  /** The present life's `queue.start()`. */
  started: Promise<void> = Promise.resolve()
  #held = 0

  constructor(setting: Setting, through: Through = undisturbed) {
    this.#through = through
    this.#folder = mkdtempSync(
      join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'handback-history-'),
    )
    this.storage = openStorage({ folder: this.#folder, clock: this.clock })
    this.#draw = setting.seed
    this.latestNow = this.clock.now()
    this.rules = new SendRules(this)
    this.answers = new HeldAnswers(this)
    for (const facts of setting.providers) {
      this.providers.set(facts.host, new ProviderTruth(facts, () => this.trueNow))
    }
  }

  async close(): Promise<void> {
    this.app?.life.end()
    await this.storage.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Starts the app where it does not run: after a kill, and at the beginning. */
  async start(): Promise<App> {
    if (this.app !== null && !this.app.life.isOver) return this.app
    const life = new Life()
    const vault = createVault({ keys: this.storage.keys, keychain: this.#visibleKeychain() })
    if (this.app === null) await vault.ensureOpen()
    else await vault.start()
    const through = this.#through
    const storage = through.storage(life.storage(this.storage))
    const http = through.http(life.http({ send: (request) => this.answers.send(request) }))
    const clock = through.clock(life.clock(this.clock))
    const providerOf = (client: OAuthClient): ProviderDefinition => this.definitionOf(client)
    const shared = {
      storage,
      vault: this.#watched(through.vault(vault)),
      http,
      clock,
      providerOf,
      owed: new OwedWrites(),
      random: () => this.draw(),
    }
    const attempt = this.rules.watched(new Attempt(shared))
    const connectivity = life.connectivity({
      isOnline: () => this.online,
      onChange: (listener) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
      },
    })
    const queue = new RevocationQueue({
      ...shared,
      attempt,
      connectivity,
      events: createEvents(),
      log: this.#log(),
    })
    this.rules.forget()
    // What the last life heard and had not stored went with it.
    this.answers.delivered.clear()
    this.app = {
      life,
      queue,
      vault,
      byHand: { ...shared, release: (jobId) => queue.release(jobId) },
    }
    // Not awaited here: a kill may strike in the middle of it.
    this.started = queue.start()
    return this.app
  }

  /** Sees which row each token the engine seals is for: those that a refresh brought. */
  #watched(
    vault: Pick<Vault, 'open' | 'seal' | 'state' | 'onChange'>,
  ): Pick<Vault, 'open' | 'seal' | 'state' | 'onChange'> {
    return {
      get state() {
        return vault.state
      },
      onChange: (listener) => vault.onChange(listener),
      open: (sealed, ref) => vault.open(sealed, ref),
      seal: (secret, ref) => {
        for (const { tokens } of this.providers.values()) {
          const truth = tokens.get(secret.reveal())
          if (truth !== undefined) this.truthOf.set(ref.rowId, truth)
        }
        return vault.seal(secret, ref)
      },
    }
  }

  setNetwork(online: boolean): void {
    this.online = online
    for (const listener of [...this.#listeners]) listener()
  }

  noteTime(): void {
    this.latestNow = Math.max(this.latestNow, this.clock.now())
  }

  draw(): number {
    this.#draw = (Math.imul(this.#draw, 1_103_515_245) + 12_345) & 0x7fffffff
    return this.#draw / 0x80000000
  }

  async link(facts: ProviderFacts, index: number): Promise<void> {
    const clientRef = `client-${facts.host}`
    const accountId = `account-${facts.host}-${index}`
    const account = anAccount({
      id: accountId,
      clientRef,
      issuer: `https://${facts.host}`,
      subject: accountId,
    })
    await this.storage.commit((stores) => {
      if (stores.clients.find(clientRef) === undefined) stores.clients.insert(aClient(facts))
      stores.accounts.insert(account)
    })
    this.accountIds.push(accountId)
    const own = facts.accounts[index]
    for (const token of own?.tokens ?? []) {
      const held = this.newToken(accountId, token, `grant-${index}`)
      const ok = own?.refreshedBefore === true && token.kind === 'refresh_token'
      await this.storage.commit((stores) =>
        stores.tokens.insert({ ...held, refreshedOkAt: ok ? this.clock.now() : null }),
      )
    }
  }

  /** A token the provider issues now, sealed as the app would. The vault must be open. */
  newToken(accountId: string, token: TokenFacts, grant: string): HeldToken {
    const { clientRef } = this.storage.read.accounts.get(accountId)
    const provider = this.providerOfAccount(accountId)
    const truth = provider.issue(token.kind, grant, token.lifeMs)
    this.#held += 1
    const id = `held-${String(this.#held).padStart(3, '0')}`
    this.truthOf.set(id, truth)
    const vault = this.app?.vault
    if (vault === undefined) throw new Error('the app does not run')
    const sealed = vault.seal(new Secret(truth.text), { rowId: id, field: token.kind, version: 1 })
    const now = this.clock.now()
    return aToken({
      id,
      accountId,
      clientRef,
      kind: token.kind,
      issuedAt: now,
      expiresAt: token.lifeMs === null ? null : now + token.lifeMs,
      ...sealed,
      ...(token.damaged ? { fingerprint: new Uint8Array(32) } : {}),
    })
  }

  providerOfAccount(accountId: string): ProviderTruth {
    return this.providerAt(this.storage.read.accounts.get(accountId).issuer)
  }

  providerAt(url: string): ProviderTruth {
    const provider = this.providers.get(new URL(url).host)
    if (provider === undefined) throw new Error(`nobody answers at ${url}`)
    return provider
  }

  definitionOf(client: OAuthClient): ProviderDefinition {
    const { facts } = this.providerAt(client.metadata.issuer)
    return {
      ...openid,
      probes: facts.refresh === 'not-asked' ? ['introspection', 'userinfo'] : openid.probes,
      revocation: {
        ...standardRevocation,
        alreadyGone:
          facts.unknown === 'documented-error' ? [oauthErrorAnswer(400, 'invalid_token')] : [],
        unknownTokenIsSuccess: facts.unknown !== 'undocumented-error',
        ends: facts.saysCascade && facts.cascade === 'grant' ? 'grant' : 'token',
      },
    }
  }

  #visibleKeychain(): Keychain {
    return {
      availability: () => this.#keychain.availability(),
      backendName: () => this.#keychain.backendName(),
      isMissing: () => this.#keychain.isMissing(),
      wrap: (text) => this.#keychain.wrap(text),
      unwrap: async (wrapped) =>
        this.keychain === 'there' ? this.#keychain.unwrap(wrapped) : { kind: this.keychain },
    }
  }

  /** Nothing a provider, a network or a keychain does may surprise the engine. */
  #log(): Log {
    const quiet = (): void => undefined
    const error = (event: string, data?: unknown): void => {
      const text = data instanceof Error ? (data.stack ?? data.message) : JSON.stringify(data)
      this.surprises.push(`${event}: ${text}`)
    }
    return { info: quiet, warn: quiet, error }
  }
}

function aClient(facts: ProviderFacts): OAuthClient {
  const issuer = `https://${facts.host}`
  return aClientAt(`client-${facts.host}`, issuer, {
    userinfoEndpoint: facts.userinfo ? `${issuer}/userinfo` : null,
    revocationEndpoint: facts.hasEndpoint ? `${issuer}/revoke` : null,
    introspectionEndpoint: facts.introspection === 'absent' ? null : `${issuer}/introspect`,
  })
}
