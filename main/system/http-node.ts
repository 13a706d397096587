import { codeOf, httpOverFetch } from './http-over-fetch.ts'
import type { Http, HttpSilence } from './http.ts'

/** Error codes of Node's resolver, sockets, TLS and undici, first match wins. */
const reasons: readonly (readonly [RegExp, HttpSilence['reason']])[] = [
  [/^ENOTFOUND$/, 'name-unknown'],
  [/^EAI_/, 'dns'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'reset'],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^(ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/, 'offline'],
  [/^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT_ALTNAME)/, 'certificate'],
  [/^(HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|INVALID_PURPOSE)$/, 'certificate'],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$)/, 'tls'],
]

export function reasonOfNodeError(error: unknown): HttpSilence['reason'] {
  const code = codeOf(error)
  return reasons.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'
}

/** For plain Node (tests, harnesses). It knows neither the system's proxy nor its certificates. */
export const nodeHttp: Http = httpOverFetch((url, init) => fetch(url, init), reasonOfNodeError)
