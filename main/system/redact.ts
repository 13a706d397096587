/**
 * Opaque strings long enough to be a token: base64url, hex, JWT. Words, host names and UUIDs with
 * their dashes stay readable. Names of fields that hold secrets are emptied whatever their value.
 */
const opaque = /[A-Za-z0-9_~+/=.-]*[A-Za-z0-9_~+/=-]{28,}[A-Za-z0-9_~+/=.-]*/g
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const secretField =
  /(["']?(?:access_token|refresh_token|id_token|client_secret|registration_access_token|code|code_verifier|token|password|assertion)["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi

/** Text safe to log, store as evidence and show: anything that could be a token is replaced. */
export function redact(text: string): string {
  return text
    .replace(secretField, '$1[redacted]')
    .replace(opaque, (match) => (uuid.test(match) ? match : '[redacted]'))
}
