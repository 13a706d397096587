import { randomUUID } from 'node:crypto'
import {
  isRegistered,
  type ClientAuthMethod,
  type OAuthClient,
  type RedirectRule,
  type ServerMetadata,
} from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { Secret } from '../domain/secret.ts'
import { providerById, providerFor } from '../providers/catalogue.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import { registerClient } from '../providers/registration.ts'
import { isSameServer, resourceOf, serverName } from '../providers/resource-indicator.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import { codeSignIn } from '../providers/sign-in-rules.ts'
import type { Storage, StoredClientSecret } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import { openClient } from './open-client.ts'
import { redirectPathFor, type EndpointEdits, type Servers } from './servers.ts'

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
  /** Which of several ways to link there; default: what the catalogue knows the issuer as. */
  readonly providerId?: string | undefined
  readonly redirectToken: string
  readonly endpoints: EndpointEdits
  readonly client: ClientChoice
}

/** A client that is used before it is stored: only a client that worked once is kept. */
export interface PreparedClient {
  readonly opened: OpenedClient
  readonly newSecrets: readonly StoredClientSecret[] | null
}

/** A server and the file of the catalogue it is linked by. */
interface KnownServer {
  readonly metadata: ServerMetadata
  readonly provider: ProviderDefinition
}

/** A name that belongs to another site is not taken: what it says would be sent there. */
function providerOf({ issuer, providerId }: LinkRequest, servers: Servers): ProviderDefinition {
  const chosen = providerId === undefined ? null : providerById(providerId)
  const own = chosen?.server.kind === 'fixed' && chosen.server.issuer === issuer
  const known = chosen !== null && (own || servers.hasFound(chosen.id, issuer))
  return known ? chosen : providerFor(issuer)
}

/** Finds or makes our client at the server: a known one, one registered now, or the person's own. */
export class PrepareClient {
  readonly #deps: Deps
  readonly #registering = new Map<string, Promise<PreparedClient>>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  async prepare(request: LinkRequest): Promise<PreparedClient> {
    const { servers } = this.#deps
    const choice = request.client
    if (choice.kind === 'known') return this.known(choice.clientRef)
    const provider = providerOf(request, servers)
    const metadata = await servers.metadataFor(request.issuer, request.endpoints, provider)
    if (choice.kind === 'own') {
      return this.#own(choice, { metadata, provider }, request.redirectToken)
    }
    return this.#registerOnce({ metadata, provider })
  }

  /** A client set up before; registered anew where its registration was given back. */
  async known(clientRef: string): Promise<PreparedClient> {
    const { storage, vault } = this.#deps
    const client = storage.read.clients.get(clientRef)
    if (isRegistered(client)) {
      return { opened: openClient(storage.read, vault, clientRef), newSecrets: null }
    }
    return this.#registerOnce({
      metadata: client.metadata,
      provider: providerById(client.providerId),
    })
  }

  #own(
    choice: Extract<ClientChoice, { kind: 'own' }>,
    server: KnownServer,
    redirectToken: string,
  ): PreparedClient {
    const secret =
      choice.clientSecret === undefined || choice.clientSecret === ''
        ? null
        : new Secret(choice.clientSecret)
    if ((secret === null) !== (choice.authMethod === 'none')) {
      throw failure('bad-input', { field: 'clientSecret' })
    }
    const clientId = choice.clientId.trim()
    if (clientId === '') throw failure('bad-input', { field: 'clientId' })
    const client = this.#newClient(server, {
      clientId,
      authMethod: choice.authMethod,
      redirectRule: choice.redirectRule,
      redirectPath: this.#pathOf(redirectToken, server.metadata.issuer),
      hasSecret: secret !== null,
    })
    return {
      opened: { client, secret },
      newSecrets: secret === null ? [] : [this.#seal(client.ref, 'client_secret', secret)],
    }
  }

  /** No two servers share one: the path tells whose answer it is (RFC 9700 §4.4.2.2). */
  #pathOf(redirectToken: string, issuer: string): string {
    const path = redirectPathFor(redirectToken)
    const { clients } = this.#deps.storage.read
    const isTaken = clients
      .list()
      .some(({ redirectPath, metadata }) => redirectPath === path && metadata.issuer !== issuer)
    if (isTaken) throw failure('bad-input', { field: 'redirect' })
    return path
  }

  /** Once per server (RFC 7591), also where two links are begun at the same time. */
  async #registerOnce(server: KnownServer): Promise<PreparedClient> {
    const key = `${server.metadata.issuer} ${resourceOf(server) ?? ''}`
    const running = this.#registering.get(key) ?? this.#register(server)
    this.#registering.set(key, running)
    return running.finally(() => this.#registering.delete(key))
  }

  /** Stored at once: a registration must not be forgotten. */
  async #register(server: KnownServer): Promise<PreparedClient> {
    const { storage, vault, http } = this.#deps
    const { metadata, provider } = server
    const earlier = storage.read.clients
      .list()
      .filter((one) => one.registeredByUs && isRegistered(one))
      .find((one) =>
        isSameServer({ metadata: one.metadata, provider: providerById(one.providerId) }, server),
      )
    if (earlier !== undefined) {
      return { opened: openClient(storage.read, vault, earlier.ref), newSecrets: null }
    }
    const redirectPath = redirectPathFor(randomUUID())
    const signIn = provider.signIn.kind === 'code' ? provider.signIn : codeSignIn()
    const { redirect: redirectRule, register: more } = signIn
    const registered = await registerClient(
      { metadata, redirectPath, redirectRule, more, provider },
      http,
    )
    const client = this.#newClient(server, {
      clientId: registered.clientId,
      authMethod: registered.authMethod,
      redirectRule,
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
    { metadata, provider }: KnownServer,
    about: Pick<
      OAuthClient,
      'clientId' | 'authMethod' | 'redirectRule' | 'redirectPath' | 'hasSecret'
    > &
      Partial<Pick<OAuthClient, 'registeredByUs' | 'registrationClientUri'>>,
  ): OAuthClient {
    return {
      registeredByUs: false,
      registrationClientUri: null,
      ...about,
      ref: randomUUID(),
      providerId: provider.id,
      serverName: serverName({ provider, metadata }),
      metadata,
      createdAt: this.#deps.clock.now(),
      handedIn: null,
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
}
