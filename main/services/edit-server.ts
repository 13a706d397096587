import { isOwnApp, type ClientAuthMethod, type OAuthClient } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { dueNow } from '../domain/job-transitions.ts'
import { Secret } from '../domain/secret.ts'
import { rehostJobs } from '../revocation/host.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { Storage, StoredClientSecret } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Vault } from '../vault/vault.types.ts'
import { withEdits, type EndpointEdits } from './servers.ts'

/** How an app of the person's own shows itself. Its id stays: what was allowed belongs to it. */
export interface AppEdit {
  /** Empty or absent: the one that is kept is meant. */
  readonly clientSecret?: string | undefined
  readonly authMethod: ClientAuthMethod
}

/** Corrects a server already set up, so that a revocation that is stuck can go on at once. */
export class EditServer {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * All of it or nothing. FailureError `bad-input` for a secret that is missing, `address-not-allowed`
   * for an endpoint, `vault-closed` where a secret can't be sealed.
   */
  async edit(clientRef: string, edits: EndpointEdits, app: AppEdit | null = null): Promise<void> {
    const { storage, clock, events, queue } = this.#deps
    const secret = app === null ? null : await this.#sealed(clientRef, app)
    await storage.commit((stores) => {
      const client = stores.clients.get(clientRef)
      const { authMethod, hasSecret } = app === null ? client : shownAs(client, app)
      const metadata = withEdits(client.metadata, edits)
      stores.clients.update({ ...client, metadata, authMethod, hasSecret })
      if (secret !== null) stores.clientSecrets.replace(secret)
      else if (client.hasSecret && !hasSecret)
        stores.clientSecrets.remove(clientRef, 'client_secret')
      for (const job of rehostJobs(stores, clientRef)) stores.jobs.update(dueNow(job, clock.now()))
    })
    events.emit('accounts')
    events.emit('activity')
    queue.wake()
  }

  /** Null: none was typed. */
  async #sealed(clientRef: string, app: AppEdit): Promise<StoredClientSecret | null> {
    const { storage, vault } = this.#deps
    const client = storage.read.clients.get(clientRef)
    if (!isOwnApp(client)) throw failure('bad-input', { field: 'client' })
    const { clientSecret = '', authMethod } = app
    if (authMethod === 'none' || clientSecret === '') return null
    await vault.ensureOpen()
    const field = 'client_secret'
    const version = (storage.read.clientSecrets.find(clientRef, field)?.version ?? 0) + 1
    const sealed = vault.seal(new Secret(clientSecret), { rowId: clientRef, field, version })
    return { clientRef, field, version, ...sealed }
  }
}

/** RFC 6749 §2.1: a client that authenticates needs its secret, and a public one has none. */
function shownAs(
  client: OAuthClient,
  { clientSecret = '', authMethod }: AppEdit,
): Pick<OAuthClient, 'authMethod' | 'hasSecret'> {
  const hasSecret = authMethod !== 'none'
  if (hasSecret && !client.hasSecret && clientSecret === '') {
    throw failure('bad-input', { field: 'clientSecret' })
  }
  return { authMethod, hasSecret }
}

interface Deps {
  readonly storage: Storage
  readonly vault: Pick<Vault, 'ensureOpen' | 'seal'>
  readonly clock: Clock
  readonly events: Events
  readonly queue: Pick<RevocationQueue, 'wake'>
}
