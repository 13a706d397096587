import { randomUUID } from 'node:crypto'
import type { AccountId } from '../domain/account.ts'
import type {
  ClientAuthMethod,
  OAuthClient,
  RedirectRule,
  ServerMetadata,
} from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { Secret } from '../domain/secret.ts'
import { providerById, providerFor } from '../providers/catalogue.ts'
import { registerClient } from '../providers/registration.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import type { Storage, StoredClientSecret } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { FinishSignIn } from './finish-sign-in.ts'
import { openClient } from './open-client.ts'
import { redirectPathFor, type EndpointEdits, type Servers } from './servers.ts'
import {
  throwIfCancelled,
  type FlowReport,
  type SignInFlow,
  type SignInFlows,
} from './sign-in-flows.ts'

export type ClientChoice =
  | { readonly kind: 'known'; readonly clientRef: string }
  | { readonly kind: 'register' }
  | {
      readonly kind: 'own'
      readonly clientId: string
      readonly clientSecret?: string | undefined
      readonly authMethod: ClientAuthMethod
      readonly redirectRule: RedirectRule
    }

export interface LinkRequest {
  readonly issuer: string
  readonly redirectToken: string
  readonly endpoints: EndpointEdits
  readonly client: ClientChoice
}

/** A client that is used before it is stored: only a client that worked once is kept. */
interface Prepared {
  readonly opened: OpenedClient
  readonly newSecrets: readonly StoredClientSecret[] | null
}

/** Links an account: finds or makes our client at the server, sends the person to the browser, stores the grant. */
export class LinkAccount {
  readonly #deps: Deps
  readonly #registering = new Map<string, Promise<Prepared>>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(request: LinkRequest): SignInFlow {
    const issuer = URL.parse(request.issuer)
    if (issuer === null) throw failure('bad-input', { field: 'address' })
    const known =
      request.client.kind === 'known'
        ? this.#deps.storage.read.clients.get(request.client.clientRef)
        : null
    const providerName = known?.serverName ?? providerFor(issuer.href).nameOf(issuer)
    return this.#deps.flows.start({ providerName, purpose: 'link', forAccount: null }, (report) =>
      this.#link(request, report),
    )
  }

  async #link(request: LinkRequest, report: FlowReport): Promise<AccountId> {
    const { vault, finish } = this.#deps
    await vault.ensureOpen()
    throwIfCancelled(report.signal)
    const { opened, newSecrets } = await this.#prepare(request)
    const result = await finish.signIn(opened, 'link', null, report)
    const stored = await finish.store({ opened, newSecrets, result, expected: null })
    if (stored.kind === 'ending') {
      throw failure('revocation-open', { provider: opened.client.serverName })
    }
    return stored.account.id
  }

  async #prepare(request: LinkRequest): Promise<Prepared> {
    const { storage, vault, servers } = this.#deps
    const choice = request.client
    if (choice.kind === 'known') {
      return { opened: openClient(storage.read, vault, choice.clientRef), newSecrets: null }
    }
    const metadata = await servers.metadataFor(request.issuer, request.endpoints)
    if (choice.kind === 'own') return this.#own(choice, metadata, request.redirectToken)
    return this.#registerOnce(metadata)
  }

  #own(
    choice: Extract<ClientChoice, { kind: 'own' }>,
    metadata: ServerMetadata,
    redirectToken: string,
  ): Prepared {
    const secret =
      choice.clientSecret === undefined || choice.clientSecret === ''
        ? null
        : new Secret(choice.clientSecret)
    if ((secret === null) !== (choice.authMethod === 'none')) {
      throw failure('bad-input', { field: 'clientSecret' })
    }
    const clientId = choice.clientId.trim()
    if (clientId === '') throw failure('bad-input', { field: 'clientId' })
    const client = this.#newClient(metadata, {
      clientId,
      authMethod: choice.authMethod,
      redirectRule: choice.redirectRule,
      redirectPath: redirectPathFor(redirectToken),
      hasSecret: secret !== null,
    })
    return {
      opened: { client, secret },
      newSecrets: secret === null ? [] : [this.#seal(client.ref, 'client_secret', secret)],
    }
  }

  /** Once per server (RFC 7591), also where two links are begun at the same time. */
  async #registerOnce(metadata: ServerMetadata): Promise<Prepared> {
    const { issuer } = metadata
    const running = this.#registering.get(issuer) ?? this.#register(metadata)
    this.#registering.set(issuer, running)
    return running.finally(() => this.#registering.delete(issuer))
  }

  /** Stored at once: a registration must not be forgotten. */
  async #register(metadata: ServerMetadata): Promise<Prepared> {
    const { storage, vault, http } = this.#deps
    const earlier = storage.read.clients
      .list()
      .find((client) => client.registeredByUs && client.metadata.issuer === metadata.issuer)
    if (earlier !== undefined) {
      return { opened: openClient(storage.read, vault, earlier.ref), newSecrets: null }
    }
    const redirectPath = redirectPathFor(randomUUID())
    const registered = await registerClient(
      { metadata, redirectPath, redirectRule: 'any-port' },
      http,
    )
    const client = this.#newClient(metadata, {
      clientId: registered.clientId,
      authMethod: registered.authMethod,
      redirectRule: 'any-port',
      redirectPath,
      hasSecret: registered.secret !== null,
      registeredByUs: true,
      registrationClientUri: registered.registrationClientUri,
    })
    const secrets = [
      ...(registered.secret === null
        ? []
        : [this.#seal(client.ref, 'client_secret', registered.secret)]),
      ...(registered.registrationAccessToken === null
        ? []
        : [
            this.#seal(client.ref, 'registration_access_token', registered.registrationAccessToken),
          ]),
    ]
    await storage.commit((stores) => {
      stores.clients.insert(client)
      for (const secret of secrets) stores.clientSecrets.replace(secret)
    })
    return { opened: { client, secret: registered.secret }, newSecrets: null }
  }

  #newClient(
    metadata: ServerMetadata,
    about: Pick<
      OAuthClient,
      'clientId' | 'authMethod' | 'redirectRule' | 'redirectPath' | 'hasSecret'
    > &
      Partial<Pick<OAuthClient, 'registeredByUs' | 'registrationClientUri'>>,
  ): OAuthClient {
    const provider = providerFor(metadata.issuer)
    return {
      registeredByUs: false,
      registrationClientUri: null,
      ...about,
      ref: randomUUID(),
      providerId: providerById(provider.id).id,
      serverName: provider.nameOf(new URL(metadata.issuer)),
      metadata,
      createdAt: this.#deps.clock.now(),
    }
  }

  #seal(clientRef: string, field: StoredClientSecret['field'], secret: Secret): StoredClientSecret {
    const version = 1
    const sealed = this.#deps.vault.seal(secret, { rowId: clientRef, field, version })
    return { clientRef, field, version, ...sealed }
  }
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly http: Http
  readonly clock: Clock
  readonly servers: Servers
  readonly flows: SignInFlows
  readonly finish: FinishSignIn
}
