import { endpointsOf, type ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import { issuerFromTyped } from '../providers/typed-address.ts'
import type { Storage } from '../storage/storage.types.ts'
import { checkFetchable, type Resolve } from '../system/address-gate.ts'
import { isLoopbackHost } from '../system/loopback-host.ts'
import { isOwnNetworkName } from '../system/own-network.ts'

/**
 * Servers in the person's own network. One that is named as such (`192.168.1.5`, `nas.local`) may be
 * contacted since the person typed it; a name that only turns out to lead there needs their consent,
 * which is kept as a trusted host of the server. Nobody else's metadata leads there.
 */
export class OwnServers {
  readonly #deps: Deps
  /** Hosts of this session: of addresses being looked at, and of servers not stored yet. */
  readonly #hosts = new Set<string>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * Before an address a person typed is contacted; returns the hosts to trust from now on.
   * FailureError `private-network` where consent is needed: `trustedHosts` with that host gives it.
   */
  async admit(address: string, trustedHosts: readonly string[] = []): Promise<readonly string[]> {
    // `@ada:example.org` is a name at a server.
    const url = issuerFromTyped(address.trim().replace(/^@[^:]*:/, ''))
    if (isLoopbackHost(url.hostname)) return trustedHosts
    const { resolve } = this.#deps
    const check = (isOwnServer: () => boolean) =>
      checkFetchable(url.href, { resolve, allowLoopback: false, isOwnServer })
    if ((await check(() => false)) !== 'private-address') return trustedHosts
    const { host } = url
    // Link-local, multicast, reserved: no server lives there, whoever names it.
    if ((await check(() => true)) === 'private-address') {
      throw failure('address-not-allowed', { address: host })
    }
    const isNamed = isOwnNetworkName(url.hostname)
    if (!isNamed && !trustedHosts.includes(host) && !this.isOwnServer(url)) {
      throw failure('private-network', { host, others: host })
    }
    this.#hosts.add(host)
    return isNamed ? trustedHosts : [...new Set([...trustedHosts, host])]
  }

  /**
   * What a server of the person's own names is part of it, under the rules its metadata was read by.
   * One set up before its name led there goes on where it was.
   */
  async accept(metadata: ServerMetadata): Promise<void> {
    if (!isOwn(metadata)) return
    for (const host of hostsOf(metadata)) this.#hosts.add(host)
    const { clients } = this.#deps.storage.read
    const without = clients
      .list()
      .filter((client) => client.metadata.issuer === metadata.issuer && !isOwn(client.metadata))
    if (without.length === 0) return
    await this.#deps.storage.commit((stores) => {
      for (const { ref } of without) {
        const client = stores.clients.get(ref)
        const trustedHosts = [...client.metadata.trustedHosts, new URL(metadata.issuer).host]
        stores.clients.update({ ...client, metadata: { ...client.metadata, trustedHosts } })
      }
    })
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
  const addresses = [metadata.issuer, ...endpointsOf(metadata)]
  return new Set(addresses.map((address) => new URL(address).host))
}

interface Deps {
  readonly storage: Storage
  readonly resolve: Resolve
}
