import { createHash } from 'node:crypto'
import {
  isRegistered,
  type OAuthClient,
  type RedirectRule,
  type ServerMetadata,
} from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { askedScopes } from '../providers/asked-scopes.ts'
import { generic, providerById, providerFor } from '../providers/catalogue.ts'
import {
  restsOn,
  type ProviderDefinition,
  type RestsOn,
  type ScopeInWords,
} from '../providers/define-provider.ts'
import { findServer, type FoundServer } from '../providers/described-server.ts'
import { checkEndpoint, foreignHost } from '../providers/endpoint-rule.ts'
import { redirectUris, type RedirectHost } from '../providers/redirect-uris.ts'
import { isSameServer, serverName } from '../providers/resource-indicator.ts'
import { metadataFrom } from '../providers/server-rules.ts'
import { refuseNeighbours } from '../providers/neighbours.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { DistributionClients } from './distribution-clients.ts'
import type { OwnAppDraft, OwnAppDrafts, ServerName } from './own-app-drafts.ts'
import type { OwnServers } from './own-servers.ts'
import type { Http } from '../system/http.ts'

/** A server that a person may link an account at. */
export interface ServerOverview {
  readonly metadata: ServerMetadata
  readonly name: string
  readonly provider: ProviderDefinition
  /** How what Handback does there was tried. */
  readonly restsOn: RestsOn
  /** What linking will ask for. */
  readonly scopes: readonly ScopeInWords[]
  readonly known: OAuthClient | null
  /** Makes the redirect path this dialog shows the one that is used. */
  readonly redirectToken: string
  readonly redirectUris: { readonly anyPort: string; readonly fixedPorts: readonly string[] }
  /** This distribution comes with an app there: the person registers none. */
  readonly throughDistribution: boolean
  /** What was typed about an app of the person's own that did not work yet. */
  readonly draft: OwnAppDraft | null
}

export type EndpointEdits = Partial<
  Record<
    | 'authorizationEndpoint'
    | 'tokenEndpoint'
    | 'userinfoEndpoint'
    | 'jwksUri'
    | 'revocationEndpoint'
    | 'introspectionEndpoint',
    string | undefined
  >
>

/** Finds out what is behind an address. */
export class Servers {
  readonly #deps: Deps
  /** Metadata of this session's discoveries, so that linking does not ask again. */
  readonly #discovered = new Map<string, ServerMetadata>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** `trustedHosts`: hosts the person agreed to after FailureError `other-hosts` or `private-network`. */
  async discover(address: string, trustedHosts: readonly string[] = []): Promise<ServerOverview> {
    const { metadata, provider } = await this.#find(address, trustedHosts)
    return this.#found(metadata, provider)
  }

  async #find(address: string, trustedHosts: readonly string[] = []): Promise<FoundServer> {
    const { own, http } = this.#deps
    const found = await findServer(address, http, await own.admit(address, trustedHosts))
    // What a file of the catalogue names is the provider's own, whatever its host.
    if (found.provider.server.kind !== 'fixed') refuseNeighbours(found.metadata, this.listKnown())
    await own.accept(found.metadata)
    return found
  }

  /** A provider by its name in the gallery, where its name says which server is meant. */
  async choose(providerId: string): Promise<ServerOverview> {
    const provider = providerById(providerId)
    const { server } = provider
    const address = server.kind === 'self-hosted' ? null : server.issuer
    if (address === null) throw failure('bad-input', { field: 'address' })
    if (server.kind !== 'fixed') return this.#found((await this.#find(address)).metadata, provider)
    // Said before the person is sent to a browser in vain.
    const trusted = await this.#deps.own.admit(address)
    const fixed = metadataFrom(server.issuer, server.endpoints)
    const metadata = { ...fixed, trustedHosts: [...fixed.trustedHosts, ...trusted] }
    await this.#deps.own.accept(metadata)
    return this.#found(metadata, provider)
  }

  #found(metadata: ServerMetadata, provider: ProviderDefinition): ServerOverview {
    this.#discovered.set(keyOf(provider.id, metadata.issuer), metadata)
    const known = this.#findKnown({ metadata, provider })
    // What linking will use is shown: a known server with the person's corrections.
    return this.#overview(known?.metadata ?? metadata, known, provider)
  }

  listKnown(): OAuthClient[] {
    return this.#deps.storage.read.clients.list().filter(isRegistered)
  }

  getKnown(clientRef: string): ServerOverview {
    const client = this.#deps.storage.read.clients.get(clientRef)
    return this.#overview(client.metadata, client, providerById(client.providerId))
  }

  /** The app that a new permission is given to where this one gave the last: the newest there is. */
  appInPlaceOf(clientRef: string): string {
    const { metadata, providerId } = this.#deps.storage.read.clients.get(clientRef)
    return this.#findKnown({ metadata, provider: providerById(providerId) })?.ref ?? clientRef
  }

  /** Was a server of this make found there in this session? Only its own answers can tell. */
  hasFound(providerId: string, issuer: string): boolean {
    return this.#discovered.has(keyOf(providerId, issuer))
  }

  /** Of a server that was looked at in this session. */
  async metadataOf(providerId: string, issuer: string): Promise<ServerMetadata> {
    return this.metadataFor(issuer, {}, providerById(providerId))
  }

  /** Discovered metadata with a person's corrections; rejects addresses that must not be contacted. */
  async metadataFor(
    issuer: string,
    edits: EndpointEdits,
    provider = providerFor(issuer),
  ): Promise<ServerMetadata> {
    const seen = this.#discovered.get(keyOf(provider.id, issuer))
    const metadata = withEdits(seen ?? (await this.#find(issuer)).metadata, edits)
    await this.#deps.own.accept(metadata)
    return metadata
  }

  #findKnown(server: FoundServer): OAuthClient | null {
    // The newest first: an app of the person's own, in place of the distribution's.
    const there = this.listKnown()
      .reverse()
      .filter(({ metadata, providerId }) =>
        isSameServer({ metadata, provider: providerById(providerId) }, server),
      )
    const of = (id: string) => there.find((client) => client.providerId === id)
    // One that was set up before its provider had a file is still the same client.
    return of(server.provider.id) ?? of(generic.id) ?? null
  }

  #overview(
    metadata: ServerMetadata,
    known: OAuthClient | null,
    provider: ProviderDefinition,
  ): ServerOverview {
    const name = { providerId: provider.id, issuer: metadata.issuer }
    const redirectToken = known === null ? redirectTokenFor(name) : redirectTokenIn(known)
    const uris = (rule: RedirectRule): string[] =>
      redirectUris(rule, redirectPathFor(redirectToken), hostIn(provider))
    return {
      metadata,
      name: known?.serverName ?? serverName({ provider, metadata }),
      provider,
      restsOn: restsOn(provider),
      scopes: askedScopes(provider.scopes, metadata),
      known,
      redirectToken,
      redirectUris: { anyPort: uris('any-port')[0] ?? '', fixedPorts: uris('fixed-ports') },
      throughDistribution: this.#deps.distribution.find(provider, metadata.issuer) !== null,
      draft: this.#deps.drafts.find(name),
    }
  }
}

interface Deps {
  readonly storage: Storage
  readonly own: OwnServers
  readonly http: Http
  readonly drafts: OwnAppDrafts
  readonly distribution: DistributionClients
}

/** Two ways to link the same site are two entries. */
const keyOf = (providerId: string, issuer: string): string => `${providerId} ${issuer}`

const hostIn = ({ signIn }: ProviderDefinition): RedirectHost | undefined =>
  signIn.kind === 'code' ? signIn.redirectHost : undefined

/**
 * The same for a server each time: an address that was registered there stays right when the window
 * is closed in between, and the makers of a distribution can register it too.
 */
export function redirectTokenFor({ providerId, issuer }: ServerName): string {
  return createHash('sha256').update(`${providerId} ${issuer}`).digest('hex').slice(0, 24)
}

/** Another app at the same server is registered with the same address. */
const redirectTokenIn = ({ redirectPath }: OAuthClient): string =>
  redirectPath.slice(redirectPath.lastIndexOf('/') + 1)

/** Unique per server, so that an answer meant for one server can't be taken for another's (RFC 9700 §4.4). */
export function redirectPathFor(redirectToken: string): string {
  if (!/^[A-Za-z0-9-]{8,64}$/.test(redirectToken)) throw failure('bad-input', { field: 'redirect' })
  return `/callback/${redirectToken}`
}

/**
 * An empty address means "none"; the two endpoints no sign-in works without can't be emptied. A host
 * the person typed is one the person agreed to.
 */
export function withEdits(metadata: ServerMetadata, edits: EndpointEdits): ServerMetadata {
  const trustedHosts = new Set(metadata.trustedHosts)
  const edited = (name: keyof EndpointEdits): string | null => {
    const address = edits[name]?.trim()
    if (address === undefined) return metadata[name]
    if (address === '') return null
    const host = foreignHost(address, new URL(metadata.issuer))
    if (host !== null) trustedHosts.add(host)
    return checkEndpoint(address, metadata.issuer, [...trustedHosts])
  }
  const endpoints = {
    authorizationEndpoint: edited('authorizationEndpoint') ?? metadata.authorizationEndpoint,
    tokenEndpoint: edited('tokenEndpoint') ?? metadata.tokenEndpoint,
    userinfoEndpoint: edited('userinfoEndpoint'),
    jwksUri: edited('jwksUri'),
    revocationEndpoint: edited('revocationEndpoint'),
    introspectionEndpoint: edited('introspectionEndpoint'),
  }
  return { ...metadata, ...endpoints, trustedHosts: [...trustedHosts] }
}
