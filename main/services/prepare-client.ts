import { randomUUID } from 'node:crypto'
import { isRegistered, type OAuthClient, type ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import type { Secret } from '../domain/secret.ts'
import { providerById, providerFor } from '../providers/catalogue.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import { registerClient, secretOrKey } from '../providers/registration.ts'
import { isSameServer, resourceOf, serverName } from '../providers/resource-indicator.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import { codeSignIn } from '../providers/sign-in-rules.ts'
import type { Storage, StoredClientSecret } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { DistributionClients } from './distribution-clients.ts'
import { openClient } from './open-client.ts'
import type { OwnApp, OwnAppDrafts } from './own-app-drafts.ts'
import { redirectPathFor, redirectTokenFor, type EndpointEdits, type Servers } from './servers.ts'

export type ClientChoice =
  | { readonly kind: 'known'; readonly clientRef: string }
  | { readonly kind: 'register' }
  /** The one that this distribution of Handback comes with. */
  | { readonly kind: 'distribution' }
  | ({ readonly kind: 'own' } & OwnApp)

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

  /** `seal`: false where the client is only tried out, which needs no open vault. */
  async prepare(request: LinkRequest, { seal = true } = {}): Promise<PreparedClient> {
    const { servers } = this.#deps
    const choice = request.client
    if (choice.kind === 'known') return this.known(choice.clientRef)
    const provider = providerOf(request, servers)
    const metadata = await servers.metadataFor(request.issuer, request.endpoints, provider)
    if (choice.kind === 'own') {
      return this.#own(choice, { metadata, provider }, request.redirectToken, seal)
    }
    if (choice.kind === 'distribution') return this.#ofDistribution({ metadata, provider })
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

  #own(choice: OwnApp, server: KnownServer, redirectToken: string, seal: boolean): PreparedClient {
    const { metadata, provider } = server
    const name = { providerId: provider.id, issuer: metadata.issuer }
    const { drafts } = this.#deps
    const secret = drafts.secretOf(name, choice)
    if ((secret === null) !== (choice.authMethod === 'none')) {
      throw failure('bad-input', { field: 'clientSecret' })
    }
    if (choice.clientId.trim() === '') throw failure('bad-input', { field: 'clientId' })
    // Whatever comes of it, it need not be typed again.
    drafts.keep(name, choice)
    return this.#byHand(server, { ...choice, secret, redirectToken }, seal)
  }

  #ofDistribution(server: KnownServer): PreparedClient {
    const { metadata, provider } = server
    const app = this.#deps.distribution.find(provider, metadata.issuer)
    if (app === null) throw failure('bad-input', { field: 'client' })
    const redirectToken = redirectTokenFor({ providerId: provider.id, issuer: metadata.issuer })
    return this.#byHand(server, { ...app, redirectToken }, true)
  }

  #byHand(
    server: KnownServer,
    app: Omit<OwnApp, 'clientSecret'> & { secret: Secret | null; redirectToken: string },
    seal: boolean,
  ): PreparedClient {
    const secret = secretOrKey(server, app.authMethod, app.secret)
    const client = this.#newClient(server, {
      clientId: app.clientId.trim(),
      authMethod: app.authMethod,
      redirectRule: app.redirectRule,
      redirectPath: this.#pathOf(app.redirectToken, server.metadata.issuer),
      hasSecret: secret !== null,
    })
    return {
      opened: { client, secret },
      newSecrets: secret === null || !seal ? [] : [this.#seal(client.ref, 'client_secret', secret)],
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
  readonly drafts: OwnAppDrafts
  readonly distribution: DistributionClients
}
