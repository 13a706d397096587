/** How Handback itself reaches the network: by the system's setting, directly, or through one proxy. */
export type ProxyChoice = 'system' | 'none' | ProxyAddress
/** `http://10.0.0.1:3128`: scheme, host and port, and nothing else. */
export type ProxyAddress = `${'http' | 'https' | 'socks5'}://${string}`

export type ProxyFault = 'scheme' | 'password' | 'more' | 'address'

const defaultPorts = { http: 80, https: 443, socks5: 1080 } as const

/**
 * What a person typed, in one form. A name or password in it is refused, not dropped: a proxy that
 * wants one would turn every request away, and a password has no business in a settings file.
 */
export function readProxy(typed: string): ProxyChoice | { readonly fault: ProxyFault } {
  const text = typed.trim()
  if (text === 'system' || text === 'none') return text
  const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? []
  const kind = scheme.toLowerCase()
  if (kind !== 'http' && kind !== 'https' && kind !== 'socks5') return { fault: 'scheme' }
  // Parsed as http whatever it is: only then does the host have to be one.
  const url = /\s/.test(rest) ? null : URL.parse(`http://${rest}`)
  // More than a name would be read by Chromium as a list of rules.
  if (url === null || !/^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/.test(url.hostname)) {
    return { fault: 'address' }
  }
  if (url.username !== '' || url.password !== '' || rest.includes('@')) return { fault: 'password' }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return { fault: 'more' }
  const typedPort = /:(\d+)\/?$/.exec(rest)?.[1]
  const port = typedPort === undefined ? defaultPorts[kind] : Number(typedPort)
  return port === 0 ? { fault: 'address' } : `${kind}://${url.hostname}:${port}`
}

export function isProxyChoice(text: string): text is ProxyChoice {
  return readProxy(text) === text
}

/** Electron's `ProxyConfig` for it. What is on this computer is never sent to a proxy. */
export function proxyConfig(choice: ProxyChoice) {
  if (choice === 'system') return { mode: 'system' } as const
  if (choice === 'none') return { mode: 'direct' } as const
  return {
    mode: 'fixed_servers',
    proxyRules: choice,
    proxyBypassRules: 'localhost;127.0.0.0/8;[::1]',
  } as const
}

/** Through which server a request goes, of what Chromium says in the words of a PAC file; null: none. */
export function firstProxy(pacWords: string): string | null {
  const [kind = '', address] = (pacWords.split(';')[0] ?? '').trim().split(/\s+/)
  return kind === 'DIRECT' || address === undefined ? null : address
}

/** How a request to this address goes out; null: directly. */
export interface Routes {
  proxyOf(url: string): Promise<string | null>
}
