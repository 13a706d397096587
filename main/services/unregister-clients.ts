import type { OAuthClient } from '../domain/client.ts'
import { FailureError } from '../domain/failure.ts'
import type { Secret } from '../domain/secret.ts'
import { deleteRegistration } from '../providers/registration.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Events } from '../system/events.ts'
import type { Http } from '../system/http.ts'
import type { Log } from '../system/log.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { SignInFlows } from './sign-in-flows.ts'

/** So long after its last account ended a client is kept: the person may link again. */
const unusedForMs = 60 * 60 * 1000

/**
 * Deletes registrations that Handback made and needs no more (RFC 7592 §2.3). First the row is
 * marked, so that nothing is begun with the client; then the server is asked; then its registration
 * access token is destroyed. It is looked for at each start, when the network changes or the
 * computer wakes, and where something happens an hour after the last look; no timer runs for it. What
 * fails is asked again at the next start, or when the network changes. Nobody waits for any of it.
 */
export class UnregisterClients {
  readonly #deps: Deps
  /** Asked in vain since the network last changed. */
  readonly #failed = new Set<string>()
  #work: Promise<void> | null = null
  #lookedAt = 0
  #unlisten = (): void => {}
  #closed = false

  constructor(deps: Deps) {
    this.#deps = deps
  }

  begin(): void {
    if (this.#closed) return
    const { clock, connectivity, events } = this.#deps
    const listening = [
      connectivity.onChange(() => {
        this.#failed.clear()
        this.#look()
      }),
      events.on(() => {
        if (Math.abs(clock.now() - this.#lookedAt) >= unusedForMs) this.#look()
      }),
    ]
    this.#unlisten = () => {
      for (const unlisten of listening) unlisten()
    }
    this.#look()
  }

  /** What was asked and not answered by now is asked again after the next start. */
  close(): void {
    this.#closed = true
    this.#unlisten()
  }

  #look(): void {
    const { clock, connectivity, log } = this.#deps
    if (!connectivity.isOnline() || this.#work !== null) return
    this.#lookedAt = clock.now()
    this.#work = this.#all()
      .catch((error: unknown) => log.error('unregister', error))
      .finally(() => {
        this.#work = null
      })
  }

  async #all(): Promise<void> {
    const { storage, clock } = this.#deps
    for (const { ref } of storage.read.clients.listUnused(clock.now() - unusedForMs)) {
      if (this.#closed) return
      if (!this.#failed.has(ref)) await this.#unregister(ref)
    }
  }

  async #unregister(ref: string): Promise<void> {
    const { http, log, events } = this.#deps
    const token = this.#openToken(ref)
    if (token === null) return
    const client = await this.#mark(ref)
    if (client?.registrationClientUri == null) return
    // One server less is known.
    events.emit('accounts')
    const answer = await deleteRegistration(client.registrationClientUri, token, http)
    const about = { host: new URL(client.metadata.issuer).host }
    if (this.#closed) return
    if (answer.kind === 'failed') {
      this.#failed.add(ref)
      log.warn('unregister-failed', { ...about, detail: answer.detail })
      return
    }
    await this.#forget(ref)
    log.info('unregistered', { ...about, answer: answer.kind })
  }

  /** Null where the vault is closed or the sealed text damaged: then there is nothing to ask with. */
  #openToken(ref: string): Secret | null {
    const { storage, vault } = this.#deps
    const field = 'registration_access_token'
    const stored = storage.read.clientSecrets.find(ref, field)
    if (stored === undefined) return null
    try {
      const opened = vault.open(stored, { rowId: ref, field, version: stored.version })
      return opened.kind === 'opened' ? opened.secret : null
    } catch (error) {
      if (error instanceof FailureError) return null
      throw error
    }
  }

  /** Looked at once more inside the commit: somebody may have begun to link meanwhile. */
  #mark(ref: string): Promise<OAuthClient | null> {
    const { storage, clock, flows } = this.#deps
    return storage.commit((stores) => {
      const before = clock.now() - unusedForMs
      const client = stores.clients.listUnused(before).find((one) => one.ref === ref)
      if (client === undefined || flows.isUnderWay()) return null
      const marked = { ...client, clientId: '' }
      stores.clients.update(marked)
      return marked
    })
  }

  #forget(ref: string): Promise<void> {
    return this.#deps.storage.commit((stores) => {
      const client = stores.clients.get(ref)
      stores.clients.update({ ...client, registrationClientUri: null, hasSecret: false })
      stores.clientSecrets.remove(ref, 'registration_access_token')
      stores.clientSecrets.remove(ref, 'client_secret')
    })
  }
}

interface Deps {
  readonly storage: Storage
  readonly vault: Pick<Vault, 'open'>
  readonly http: Http
  readonly clock: Clock
  readonly connectivity: Connectivity
  readonly events: Events
  readonly flows: Pick<SignInFlows, 'isUnderWay'>
  readonly log: Log
}
