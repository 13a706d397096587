import type { ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { issuerFromTyped } from '../providers/typed-address.ts'
import type { Storage } from '../storage/storage.types.ts'
import { checkFetchable, type Resolve } from '../system/address-gate.ts'
import { isLoopbackHost } from '../system/loopback-host.ts'
import { isOwnNetworkName } from '../system/own-network.ts'

/**
 * Servers in the person's own network. One that is named as such (`192.168.1.5`, `nas.local`) may be
 * contacted since the person typed it; a name that only turns out to lead there needs their consent,
 * which is kept as a trusted host of the server. Nobody else's metadata leads there (RFC 9700 §4.11's
 * kind of trouble: a request of ours used against a neighbour).
 */
export class OwnServers {
  readonly #deps: Deps
  /** Hosts of this session: of addresses being looked at, and of servers not stored yet. */
  readonly #hosts = new Set<string>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * Before an address a person typed is contacted. FailureError `private-network` where consent is
   * needed: `trustedHosts` with that host gives it.
   */
  async admit(address: string, trustedHosts: readonly string[] = []): Promise<void> {
    const url = issuerFromTyped(address)
    if (isLoopbackHost(url.hostname) || this.isOwnServer(url)) return
    const { resolve } = this.#deps
    const check = (isOwnServer: () => boolean) =>
      checkFetchable(url.href, { resolve, allowLoopback: false, isOwnServer })
    if ((await check(() => false)) !== 'private-address') return
    const { host } = url
    // Link-local, multicast, reserved: no server lives there, whoever names it.
    if ((await check(() => true)) === 'private-address') {
      throw failure('address-not-allowed', { address: host })
    }
    if (!isOwnNetworkName(url.hostname) && !trustedHosts.includes(host)) {
      throw failure('private-network', { host, others: host })
    }
    this.#hosts.add(host)
  }

  /** What a server of the person's own names is part of it, under the rules its metadata was read by. */
  accept(metadata: ServerMetadata): void {
    if (isOwn(metadata)) for (const host of hostsOf(metadata)) this.#hosts.add(host)
  }

  /** For the gate before every request. */
  isOwnServer(url: URL): boolean {
    if (this.#hosts.has(url.host)) return true
    return this.#deps.storage.read.clients
      .list()
      .some(({ metadata }) => isOwn(metadata) && hostsOf(metadata).has(url.host))
  }
}

function isOwn({ issuer, trustedHosts }: ServerMetadata): boolean {
  const { host, hostname } = new URL(issuer)
  return isOwnNetworkName(hostname) || trustedHosts.includes(host)
}

function hostsOf(metadata: ServerMetadata): ReadonlySet<string> {
  const addresses = [
    metadata.issuer,
    metadata.authorizationEndpoint,
    metadata.tokenEndpoint,
    metadata.userinfoEndpoint,
    metadata.jwksUri,
    metadata.revocationEndpoint,
    metadata.introspectionEndpoint,
    metadata.registrationEndpoint,
  ]
  return new Set(addresses.flatMap((address) => (address === null ? [] : [new URL(address).host])))
}

interface Deps {
  readonly storage: Storage
  readonly resolve: Resolve
}
