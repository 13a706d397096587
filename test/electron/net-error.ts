// Which Chromium error a failed request of Node's would have been.

const byCode: Record<string, string> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ENOTFOUND: 'NAME_NOT_RESOLVED',
  EAI_AGAIN: 'NAME_NOT_RESOLVED',
  EAI_FAIL: 'NAME_NOT_RESOLVED',
  ECONNRESET: 'CONNECTION_RESET',
  EPIPE: 'CONNECTION_RESET',
  ECONNABORTED: 'CONNECTION_ABORTED',
  UND_ERR_SOCKET: 'EMPTY_RESPONSE',
  ETIMEDOUT: 'CONNECTION_TIMED_OUT',
  UND_ERR_CONNECT_TIMEOUT: 'CONNECTION_TIMED_OUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMED_OUT',
  UND_ERR_BODY_TIMEOUT: 'TIMED_OUT',
  UND_ERR_HEADERS_OVERFLOW: 'RESPONSE_HEADERS_TOO_BIG',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'CONTENT_LENGTH_MISMATCH',
  EHOSTUNREACH: 'ADDRESS_UNREACHABLE',
  ENETUNREACH: 'ADDRESS_UNREACHABLE',
  ENETDOWN: 'INTERNET_DISCONNECTED',
  EACCES: 'NETWORK_ACCESS_DENIED',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'CERT_AUTHORITY_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'CERT_AUTHORITY_INVALID',
  UNABLE_TO_GET_ISSUER_CERT: 'CERT_AUTHORITY_INVALID',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'CERT_AUTHORITY_INVALID',
  CERT_HAS_EXPIRED: 'CERT_DATE_INVALID',
  CERT_NOT_YET_VALID: 'CERT_DATE_INVALID',
  CERT_REVOKED: 'CERT_REVOKED',
  ERR_TLS_CERT_ALTNAME_INVALID: 'CERT_COMMON_NAME_INVALID',
  EPROTO: 'SSL_PROTOCOL_ERROR',
}
const byMessage: [RegExp, string][] = [
  [/redirect count exceeded/, 'TOO_MANY_REDIRECTS'],
  [/bad port/, 'UNSAFE_PORT'],
  [/unknown scheme/, 'UNKNOWN_URL_SCHEME'],
]

function nameFor(error: Error & { code?: string }): string | undefined {
  const { code = '', message } = error
  if (byCode[code] !== undefined) return byCode[code]
  if (code.startsWith('HPE_')) return 'INVALID_HTTP_RESPONSE'
  if (code.startsWith('ERR_SSL_')) return 'SSL_PROTOCOL_ERROR'
  return byMessage.find(([pattern]) => pattern.test(message))?.[1]
}

/** The error that Electron's fetch would reject with; anything that is no network failure as it is. */
export function asNetError(error: unknown): unknown {
  if (!(error instanceof TypeError)) return error
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const name = nameFor(cause)
    if (name !== undefined) return new Error(`net::ERR_${name}`)
  }
  return error.cause === undefined ? error : new Error('net::ERR_FAILED')
}
