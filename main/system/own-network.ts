import { BlockList, isIP } from 'node:net'

/** Where servers of a home or a company lie; and this computer, as its hosts file may name it. */
const nets: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['10.0.0.0', 8, 'ipv4'], // RFC 1918
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'], // RFC 6598, where some private networks over the internet live
  ['127.0.0.0', 8, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'], // RFC 4193
]

function within(family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [net, prefix, kind] of nets) if (kind === family) list.addSubnet(net, prefix, kind)
  return list
}

// Two lists: one list would also match IPv4 addresses against the IPv4-mapped IPv6 range.
const own4 = within('ipv4')
const own6 = within('ipv6')
const linkLocal = new BlockList()
linkLocal.addSubnet('fe80::', 10, 'ipv6')

/**
 * An address a person may have a server of their own at. Not 169.254.0.0/16: besides hosts without a
 * DHCP server, only the metadata services of clouds live there.
 */
function isOwnNetworkAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const family = isIP(plain)
  return family === 4 ? own4.check(plain, 'ipv4') : family === 6 && own6.check(plain, 'ipv6')
}

/** What a name leads to is the person's own network: multicast DNS puts link-local addresses beside it. */
export function isOwnNetwork(addresses: readonly string[]): boolean {
  const isBeside = (address: string): boolean =>
    isIP(address) === 6 && linkLocal.check(address.replace(/%.*$/, ''), 'ipv6')
  return (
    addresses.some(isOwnNetworkAddress) &&
    addresses.every((one) => isOwnNetworkAddress(one) || isBeside(one))
  )
}

/**
 * A host that by its name alone lies in somebody's own network: such an address, a name of
 * multicast DNS (RFC 6762), of a home (RFC 8375), under `.internal`, or without any dot.
 */
export function isOwnNetworkName(hostname: string): boolean {
  if (isOwnNetworkAddress(hostname)) return true
  const name = hostname.replace(/\.$/, '')
  if (name.startsWith('[') || isIP(name) !== 0) return false
  return !name.includes('.') || /\.(local|localhost|internal|home\.arpa)$/.test(name)
}
