import type { HttpSilence } from './http.ts'

/** Chromium's `net::ERR_…` names as Electron puts them into messages, first match wins. */
const reasons: readonly (readonly [RegExp, HttpSilence['reason']])[] = [
  // With `redirect: 'manual'` Electron rejects instead of showing the 3xx.
  [/redirect was cancell?ed/i, 'redirected'],
  [/ERR_(UNEXPECTED_)?(PROXY|TUNNEL|SOCKS|MANDATORY_PROXY|PAC_)/, 'proxy'],
  [/ERR_NAME_NOT_RESOLVED/, 'name-unknown'],
  [/ERR_(NAME_RESOLUTION|DNS)/, 'dns'],
  [/ERR_CONNECTION_REFUSED/, 'refused'],
  [/ERR_(CONNECTION_TIMED_OUT|TIMED_OUT)/, 'timeout'],
  [/ERR_(CONNECTION_(RESET|CLOSED|ABORTED|FAILED)|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/, 'reset'],
  [/ERR_(HTTP2|QUIC|NETWORK_CHANGED|NETWORK_IO_SUSPENDED)/, 'reset'],
  [/ERR_CERT|ERR_CERTIFICATE/, 'certificate'],
  [/ERR_(SSL|BAD_SSL)/, 'tls'],
  [/ERR_(INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE)/, 'offline'],
  [/ERR_(INVALID_URL|DISALLOWED_URL_SCHEME|UNSAFE_PORT|UNKNOWN_URL_SCHEME)/, 'address'],
]

export function reasonOfChromiumError(error: unknown): HttpSilence['reason'] {
  const text = error instanceof Error ? error.message : ''
  return reasons.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}
