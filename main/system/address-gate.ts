import { BlockList, isIP } from 'node:net'
import { isLoopbackHost } from './loopback-host.ts'
import type { Http } from './http.ts'

/** Every address of a host name, as text; rejects or is empty when there is none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export type FetchVerdict =
  'allowed' | 'not-https' | 'odd-address' | 'private-address' | 'unresolved'

interface GateOptions {
  readonly resolve: Resolve
  /** Only where the issuer that named the address is itself on this computer. */
  readonly allowLoopback: boolean
}

/** IANA special-purpose registries (RFC 6890): nothing a provider on the internet lives at. */
const special: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'], // carrier-grade NAT, RFC 6598
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'], // link-local, and the metadata service of clouds
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'], // multicast, reserved, broadcast
  ['::', 96, 'ipv6'], // unspecified, loopback, IPv4-compatible
  ['::ffff:0:0', 96, 'ipv6'], // IPv4-mapped
  ['::ffff:0:0:0', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'], // NAT64: an IPv4 address in disguise
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'], // Teredo and its neighbours
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'], // 6to4: an IPv4 address in disguise
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]

function blocks(family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [net, prefix, kind] of special) if (kind === family) list.addSubnet(net, prefix, kind)
  return list
}

// Two lists: one list would also match IPv4 addresses against the IPv4-mapped IPv6 range.
const blocked4 = blocks('ipv4')
const blocked6 = blocks('ipv6')

/** True for an address on the public internet; anything unreadable is not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '')
  const family = isIP(plain)
  if (family === 4) return !blocked4.check(plain, 'ipv4')
  // A zone (`fe80::1%eth0`) exists only for link-local addresses.
  return family === 6 && !plain.includes('%') && !blocked6.check(plain, 'ipv6')
}

/**
 * May Handback itself fetch an address that a provider or a person named? The check and the
 * connection resolve the name separately, so a name that changes in between (DNS rebinding) is
 * stopped by https instead: the inner host has no certificate for that name.
 */
export async function checkFetchable(address: string, options: GateOptions): Promise<FetchVerdict> {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return 'odd-address'
  const { hostname } = url
  if (options.allowLoopback && isLoopbackHost(hostname) && /^https?:$/.test(url.protocol)) {
    return 'allowed'
  }
  if (url.protocol !== 'https:') return 'not-https'
  if (isLoopbackHost(hostname) || hostname.endsWith('.localhost')) return 'private-address'
  // The parser has turned 0177.0.0.1, 0x7f.1 and 2130706433 into plain dotted form.
  if (hostname.startsWith('[') || isIP(hostname) !== 0) {
    return isPublicAddress(hostname) ? 'allowed' : 'private-address'
  }
  const found = await options.resolve(hostname).catch(() => [])
  if (found.length === 0) return 'unresolved'
  // One bad address is enough: the connection may pick any of them.
  return found.every(isPublicAddress) ? 'allowed' : 'private-address'
}

/** `http` that sends nothing to an address the gate refuses. */
export function gatedHttp(http: Http, options: GateOptions): Http {
  return {
    async send(request) {
      const verdict = await checkFetchable(request.url, options)
      // Behind a proxy names may be resolvable only there: then the network stack decides.
      if (verdict === 'allowed' || verdict === 'unresolved') return http.send(request)
      return { kind: 'silence', reason: 'address', detail: verdict }
    },
  }
}
