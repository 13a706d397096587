// session.setProxy and resolveProxy: which proxy a request goes through, by Chromium's rules as far as
// apps here use them (net/docs/proxy.md). One proxy for every scheme; what is not understood throws.

export interface ProxyServer {
  readonly scheme: 'http' | 'https' | 'socks5'
  readonly host: string
  readonly port: number
}

const defaultPorts = { http: 80, https: 443, socks5: 1080 } as const

/** The `proxyRules` of a config. */
export function readRules(rules: string): ProxyServer {
  const found = /^(?:(http|https|socks5):\/\/)?(\[[^\]]+\]|[^\s:;,=/]+)(?::(\d+))?$/.exec(rules)
  if (found === null) throw new Error(`The stand-in knows no such proxyRules: ${rules}`)
  const scheme = (found[1] ?? 'http') as ProxyServer['scheme']
  return { scheme, host: found[2] ?? '', port: Number(found[3] ?? defaultPorts[scheme]) }
}

/** Undefined: sent directly. The system’s own setting is read as “none” here. */
export function proxyFor(url: URL, config: Electron.ProxyConfig): ProxyServer | undefined {
  const mode = config.mode ?? (config.pacScript === undefined ? 'fixed_servers' : 'pac_script')
  if (mode === 'direct' || mode === 'system') return undefined
  if (mode !== 'fixed_servers') throw new Error(`The stand-in knows no proxy mode ${mode}`)
  if (isImplicitlyLocal(url.hostname)) return undefined
  const bypassed = (config.proxyBypassRules ?? '').split(/[;,]/).some((rule) => {
    return rule.trim() !== '' && url.hostname === rule.trim()
  })
  const rules = config.proxyRules ?? ''
  return bypassed || rules === '' ? undefined : readRules(rules)
}

/** Never sent to a proxy unless `<-loopback>` says so: net/docs/proxy.md, "Implicit bypass rules". */
function isImplicitlyLocal(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|169\.254(\.\d+){2}|\[::1\]|\[fe80:.*\])\.?$/i.test(
    host,
  )
}

/** As `resolveProxy` tells it: in the words of a PAC file. */
export function inPacWords(proxy: ProxyServer | undefined): string {
  if (proxy === undefined) return 'DIRECT'
  const kind = { http: 'PROXY', https: 'HTTPS', socks5: 'SOCKS5' }[proxy.scheme]
  return `${kind} ${proxy.host}:${proxy.port}`
}
