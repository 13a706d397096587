import { isLoopbackHost } from './loopback-host.ts'

export type OpenVerdict =
  | { readonly ok: true; readonly address: string }
  | {
      readonly ok: false
      readonly why: 'too-long' | 'odd-character' | 'malformed' | 'scheme' | 'credentials' | 'host'
    }

/**
 * What ShellExecute takes on Windows is about this long; our longest authorization request is
 * about 700 characters, so it needs no exception.
 */
export const longestAddress = 2048

/** What a URL parser would drop or mend silently, while the shell behind the opener may not. */
function hasOddCharacter(address: string): boolean {
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index)
    const char = address.charAt(index)
    if (code <= 0x20 || code >= 0x7f || char === '\\' || char === '"' || char === '`') return true
  }
  return false
}

/**
 * The one decision about which addresses reach the person's browser (CVE-2025-6514 was an
 * `authorization_endpoint` that went straight to the shell). Pure; `allowedHosts`, where given,
 * lists exact host names.
 */
export function checkOpenable(
  address: string,
  options: { readonly allowedHosts?: readonly string[] } = {},
): OpenVerdict {
  if (address.length > longestAddress) return { ok: false, why: 'too-long' }
  if (hasOddCharacter(address)) return { ok: false, why: 'odd-character' }
  const url = URL.parse(address)
  if (url === null || url.hostname === '') return { ok: false, why: 'malformed' }
  // A parser decodes percent-encoding in a host name: `a.example%22` becomes `a.example"`.
  if (hasOddCharacter(url.href)) return { ok: false, why: 'odd-character' }
  const safe = url.protocol === 'https:'
  const local = url.protocol === 'http:' && isLoopbackHost(url.hostname)
  if (!safe && !local) return { ok: false, why: 'scheme' }
  // `https://your-bank.example@evil.example/`: also where the parser dropped an empty one.
  if (url.username !== '' || url.password !== '' || /^https?:\/*[^/?#]*@/i.test(address)) {
    return { ok: false, why: 'credentials' }
  }
  if (options.allowedHosts !== undefined && !options.allowedHosts.includes(url.hostname)) {
    return { ok: false, why: 'host' }
  }
  // The parsed form is what was checked, so it is what is opened.
  return url.href.length > longestAddress
    ? { ok: false, why: 'too-long' }
    : { ok: true, address: url.href }
}
