import { BlockList, isIP } from 'node:net'
import { defaultTimeoutMs, type Http, type HttpRequest } from './http.ts'
import { isLoopbackHost } from './loopback-host.ts'
import { isOwnNetwork } from './own-network.ts'

/** Every address of a host name, as text; rejects or is empty when there is none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export type FetchVerdict =
  'allowed' | 'not-https' | 'odd-address' | 'private-address' | 'unresolved'

interface GateOptions {
  readonly resolve: Resolve
  /** Only where the issuer that named the address is itself on this computer. */
  readonly allowLoopback: boolean
  /** Is it a server in the person's own network that they named themselves? Default: no. */
  readonly isOwnServer?: (url: URL) => boolean
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
  const plain = behindNat64(address.replace(/^\[|\]$/g, ''))
  const family = isIP(plain)
  if (family === 4) return !blocked4.check(plain, 'ipv4')
  // A zone (`fe80::1%eth0`) exists only for link-local addresses.
  return family === 6 && !plain.includes('%') && !blocked6.check(plain, 'ipv6')
}

const nat64 = new BlockList()
nat64.addSubnet('64:ff9b::', 96, 'ipv6')

/**
 * RFC 6052 §2.1: in networks without IPv4 the resolver puts every IPv4 address behind this prefix,
 * so it is as good as the address in it.
 */
function behindNat64(address: string): string {
  if (isIP(address) !== 6 || address.includes('%') || !nat64.check(address, 'ipv6')) return address
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')[1] ?? ''
  const [low = '', high = '0'] = groups.split(':').reverse()
  const bits = parseInt(high, 16) * 0x10000 + parseInt(low === '' ? '0' : low, 16)
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.')
}

/**
 * RFC 2544's range for measurements: nobody lives there, and some proxies hand it out as a token for
 * each name they resolve themselves.
 */
const standIns = new BlockList()
standIns.addSubnet('198.18.0.0', 15, 'ipv4')
const isStandIn = (address: string): boolean =>
  isIP(address) === 4 && standIns.check(address, 'ipv4')

/**
 * May Handback itself contact an address that a provider or a person named? The check and the
 * connection resolve the name separately, so a name that changes in between (DNS rebinding) is
 * stopped by https instead: the inner host has no certificate for that name.
 */
export async function checkFetchable(address: string, options: GateOptions): Promise<FetchVerdict> {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return 'odd-address'
  const { hostname } = url
  if (options.allowLoopback && isOnThisComputer(url)) return 'allowed'
  if (url.protocol !== 'https:') return 'not-https'
  const isOwn = options.isOwnServer ?? (() => false)
  const judge = (addresses: readonly string[]): FetchVerdict => {
    // One bad address is enough: the connection may pick any of them.
    const inner = addresses.filter((one) => !isPublicAddress(one))
    if (inner.length === 0) return 'allowed'
    return isOwnNetwork(inner) && isOwn(url) ? 'allowed' : 'private-address'
  }
  if (isLoopbackHost(hostname) || hostname.endsWith('.localhost')) return judge(['127.0.0.1'])
  // The parser has turned 0177.0.0.1, 0x7f.1 and 2130706433 into plain dotted form.
  if (hostname.startsWith('[') || isIP(hostname) !== 0) return judge([hostname])
  const found = await options.resolve(hostname).catch(() => [])
  return found.every(isStandIn) ? 'unresolved' : judge(found)
}

const isOnThisComputer = (url: URL): boolean =>
  isLoopbackHost(url.hostname) && /^https?:$/.test(url.protocol)

/** `http` that sends nothing to an address the gate refuses. */
export function gatedHttp(http: Http, options: GateOptions): Http {
  return {
    async send(request) {
      const url = URL.parse(request.url)
      if (url !== null && options.allowLoopback && isOnThisComputer(url)) return http.send(request)
      const verdict = await inTime(checkFetchable(request.url, options), request)
      switch (verdict) {
        // Unresolved: behind a proxy names may be resolvable only there, so the network stack decides.
        case 'allowed':
        case 'unresolved':
          return http.send(request)
        case 'timeout':
        case 'aborted':
          return { kind: 'silence', reason: verdict, detail: 'while the name was looked up' }
        case 'private-address':
          return { kind: 'silence', reason: verdict, detail: url?.hostname ?? '' }
        case 'not-https':
        case 'odd-address':
          return { kind: 'silence', reason: 'address', detail: verdict }
      }
    },
  }
}

/** A resolver that says nothing holds nobody up for longer than the request itself might take. */
async function inTime<T>(
  check: Promise<T>,
  { signal, timeoutMs = defaultTimeoutMs }: HttpRequest,
): Promise<T | 'timeout' | 'aborted'> {
  const { promise: given, resolve: giveUp } = Promise.withResolvers<'timeout' | 'aborted'>()
  const stop = (): void => giveUp('aborted')
  const timer = setTimeout(() => giveUp('timeout'), timeoutMs)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted === true) stop()
  try {
    return await Promise.race([check, given])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
